import type { Ctx } from "@boundaryless/core";
import {
  realWorld,
  type CommunityTally,
  type PersonRecord,
  countComment,
  countForTrusts,
  countJoin,
  countMembership,
  currentAffiliation,
  figuresOf,
  gatherProblem,
  isOfFacilitator,
  spreadHappening,
  writeCard,
  writeCare,
  writeLatest,
  writeLessons,
} from "@boundaryless/core/projection";
import type { Change } from "./change.ts";

const { newId } = realWorld;

type Counts = Map<string, { people?: number; communities?: number }>;

/** Which trusts gained or lost a community by the change of a tally. */
const communitiesByTrust = (
  before: CommunityTally | undefined,
  after: CommunityTally | undefined,
): Counts => {
  const had = new Set(figuresOf(before).trustCodes);
  const has = new Set(figuresOf(after).trustCodes);
  const counts: Counts = new Map();
  for (const code of has) if (!had.has(code)) counts.set(code, { communities: 1 });
  for (const code of had) if (!has.has(code)) counts.set(code, { communities: -1 });
  return counts;
};

const countedAt = (person: PersonRecord | undefined): string | null =>
  person && person.communities > 0 ? currentAffiliation(person).trust : null;

/** Which trusts gained or lost somebody who takes part. */
const peopleByTrust = (before: PersonRecord | undefined, after: PersonRecord | undefined): Counts => {
  const from = countedAt(before);
  const to = countedAt(after);
  const counts: Counts = new Map();
  if (from === to) return counts;
  if (from !== null) counts.set(from, { people: -1 });
  if (to !== null) counts.set(to, { people: 1 });
  return counts;
};

/** What is new in a community; its card says so, too, and search finds it by its lessons. */
const noteLatest = async (
  ctx: Pick<Ctx, "db" | "now">,
  { type, before, after }: Extract<Change, { type: "lesson" | "gathering" }>,
  cards: Set<string>,
): Promise<void> => {
  const slug = (after ?? before)?.slug ?? "";
  await (type === "lesson" ? writeLessons : writeLatest)(ctx, slug);
  cards.add(slug);
};

/** What follows from something that is new, once. */
const followNew = async (
  ctx: Pick<Ctx, "db" | "now">,
  change: Extract<Change, { type: "problem" | "happening" }>,
): Promise<void> => {
  if (change.before || !change.after) return;
  if (change.type === "problem") return gatherProblem({ newId, ...ctx }, change.after.problemId);
  await spreadHappening(ctx, change.after);
};

/**
 * Brings the read models up to date with one change. The same change again changes nothing.
 * @param cards collects the communities whose card has to be made anew
 */
export const project = async (
  ctx: Pick<Ctx, "db" | "now">,
  eventId: string,
  change: Change,
  cards: Set<string>,
): Promise<void> => {
  switch (change.type) {
    case "membership":
      if (isOfFacilitator(change)) await writeCare(ctx, (change.after ?? change.before)?.slug ?? "");
      await countJoin(ctx, eventId, change);
      return countMembership(ctx, eventId, change);
    case "person":
      return countForTrusts(ctx, eventId, peopleByTrust(change.before, change.after));
    case "community":
      if (!change.after) return;
      if (change.before?.status !== change.after.status) await writeCare(ctx, change.after.slug);
      cards.add(change.after.slug);
      return;
    case "community-tally":
      if (change.after) cards.add(change.after.slug);
      return countForTrusts(ctx, eventId, communitiesByTrust(change.before, change.after));
    case "comment":
      return countComment(ctx, eventId, change);
    case "lesson":
    case "gathering":
      return noteLatest(ctx, change, cards);
    case "problem":
    case "happening":
      return followNew(ctx, change);
    default:
      // What leaves the system, and what nothing follows from.
      return;
  }
};

/** Makes the cards anew that a batch has touched: once each, from what is in the table now. */
export const projectCard = async (ctx: Pick<Ctx, "db" | "now">, slug: string): Promise<void> => {
  await writeCard(ctx.db, slug, ctx.now().toISOString());
};
