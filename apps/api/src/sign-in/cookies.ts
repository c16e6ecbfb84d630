import type { Keys } from "@boundaryless/core";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { CookieOptions } from "hono/utils/cookie";
import * as z from "zod/mini";
import { sessionCookie } from "../asked/actor.ts";
import type { Asked } from "../frame.ts";

const attemptCookie = "__Host-boundaryless-sign-in";
/** How long somebody may take at the sign-in server. */
export const attemptSeconds = 600;

// Lax, because the sign-in server sends the browser back from another site.
const common: CookieOptions = { path: "/", secure: true, httpOnly: true, sameSite: "Lax" };

/** A sign-in under way: what the answer of the sign-in server is held against. */
const Attempt = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  return: z.string(),
  expiresAtEpochSeconds: z.number(),
});
export type Attempt = z.infer<typeof Attempt>;

/** Leaves the attempt with the browser, sealed, so that the server keeps nothing about strangers. */
export const rememberAttempt = (c: Asked, keys: Keys, attempt: Attempt): void => {
  setCookie(c, attemptCookie, keys.seal("sign-in", [JSON.stringify(attempt)]), {
    ...common,
    maxAge: attemptSeconds,
  });
};

/** Takes the attempt back from the browser, once; undefined when there is none, or it is forged or too old. */
export const takeAttempt = (c: Asked, keys: Keys, now: Date): Attempt | undefined => {
  const sealed = getCookie(c, attemptCookie);
  deleteCookie(c, attemptCookie, common);
  const [text] = (sealed !== undefined && keys.unseal("sign-in", sealed)) || [];
  if (text === undefined) return undefined;
  const attempt = z.parse(Attempt, JSON.parse(text));
  return attempt.expiresAtEpochSeconds > now.getTime() / 1000 ? attempt : undefined;
};

/** Hands the browser its session; it ends at the same instant here and there. */
export const rememberSession = (c: Asked, token: string, expiresAt: string, now: Date): void => {
  const maxAge = Math.max(0, Math.floor((Date.parse(expiresAt) - now.getTime()) / 1000));
  setCookie(c, sessionCookie, token, { ...common, maxAge });
};

export const forgetSession = (c: Asked): void => {
  deleteCookie(c, sessionCookie, common);
};

const ticketCookie = "__Host-boundaryless-code";
// Strict: no other site ever leads into the middle of a sign-in with a code.
const ours: CookieOptions = { ...common, sameSite: "Strict" };

/** Binds a code to the browser that asked for it: without the ticket the code is worth nothing. */
export const rememberTicket = (c: Asked, ticket: string, seconds: number): void => {
  setCookie(c, ticketCookie, ticket, { ...ours, maxAge: seconds });
};

export const ticketOf = (c: Asked): string | undefined => getCookie(c, ticketCookie);

export const forgetTicket = (c: Asked): void => {
  deleteCookie(c, ticketCookie, ours);
};
