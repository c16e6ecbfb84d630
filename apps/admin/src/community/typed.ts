import type { Community, Language, Licence } from "@boundaryless/contract";

/** What somebody types about a community. Topics keep one row more than there are words in them. */
export interface Typed {
  name: string;
  problem: string;
  difference: string;
  topics: string[];
  language: Language;
  licence: Licence;
  homeTrust: string;
}

/** The fields that both forms have, in the order of the form. */
export const goalFields = ["name", "problem", "difference", "topics", "language", "licence"] as const;
export type GoalField = (typeof goalFields)[number];
export type Goal = Pick<Typed, GoalField>;

export const nothingTyped = (language: Language): Typed => ({
  name: "",
  problem: "",
  difference: "",
  topics: [""],
  language,
  licence: "OGL-UK-3.0",
  homeTrust: "",
});

/** What a community says, as its form shows it. */
export const typedOf = (community: Community): Typed => {
  const { name, problem, difference, language, licence } = community;
  const topics = community.topics.length > 0 ? [...community.topics] : [""];
  return { name, problem, difference, topics, language, licence, homeTrust: "" };
};

/** What is sent: topics without empty rows. */
export const goalOf = ({ name, problem, difference, topics, language, licence }: Typed): Goal => ({
  name,
  problem,
  difference,
  topics: topics.filter((topic) => topic.trim() !== ""),
  language,
  licence,
});

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The fields in which two versions differ. */
export const differing = (one: Typed, other: Typed): GoalField[] => {
  const [a, b] = [goalOf(one), goalOf(other)];
  return goalFields.filter((field) => !same(a[field], b[field]));
};

/** Only what differs from `before`, so that nobody's change to another field is undone. */
export const changesOf = (before: Typed, typed: Typed): Partial<Goal> => {
  const goal = goalOf(typed);
  return Object.fromEntries(differing(before, typed).map((field) => [field, goal[field]]));
};

/**
 * What the form shows after somebody else saved: their text, except in the fields that were typed in here.
 * @param before what both started from
 */
export const merge = (before: Typed, typed: Typed, theirs: Typed): Typed => {
  const mine = differing(before, typed);
  return { ...theirs, ...Object.fromEntries(mine.map((field) => [field, typed[field]])) };
};

/** Whether a kept draft still fits the form. */
export const isTyped = (found: unknown): found is Typed =>
  typeof found === "object" &&
  found !== null &&
  same(Object.keys(found).sort(), Object.keys(nothingTyped("en")).sort());
