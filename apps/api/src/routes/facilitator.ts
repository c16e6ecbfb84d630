import { endpoints } from "@boundaryless/contract";
import { askForSignInCode, enterSignInCode, handOver, renewTerm } from "@boundaryless/core";
import { route } from "../handle.ts";
import { forgetTicket, rememberSession, rememberTicket, ticketOf } from "../sign-in/cookies.ts";

export const facilitatorRoutes = [
  route(endpoints.askForSignInCode, async (ctx, { body }, c) => {
    const { answer, ticket } = await askForSignInCode(ctx, body);
    rememberTicket(c, ticket, answer.expiresInSeconds);
    return answer;
  }),
  route(endpoints.enterSignInCode, async (ctx, { body }, c) => {
    const { sessionToken, expiresAt } = await enterSignInCode(ctx, { ...body, ticket: ticketOf(c) });
    forgetTicket(c);
    rememberSession(c, sessionToken, expiresAt, ctx.now());
    return undefined;
  }),
  route(endpoints.handOver, (ctx, { params }) => handOver(ctx, params)),
  route(endpoints.renewTerm, (ctx, { params }) => renewTerm(ctx, params)),
];
