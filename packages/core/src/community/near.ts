import { limits } from "@boundaryless/contract";
import { type Find, findSome } from "./find.ts";
import { type Part, partsOf } from "./question.ts";
import { type Index, isOpenEntry } from "./search.ts";
import { type HitWeight, weightOfHit, weightOfPart } from "./weight.ts";

/**
 * How much of what was typed must be shared for a community to be near, and how much of it by name or topics; or else by
 * lessons, which takes several telling words that hardly anybody uses.
 */
const nearness = { ofAll: 0.25, enough: 0.9, heading: 0.3, lessons: 0.9 } as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const isNear = (index: Index, parts: readonly Part[]) => {
  const asked = sum(parts.map((part) => weightOfPart(index, part)));
  const enough = Math.max(Math.min(nearness.enough, asked * 0.5), asked * nearness.ofAll);
  return ({ hits }: Find): boolean => {
    const weights = hits.map((hit) => weightOfHit(index, hit));
    const sharedBy = (wanted: HitWeight["where"]): number =>
      sum(weights.filter(({ where }) => where === wanted).map(({ weight }) => weight));
    const [heading, goal, lesson] = [sharedBy("heading"), sharedBy("goal"), sharedBy("lesson")];
    const byGoal = heading >= nearness.heading && heading + goal >= enough;
    return byGoal || (lesson >= nearness.lessons && heading + goal + lesson >= enough);
  };
};

const take = <T>(items: readonly T[], fits: (item: T) => boolean, most: number): T[] => {
  const taken: T[] = [];
  for (const item of items) {
    if (taken.length === most) break;
    if (fits(item)) taken.push(item);
  }
  return taken;
};

/** How many of the best candidates are weighed. */
const weighed = 50;

/** Open communities near to a sentence in somebody's own words, best first. */
export const nearTo = (index: Index, text: string, limit: number, keep = isOpenEntry): Find[] => {
  const parts = partsOf(index, text.slice(0, limits.match), "sentence");
  return take(findSome(index, parts, keep).slice(0, weighed), isNear(index, parts), limit);
};
