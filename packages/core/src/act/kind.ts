import type { ActKind } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";

/** The time of a gathering that an offer is about. */
export interface OfferedTime {
  /** Path of its page. */
  readonly path: string;
  /** ISO 8601 instant. */
  readonly startsAt: string;
  readonly timeZone: string;
  /** Whether whoever the offer is for is on the waiting list. */
  readonly waiting: boolean;
}

/** One kind of thing that an e-mail offers. `subject` is what its token was sealed with. */
export interface Act {
  /** How it stands, and what it is about in a few words. */
  readonly read: (
    ctx: Ctx,
    subject: readonly string[],
  ) => Promise<{
    readonly status: "open" | "done" | "lapsed";
    readonly about: string;
    readonly time?: OfferedTime;
  }>;
  /** The other answer, where the page offers two. */
  readonly instead?: ActKind;
  /** Does it, once: a second time is success. @returns the slug of the community it is about, if any */
  readonly carryOut: (ctx: Ctx, subject: readonly string[]) => Promise<string | null>;
}
