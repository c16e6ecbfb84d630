import type { Ctx } from "@boundaryless/core";
import type { ApiDeps } from "../deps.ts";
import type { Asked } from "../frame.ts";
import { attemptSeconds, rememberAttempt } from "./cookies.ts";
import { failed } from "./failed.ts";
import { configurationOf, openid } from "./openid.ts";
import { safeReturn } from "./return.ts";

/** Where the sign-in server sends the browser back to. */
export const callbackOf = (origin: string): string => `${origin}/v1/session/callback`;

/** Sends the browser to the sign-in server, with an attempt that only this browser can complete. */
export const begin = async (
  deps: ApiDeps,
  ctx: Ctx,
  { query }: { query: { return?: string | undefined } },
  c: Asked,
): Promise<string> => {
  const back = safeReturn(query.return, deps.origin);
  try {
    const [client, configuration] = await Promise.all([openid(), configurationOf(deps.oidc)]);
    const attempt = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
      return: back,
      expiresAtEpochSeconds: Math.floor(ctx.now().getTime() / 1000) + attemptSeconds,
    };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: callbackOf(deps.origin),
      scope: "openid profile email",
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: "S256",
    });
    rememberAttempt(c, deps.keys, attempt);
    return url.href;
  } catch (error) {
    return failed(deps, c, error);
  }
};
