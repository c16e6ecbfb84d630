import { endpoints } from "@boundaryless/contract";
import { changeRole, listMembers, removeMember } from "@boundaryless/core/start";
import { route } from "../handle.ts";

export const memberRoutes = [
  route(endpoints.listMembers, (ctx, { params, query }) => listMembers(ctx, { ...params, ...query })),
  route(endpoints.changeRole, (ctx, { params, body }) => changeRole(ctx, { ...params, ...body })),
  route(endpoints.removeMember, async (ctx, { params, body }) => {
    await removeMember(ctx, { ...params, ...body });
    return undefined;
  }),
];
