import { endpoints } from "@boundaryless/contract";
import { widgetEverywhere } from "@boundaryless/core/start";
import { route } from "../handle.ts";

export const widgetRoutes = [
  route(
    endpoints.readWidget,
    (ctx, { query, language }) => widgetEverywhere(ctx, { ...query, language: query.language ?? language }),
    { speaks: true, kept: true },
  ),
];
