import type { Hit } from "./find.ts";
import type { Part } from "./question.ts";
import type { Index } from "./search.ts";

/** What a word weighs that stands in no community: it says little, as many are slips or names. */
const unknownWeight = 0.4;
/** What a word weighs that is only in the goal, compared with one in name or topics. */
const goalShare = 0.6;
/** The same for a word that only a lesson has. */
const lessonShare = 0.45;

// Among few communities no word would be rare, and nothing near.
const fewest = 30;

/** How telling a term is: 1 where hardly any community has it, near 0 where all have. */
export const rarity = ({ frequencies, inLessons, entries }: Index, term: string): number => {
  const all = Math.max(entries.size, fewest);
  const byLessons = inLessons.get(term) ?? 0;
  // What communities are about decides where any says it: that many lessons do, too, makes nothing less telling.
  const having = (frequencies.get(term) ?? 0) - byLessons || byLessons;
  return Math.log(1 + (all - having + 0.5) / (having + 0.5)) / Math.log(2 + 2 * all);
};

/** How telling one thing asked for is, whether or not a community shares it. */
export const weightOfPart = (index: Index, { terms }: Part): number => {
  const weights = [...terms]
    .filter(([term]) => index.frequencies.has(term))
    .map(([term, weight]) => weight * rarity(index, term));
  return weights.length > 0 ? Math.max(...weights) : unknownWeight;
};

/** Where one thing stands in a community, and how telling that is. */
export interface HitWeight {
  readonly weight: number;
  readonly where: "heading" | "goal" | "lesson";
}

const shares = { heading: 1, goal: goalShare, lesson: lessonShare } as const;

const placeOf = (fields: readonly string[]): HitWeight["where"] => {
  if (fields.includes("name") || fields.includes("topics")) return "heading";
  return fields.includes("goal") ? "goal" : "lesson";
};

/** How telling one thing is that a community shares, and whether its name or topics have it, its goal or only a lesson. */
export const weightOfHit = (index: Index, { part, fields }: Hit): HitWeight =>
  Object.entries(fields)
    .map(([term, standing]): HitWeight => {
      const where = placeOf(standing);
      return { weight: (part.terms.get(term) ?? 0) * rarity(index, term) * shares[where], where };
    })
    .reduce((best, each) => (each.weight > best.weight ? each : best), { weight: 0, where: "goal" });
