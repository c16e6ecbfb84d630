import { type Erasure, Language, erasedWords } from "@boundaryless/contract";
import * as z from "zod/mini";

/**
 * That somebody is being forgotten, and later that they were: the ledger by which a restored backup is erased again.
 * Who they are stands in it only while the work is under way; what stays are keys that lead from a known person here
 * and from nobody back.
 */
export const ErasureRecord = z.object({
  type: z.literal("erasure"),
  erasureId: z.string(),
  addressKey: z.string(),
  /** Key of the person; null where the address was nobody's. */
  personKey: z.nullable(z.string()),
  words: z.enum(erasedWords),
  askedBy: z.enum(["person", "administrator"]),
  /** `erased` is told already, and still watched for what was on its way. */
  status: z.enum(["erasing", "erased", "done"]),
  requestedAt: z.string(),
  erasedAt: z.optional(z.string()),
  /** Gone once it is done. */
  personId: z.optional(z.string()),
  /** Where to say that it is done; gone once that is owed. */
  tell: z.optional(z.object({ email: z.string(), language: Language })),
});
export type ErasureRecord = z.infer<typeof ErasureRecord>;

/** What was being confirmed or moved in the moment of the erasure may still arrive: it is looked for this long. */
export const watchedMilliseconds = 60 * 60_000;

/** An erasure as the platform sees it. */
export const wireErasure = ({
  erasureId: id,
  askedBy,
  words,
  requestedAt,
  erasedAt,
}: ErasureRecord): Erasure => ({ id, askedBy, words, requestedAt, erasedAt: erasedAt ?? null });
