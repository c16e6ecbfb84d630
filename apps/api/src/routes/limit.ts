import { endpoints } from "@boundaryless/contract";
import { readChallenge } from "@boundaryless/core/start";
import { route } from "../handle.ts";

export const limitRoutes = [route(endpoints.readChallenge, (ctx, { query }) => readChallenge(ctx, query))];
