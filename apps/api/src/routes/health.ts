import { endpoints } from "@boundaryless/contract";
import { checkHealth } from "@boundaryless/core";
import { route } from "../handle.ts";

export const healthRoutes = [route(endpoints.readHealth, (ctx) => checkHealth(ctx))];
