import type { Endpoint } from "@boundaryless/contract";
import type { Actor } from "@boundaryless/core";
import { Refusal, actorOfSession } from "@boundaryless/core/start";
import type { MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import type { ApiDeps } from "../deps.ts";
import type { Asked, Frame } from "../frame.ts";

/** The session of an administrator. The prefix makes browsers insist on Secure, our own host and the whole path. */
export const sessionCookie = "__Host-boundaryless-session";

const tokenForm = /^[A-Za-z0-9_-]{20,128}$/;

/** Who asks: an administrator by the cookie where the endpoint wants one, else anybody. @throws unauthenticated */
export const actorOf = async (deps: ApiDeps, c: Asked, { access }: Endpoint): Promise<Actor> => {
  if (access === "anyone") return { kind: "anyone", network: deps.network(c) };
  const token = getCookie(c, sessionCookie);
  const actor = token !== undefined && tokenForm.test(token) ? await actorOfSession(deps, token) : null;
  if (!actor) throw new Refusal("unauthenticated", "sign-in");
  return actor;
};

const harmless = new Set(["GET", "HEAD", "OPTIONS"]);

// No session yet, but one comes of it: another site could sign a visitor in as somebody else.
const beginsSession = ({ method, path }: Asked["req"]): boolean =>
  method === "POST" && (path === "/v1/session/codes" || path === "/v1/session/code");

/**
 * Refuses every write that carries or begins a session but does not come from our own pages, so that no other site can
 * act with an administrator's cookie. A missing Origin is refused too.
 */
export const sameOriginWrites =
  ({ origin }: ApiDeps): MiddlewareHandler<Frame> =>
  async (c, next) => {
    const sessional = beginsSession(c.req) || getCookie(c, sessionCookie) !== undefined;
    const acts = !harmless.has(c.req.method) && sessional;
    if (acts && c.req.header("origin") !== origin) throw new Refusal("forbidden", "other-origin");
    await next();
  };
