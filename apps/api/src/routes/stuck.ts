import { endpoints } from "@boundaryless/contract";
import { leaveProblem } from "@boundaryless/core";
import { route } from "../handle.ts";

export const stuckRoutes = [route(endpoints.leaveProblem, (ctx, { body }) => leaveProblem(ctx, body))];
