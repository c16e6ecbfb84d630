import type { ActKind } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";

/** One kind of thing that an e-mail offers. `subject` is what its token was sealed with. */
export interface Act {
  /** How it stands, and what it is about in a few words. */
  readonly read: (
    ctx: Ctx,
    subject: readonly string[],
  ) => Promise<{ readonly status: "open" | "done" | "lapsed"; readonly about: string }>;
  /** The other answer, where the page offers two. */
  readonly instead?: ActKind;
  /** Does it, once: a second time is success. @returns the slug of the community it is about, if any */
  readonly carryOut: (ctx: Ctx, subject: readonly string[]) => Promise<string | null>;
}
