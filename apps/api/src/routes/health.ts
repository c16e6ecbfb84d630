import { endpoints } from "@boundaryless/contract";
import { checkHealth } from "@boundaryless/core/start";
import { route } from "../handle.ts";

export const healthRoutes = [route(endpoints.readHealth, (ctx) => checkHealth(ctx))];
