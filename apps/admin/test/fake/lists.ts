import type { Input } from "./operations.ts";

/** One page of a list; the cursor is how many come before it. */
export const page = <T>(all: readonly T[], input: Input) => {
  const { limit = 20, cursor } = input as Record<string, unknown>;
  const from = Number(cursor ?? 0);
  const to = from + Number(limit);
  return { items: all.slice(from, to), next: to < all.length ? String(to) : null };
};

/** Whether a text has all the words that were typed. */
export const has = (text: string, words: unknown) =>
  typeof words !== "string" ||
  words.split(" ").every((word) => text.toLowerCase().includes(word.toLowerCase()));
