import type { Ctx } from "../context.ts";
import { markApplied } from "../applied/index.ts";
import { addToTally, otherOrganisation } from "../community/index.ts";
import { addToCommunities } from "../person/index.ts";
import { transact } from "../store.ts";
import type { MembershipRecord } from "./membership.ts";

type Sums = Record<string, number>;

const add = (sums: Sums, key: string, by: number): void => {
  const sum = (sums[key] ?? 0) + by;
  if (sum === 0) delete sums[key];
  else sums[key] = sum;
};

/** What a change of one membership does to the tally of its community. */
export const tallyChange = (before: MembershipRecord | undefined, after: MembershipRecord | undefined) => {
  const byTrust: Sums = {};
  const byDiscipline: Sums = {};
  const sides = [
    [before, -1],
    [after, 1],
  ] as const;
  for (const [membership, by] of sides) {
    if (!membership) continue;
    add(byTrust, membership.trust ?? otherOrganisation, by);
    add(byDiscipline, membership.discipline, by);
  }
  // Who moves here with a merge joined long ago, which says nothing of this community's activity.
  const joinedNow = !before && after && after.cameFrom === undefined;
  const people = (after ? 1 : 0) - (before ? 1 : 0);
  return { people, byTrust, byDiscipline, joinedAt: joinedNow ? after.joinedAt : null };
};

class CommunityGone extends Error {}
class PersonGone extends Error {}

/**
 * Counts one change of a membership, once. Where the community is gone there is nothing to count; where the person is,
 * only the community is counted.
 */
export const countMembership = async (
  ctx: Pick<Ctx, "db" | "now">,
  eventId: string,
  { before, after }: { before: MembershipRecord | undefined; after: MembershipRecord | undefined },
): Promise<void> => {
  const membership = after ?? before;
  if (!membership) return;
  const change = tallyChange(before, after);
  const nothing =
    change.people === 0 && Object.keys({ ...change.byTrust, ...change.byDiscipline }).length === 0;
  if (nothing) return;
  const tally = addToTally(membership.slug, change, new CommunityGone());
  const person =
    change.people === 0 ? [] : [addToCommunities(membership.personId, change.people, new PersonGone())];
  await markApplied(ctx, eventId, async (mark) => {
    try {
      await transact(ctx.db, [mark, tally, ...person]);
    } catch (error) {
      if (error instanceof PersonGone) await transact(ctx.db, [mark, tally]);
      else if (error instanceof CommunityGone && person.length > 0) await countPersonOnly(ctx, mark, person);
      else if (!(error instanceof CommunityGone)) throw error;
    }
  });
};

const countPersonOnly = async (
  ctx: Pick<Ctx, "db">,
  mark: Parameters<typeof transact>[1][number],
  person: Parameters<typeof transact>[1],
): Promise<void> => {
  try {
    await transact(ctx.db, [mark, ...person]);
  } catch (error) {
    if (!(error instanceof PersonGone)) throw error;
  }
};
