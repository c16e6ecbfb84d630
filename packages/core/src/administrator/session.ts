import type { Session } from "@boundaryless/contract";
import * as z from "zod/mini";
import { type Administrator, type Ctx, epochSeconds, requireAdministrator } from "../context.ts";
import { Refusal } from "../errors.ts";
import { randomToken, sha256 } from "../keys.ts";
import { Claims, type SessionRecord } from "./administrator.ts";
import { generalActionsOf } from "./permissions.ts";
import { administratorById, administratorIdOf, deleteSession, saveSession, sessionById } from "./store.ts";

/** A working day: whoever signs in in the morning is not asked again before the evening. */
export const sessionSeconds = 8 * 60 * 60;

/**
 * Begins a session for somebody whom the sign-in server vouches for.
 * @throws forbidden when they hold no grant
 */
export const signIn = async (
  ctx: Ctx,
  input: Claims,
): Promise<{ sessionToken: string; expiresAt: string }> => {
  const { issuer, subject } = z.parse(Claims, input);
  const administrator = await administratorById(ctx.db, administratorIdOf(issuer, subject));
  if (!administrator || administrator.grants.length === 0) throw new Refusal("forbidden", "no-grants");
  const sessionToken = randomToken();
  const expiresAtEpochSeconds = epochSeconds(ctx.now()) + sessionSeconds;
  const { administratorId } = administrator;
  await saveSession(ctx.db, sha256(sessionToken), {
    type: "session",
    administratorId,
    expiresAtEpochSeconds,
  });
  return { sessionToken, expiresAt: new Date(expiresAtEpochSeconds * 1000).toISOString() };
};

/** Who a session cookie stands for now, with the grants of now; null when the session or the administrator is gone. */
export const actorOfSession = async (
  { db, now }: Pick<Ctx, "db" | "now">,
  sessionToken: string,
): Promise<Administrator | null> => {
  const session = await openSession({ db, now }, sessionToken);
  return session && administratorOf(db, session);
};

/** A session that still lasts, and its key. */
export type OpenSession = SessionRecord & { readonly sessionId: string };

/** The session that a cookie stands for; null when there is none or it has ended. */
export const openSession = async (
  { db, now }: Pick<Ctx, "db" | "now">,
  sessionToken: string,
): Promise<OpenSession | null> => {
  const sessionId = sha256(sessionToken);
  const session = await sessionById(db, sessionId, now());
  return session ? { ...session, sessionId } : null;
};

/** The administrator of a session, with the grants of now; null when there are none left. */
export const administratorOf = async (
  db: Ctx["db"],
  { sessionId, administratorId, expiresAtEpochSeconds }: OpenSession,
): Promise<Administrator | null> => {
  const administrator =
    administratorId === undefined ? undefined : await administratorById(db, administratorId);
  if (!administrator || administrator.grants.length === 0) return null;
  const { administratorId: id, name, email, grants } = administrator;
  const expiresAt = new Date(expiresAtEpochSeconds * 1000).toISOString();
  return { kind: "administrator", id, name, email, grants, sessionId, expiresAt };
};

/** What the dashboard shows of who is signed in. */
export const readSession = (ctx: Ctx): Session => {
  const { name, email, grants, expiresAt, personId } = requireAdministrator(ctx);
  const person = personId === undefined ? {} : { person: true as const };
  return {
    administrator: { name, email, grants: [...grants], ...person },
    can: generalActionsOf(grants),
    expiresAt,
  };
};

/** Ends the session here and now, on the server. */
export const signOut = async (ctx: Ctx): Promise<void> => {
  await deleteSession(ctx.db, requireAdministrator(ctx).sessionId);
};
