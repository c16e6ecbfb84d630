import { mostDaysAhead } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import { invalidField } from "../errors.ts";
import type { Said } from "./times.ts";

/**
 * The instants of what was said.
 * @throws invalid for a date that is no date, is over, or is too far ahead, and for a series of which only one is
 * left, or that would be shorter than it was asked for
 */
export const plannedTimes = async ({ now }: Pick<Ctx, "now">, said: Said): Promise<string[]> => {
  // Rules and clocks are needed by those who plan only; everybody else loads neither.
  const { excessOf, occurrencesOf } = await import("./times.ts");
  const occurrences = occurrencesOf(said);
  // A series that ends before it begins has none at all.
  const [first] = occurrencesOf({ ...said, rule: null });
  const farthest = new Date(now().getTime() + mostDaysAhead * 24 * 60 * 60_000).toISOString();
  if (first === undefined) throw invalidField("date", "date");
  if (first <= now().toISOString()) throw invalidField("date", "past");
  if (first > farthest) throw invalidField("date", "tooFar");
  if (said.rule !== null && occurrences.length < 2) throw invalidField("repeats", "rule");
  const excess = excessOf(said);
  if (excess) throw invalidField("repeats", excess.rule, excess.maximum);
  return occurrences;
};
