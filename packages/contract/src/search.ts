import * as z from "zod/mini";
import { limits } from "./limits.ts";

const Span = z.array(z.int()).check(z.length(2));

/** Where the words that were typed, or their like, stand in a card: pairs of beginning and end, in UTF-16 units. */
export const Highlight = z.object({ name: z.array(Span), goal: z.array(Span) });

const matches = z._default(
  z.coerce.number("limit").check(z.int("limit"), z.gte(1, "limit"), z.lte(10, "limit")),
  5,
);

/** A problem in somebody's own words, and how many near communities to name at most. */
export const MatchQuery = z.object({
  text: z._default(z.string().check(z.maxLength(limits.match, "tooLong")), ""),
  limit: matches,
});

export type Highlight = z.infer<typeof Highlight>;
export type MatchQuery = z.infer<typeof MatchQuery>;
