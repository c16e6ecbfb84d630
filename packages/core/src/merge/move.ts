import { moveComments } from "../comment/index.ts";
import { moveLessons } from "../lesson/index.ts";
import { communityNow, goalOf } from "../community/index.ts";
import type { CommunityRecord } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { moveGatherings } from "../gathering/index.ts";
import {
  type MembershipRecord,
  addMembership,
  endMembership,
  firstMembers,
  joinMemberships,
  membershipOf,
} from "../membership/index.ts";
import { owe } from "../outbox/index.ts";
import { personById } from "../person/index.ts";
import { type ConditionalWrite, transact } from "../store.ts";
import { type MergeRecord, watchedMilliseconds } from "./merge.ts";
import { finishMerge, unfinishedMerges } from "./store.ts";

type Mover = Pick<Ctx, "db" | "now">;

class LeftMeanwhile extends Error {}
class ChangedMeanwhile extends Error {}

/** One message for each who moves. Its identifier is derived, so that nobody can be owed it twice. */
const letter = async (
  { db, now }: Mover,
  merge: MergeRecord,
  target: CommunityRecord,
  personId: string,
): Promise<ConditionalWrite[]> => {
  const person = await personById(db, personId);
  if (!person) return [];
  const { email: to, name, language } = person;
  const { slug, name: into } = target;
  const newId = () => `mail_${merge.mergeId}_${personId}`;
  const community = { slug, name: into, goal: goalOf(target) };
  const { name: from, reason } = merge;
  return [owe({ now, newId }, { template: "merged", to, name, language, community, from, reason })];
};

/** Who is in both keeps one membership: the stronger role, and the earlier day. */
const arrival = async (
  { db }: Mover,
  { slug: into }: CommunityRecord,
  member: MembershipRecord,
): Promise<ConditionalWrite[]> => {
  const raced = new ChangedMeanwhile();
  const there = await membershipOf(db, into, member.personId);
  if (there) return joinMemberships(there, member, raced);
  return [addMembership({ ...member, slug: into, cameFrom: member.slug }, raced)];
};

const mostAttempts = 5;

/** Moves one member in one transaction: a crash before it changes nothing, and after it there is nobody to move. */
const moveMember = async (
  mover: Mover,
  merge: MergeRecord,
  target: CommunityRecord,
  member: MembershipRecord,
): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    const gone = endMembership(member.slug, member.personId, new LeftMeanwhile());
    const arrives = await arrival(mover, target, member);
    const mail = await letter(mover, merge, target, member.personId);
    try {
      return await transact(mover.db, [gone, ...arrives, ...mail]);
    } catch (error) {
      if (error instanceof LeftMeanwhile) return;
      if (!(error instanceof ChangedMeanwhile) || attempt === mostAttempts) throw error;
    }
  }
};

/** Moves up to `most` members, comments, lessons and gatherings of one merge. @returns how many */
const moveSome = async (mover: Mover, merge: MergeRecord, most: number): Promise<number> => {
  // The other may itself have been merged by now.
  const target = await communityNow(mover.db, merge.into, true);
  if (!target) return 0;
  const members = await firstMembers(mover.db, merge.slug, most);
  for (const member of members) await moveMember(mover, merge, target, member);
  const way = { from: merge.slug, into: target.slug };
  // Lessons first: what is said of one is found where the lesson is.
  const shared = members.length + (await moveLessons(mover, { ...way, most: most - members.length }));
  const so = shared + (await moveComments(mover, { ...way, most: most - shared }));
  const gatherings = await moveGatherings(mover, { ...way, most: most - so });
  const moved = so + gatherings;
  const watched = mover.now().getTime() - Date.parse(merge.mergedAt) > watchedMilliseconds;
  if (moved === 0 && watched) await finishMerge(mover.db, merge);
  return moved;
};

/**
 * Moves members, comments and gatherings of communities that were merged, a bounded number at a time. What is left is moved the next time;
 * running it twice, or at once, moves nobody twice and tells nobody twice.
 */
export const moveMerged = async (mover: Mover, { most = 200 } = {}): Promise<{ moved: number }> => {
  let moved = 0;
  for (const merge of await unfinishedMerges(mover.db, 50)) {
    if (moved >= most) break;
    moved += await moveSome(mover, merge, most - moved);
  }
  return { moved };
};
