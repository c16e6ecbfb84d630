import type { Grant } from "@boundaryless/contract";
import { monotonicFactory } from "ulidx";
import { Refusal } from "./errors.ts";
import type { Keys } from "./keys.ts";
import type { Database } from "./store.ts";

/** Anybody: no identity. `network` is the caller's IP address, which is only ever stored hashed. */
export interface Anyone {
  readonly kind: "anyone";
  readonly network: string | null;
  /** The person whose device asks, where it was remembered; it stands for contributions, never for an administrator. */
  readonly personId?: string;
}

/** A signed-in administrator and what they hold. */
export interface Administrator {
  readonly kind: "administrator";
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly grants: readonly Grant[];
  readonly sessionId: string;
  /** Set where a person is signed in who looks after communities as a member; then it is also the `id`. */
  readonly personId?: string;
  /** ISO 8601 instant at which the session ends. */
  readonly expiresAt: string;
}

/** The installation itself: imports, scheduled work, the stream. */
export interface System {
  readonly kind: "system";
  readonly name: string;
}

export type Actor = Anyone | Administrator | System;

/** What every operation gets. */
export interface Ctx {
  readonly actor: Actor;
  readonly db: Database;
  readonly now: () => Date;
  /** A new identifier that sorts by time, such as `person_01J…`. */
  readonly newId: (prefix: string) => string;
  readonly keys: Keys;
}

const ulid = monotonicFactory();

/** The usual `now` and `newId`. */
export const realWorld = {
  now: () => new Date(),
  newId: (prefix: string) => `${prefix}_${ulid()}`,
} as const;

/** The administrator who acts. @throws unauthenticated for anybody else */
export const requireAdministrator = (ctx: Pick<Ctx, "actor">): Administrator => {
  if (ctx.actor.kind !== "administrator") throw new Refusal("unauthenticated", "sign-in");
  return ctx.actor;
};

/** @throws forbidden for anybody but the installation itself */
export const requireSystem = (ctx: Pick<Ctx, "actor">): System => {
  if (ctx.actor.kind !== "system") throw new Refusal("forbidden", "no-grant");
  return ctx.actor;
};

/** Seconds since 1970 of an instant, for `expiresAtEpochSeconds`. */
export const epochSeconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);
