import { type MatchList, type MatchQuery, limits } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import { because } from "./because.ts";
import { type Find, findSome } from "./find.ts";
import { type Part, partsOf } from "./question.ts";
import { type Index, isOpenEntry, readIndex } from "./search.ts";
import { weightOfHit, weightOfPart } from "./weight.ts";
import { cardOfEntry } from "./wire.ts";

/** How much of what was typed must be shared, and how much of it by name or topics, for a community to be near. */
const nearness = { ofAll: 0.25, enough: 0.9, heading: 0.3 } as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const isNear = (index: Index, parts: readonly Part[]) => {
  const asked = sum(parts.map((part) => weightOfPart(index, part)));
  const enough = Math.max(Math.min(nearness.enough, asked * 0.5), asked * nearness.ofAll);
  return ({ hits }: Find): boolean => {
    const weights = hits.map((hit) => weightOfHit(index, hit));
    const inHeading = weights.filter(({ heading }) => heading);
    return (
      sum(weights.map(({ weight }) => weight)) >= enough &&
      sum(inHeading.map(({ weight }) => weight)) >= nearness.heading
    );
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

/** Open communities near to a problem in somebody's own words, best first, and why each is. */
export const matchCommunities = async (ctx: Ctx, { text, limit }: MatchQuery): Promise<MatchList> => {
  const index = await readIndex(ctx);
  const matches = nearTo(index, text, limit).map((found) => ({
    community: cardOfEntry(found.entry),
    because: because(index, found),
  }));
  return { matches };
};
