import type { Ctx } from "@boundaryless/core";
import { Refusal, signIn } from "@boundaryless/core/start";
import type { IDToken } from "openid-client";
import type { ApiDeps } from "../deps.ts";
import type { Asked } from "../frame.ts";
import { callbackOf } from "./begin.ts";
import { type Attempt, rememberSession, takeAttempt } from "./cookies.ts";
import { failed } from "./failed.ts";
import { configurationOf, openid } from "./openid.ts";

/** Trades the code for claims; state, nonce, issuer, audience, signature and times are checked on the way. */
const claimsFor = async (
  deps: ApiDeps,
  { state, nonce, verifier }: Attempt,
  search: string,
): Promise<IDToken> => {
  const [{ authorizationCodeGrant }, configuration] = await Promise.all([
    openid(),
    configurationOf(deps.oidc),
  ]);
  const tokens = await authorizationCodeGrant(configuration, new URL(callbackOf(deps.origin) + search), {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Refusal("unauthenticated", "sign-in-failed");
  return claims;
};

const text = (value: unknown, most: number): string | undefined =>
  typeof value === "string" && value !== "" ? value.slice(0, most) : undefined;

/** Completes an attempt of this browser with the answer of the sign-in server. */
export const complete = async (deps: ApiDeps, ctx: Ctx, _: unknown, c: Asked): Promise<string> => {
  try {
    const attempt = takeAttempt(c, deps.keys, ctx.now());
    if (!attempt) throw new Refusal("unauthenticated", "sign-in-failed");
    const { iss, sub, name, email } = await claimsFor(deps, attempt, new URL(c.req.url).search);
    const { sessionToken, expiresAt } = await signIn(ctx, {
      issuer: iss,
      subject: sub,
      name: text(name, 200) ?? text(email, 200) ?? text(sub, 200) ?? "",
      email: text(email, 254) ?? null,
    });
    rememberSession(c, sessionToken, expiresAt, ctx.now());
    return attempt.return;
  } catch (error) {
    return failed(deps, c, error);
  }
};
