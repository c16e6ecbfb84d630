import { endpoints } from "@boundaryless/contract";
import { readSession, signOut } from "@boundaryless/core/start";
import { redirectRoute, route } from "../handle.ts";
import { begin } from "../sign-in/begin.ts";
import { complete } from "../sign-in/complete.ts";
import { forgetSession } from "../sign-in/cookies.ts";

export const sessionRoutes = [
  route(endpoints.readSession, (ctx) => readSession(ctx)),
  route(endpoints.endSession, async (ctx, _, c) => {
    await signOut(ctx);
    forgetSession(c);
    return undefined;
  }),
  redirectRoute(endpoints.beginSignIn, begin),
  redirectRoute(endpoints.completeSignIn, complete),
];
