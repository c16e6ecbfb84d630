import { endpoints } from "@boundaryless/contract";
import { carryOutAct } from "@boundaryless/core";
import { route } from "../handle.ts";

export const actRoutes = [route(endpoints.carryOutAct, (ctx, { body }) => carryOutAct(ctx, body))];
