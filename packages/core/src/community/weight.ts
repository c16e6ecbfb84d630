import type { Hit } from "./find.ts";
import type { Part } from "./question.ts";
import type { Index } from "./search.ts";

/** What a word weighs that stands in no community: it says little, as many are slips or names. */
const unknownWeight = 0.4;
/** What a word weighs that is only in the goal, compared with one in name or topics. */
const goalShare = 0.6;

// Among few communities no word would be rare, and nothing near.
const fewest = 30;

/** How telling a term is: 1 where hardly any community has it, near 0 where all have. */
export const rarity = ({ frequencies, entries }: Index, term: string): number => {
  const all = Math.max(entries.size, fewest);
  const having = frequencies.get(term) ?? 0;
  return Math.log(1 + (all - having + 0.5) / (having + 0.5)) / Math.log(2 + 2 * all);
};

/** How telling one thing asked for is, whether or not a community shares it. */
export const weightOfPart = (index: Index, { terms }: Part): number => {
  const weights = [...terms]
    .filter(([term]) => index.frequencies.has(term))
    .map(([term, weight]) => weight * rarity(index, term));
  return weights.length > 0 ? Math.max(...weights) : unknownWeight;
};

/** How telling one thing is that a community shares, and whether its name or topics have it. */
export const weightOfHit = (index: Index, { part, fields }: Hit): { weight: number; heading: boolean } => {
  const found = Object.entries(fields).map(([term, where]) => {
    const heading = where.includes("name") || where.includes("topics");
    const weight = (part.terms.get(term) ?? 0) * rarity(index, term) * (heading ? 1 : goalShare);
    return { weight, heading };
  });
  return found.reduce((best, each) => (each.weight > best.weight ? each : best), {
    weight: 0,
    heading: false,
  });
};
