import * as z from "zod/mini";
import { withProof } from "./proof.ts";
import { Email, Instant, Language, Next, limits, text } from "./values.ts";

/** What becomes of somebody's words when they are forgotten: they stand without a name, or go as well. */
export const erasedWords = ["stay", "go"] as const;

const whom = { email: Email, words: z._default(z.enum(erasedWords, "choose"), "stay"), language: Language };

/** A wish to be forgotten. It counts once the address is confirmed. */
export const ErasureRequest = z
  .object({ ...whom, ...withProof })
  .register(z.globalRegistry, { id: "ErasureRequest" });

/** The same for somebody who has written in, and why; the reason must name nobody. */
export const ErasureOrder = z
  .object({ ...whom, reason: text(limits.reason) })
  .register(z.globalRegistry, { id: "ErasureOrder" });

/** That somebody was, or is being, forgotten. Nothing in it says who. */
export const Erasure = z
  .object({
    id: z.string(),
    askedBy: z.enum(["person", "administrator"]),
    words: z.enum(erasedWords),
    requestedAt: Instant,
    /** When everything was gone; null while it is under way. */
    erasedAt: z.nullable(Instant),
  })
  .register(z.globalRegistry, { id: "Erasure" });

export const ErasureList = z
  .object({ erasures: z.array(Erasure), next: Next })
  .register(z.globalRegistry, { id: "ErasureList" });

export type ErasedWords = (typeof erasedWords)[number];
export type ErasureRequest = z.input<typeof ErasureRequest>;
export type ErasureOrder = z.input<typeof ErasureOrder>;
export type Erasure = z.infer<typeof Erasure>;
export type ErasureList = z.infer<typeof ErasureList>;
