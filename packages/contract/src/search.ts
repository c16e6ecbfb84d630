import * as z from "zod/mini";
import { limits } from "./limits.ts";

const Span = z.array(z.int()).check(z.length(2));

/**
 * The open lesson of a community that has words which were meant and stand neither in its name nor in its topics and
 * goal: where they stand in the title, and up to three as they stand in its text.
 */
export const FoundLesson = z
  .object({ title: z.string(), url: z.string(), spans: z.array(Span), words: z.array(z.string()) })
  .register(z.globalRegistry, {
    id: "FoundLesson",
    description:
      "The open lesson that has words which were meant and stand neither in name, topics nor goal of its community; `spans` are places in its title, `words` stand in its text",
  });

/** Where the words that were typed, or their like, stand in a card: pairs of beginning and end, in UTF-16 units. */
export const Highlight = z.object({
  name: z.array(Span),
  goal: z.array(Span),
  /** Where some of them stand only in a lesson. */
  lesson: z.optional(FoundLesson),
});

const matches = z._default(
  z.coerce.number("limit").check(z.int("limit"), z.gte(1, "limit"), z.lte(10, "limit")),
  5,
);

/** A problem in somebody's own words, and how many near communities to name at most. */
export const MatchQuery = z.object({
  text: z._default(z.string().check(z.maxLength(limits.match, "tooLong")), ""),
  limit: matches,
});

export type FoundLesson = z.infer<typeof FoundLesson>;
export type Highlight = z.infer<typeof Highlight>;
export type MatchQuery = z.infer<typeof MatchQuery>;
