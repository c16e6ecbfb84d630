import { endpoints } from "@boundaryless/contract";
import { askForSignInCode, enterSignInCode } from "@boundaryless/core/start";
import { route } from "../handle.ts";
import { forgetTicket, rememberSession, rememberTicket, ticketOf } from "../sign-in/cookies.ts";

// Administrators are few: what only they do waits until one of them asks.
const administering = () => import("@boundaryless/core/administering");

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
  route(endpoints.handOver, async (ctx, { params }) => (await administering()).handOver(ctx, params)),
  route(endpoints.renewTerm, async (ctx, { params }) => (await administering()).renewTerm(ctx, params)),
];
