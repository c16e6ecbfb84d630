import {
  type CommunityRecord,
  addCommunity,
  communityNow,
  goalOf,
  newCommunity,
  noSuchCommunity,
  withFreeSlug,
  requireJoinable,
} from "../community/index.ts";
import { firstEntry } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { addMembership, newMembership } from "../membership/index.ts";
import { owe } from "../outbox/index.ts";
import { transact } from "../store.ts";
import {
  type JoinRequested,
  type Pending,
  type PendingPerson,
  type StartRequested,
  withPerson,
} from "./confirmation.ts";
import { somebodyAt } from "./somebody.ts";
import { countStart, keepForLater } from "./starts.ts";
import { markDone } from "./store.ts";

class AlreadyMember extends Error {}

const again = (): Refusal => new Refusal("already-confirmed", "already-confirmed");

const welcome = (
  ctx: Ctx,
  { person }: PendingPerson,
  community: CommunityRecord,
  template: "welcome" | "started",
) => {
  const { email: to, name, language } = person;
  const { slug, name: communityName } = community;
  return owe(ctx, {
    template,
    to,
    name,
    language,
    community: { slug, name: communityName, goal: goalOf(community) },
  });
};

const membership = (
  ctx: Ctx,
  pending: PendingPerson,
  personId: string,
  slug: string,
  role: "member" | "facilitator",
) => {
  const { placement, countedFor } =
    pending.requested.kind === "join" ? pending.requested : { placement: null, countedFor: undefined };
  const joinedAt = ctx.now().toISOString();
  const record = newMembership(
    { personId, slug, role, joinedAt, wording: pending.wording, placement, countedFor },
    pending.person,
  );
  return addMembership(record, new AlreadyMember());
};

/** Turns a join into a membership, in one transaction with its welcome. Who is a member already stays one. */
export const carryOutJoin = async (
  ctx: Ctx,
  confirmation: Pending,
  { slug: asked }: JoinRequested,
): Promise<CommunityRecord> => {
  const pending = withPerson(confirmation);
  const community = await communityNow(ctx.db, asked, true);
  if (!community) throw noSuchCommunity();
  const { slug } = community;
  requireJoinable(community);
  const done = markDone(pending, { slug }, again());
  const { personId, writes } = await somebodyAt(ctx, pending);
  try {
    await transact(ctx.db, [
      done,
      membership(ctx, pending, personId, slug, "member"),
      ...writes,
      welcome(ctx, pending, community, "welcome"),
    ]);
  } catch (error) {
    if (!(error instanceof AlreadyMember)) throw error;
    await transact(ctx.db, [done, ...writes]);
  }
  return community;
};

/**
 * Turns a start into a community with its starter as facilitator, in one transaction.
 * @throws too-many when the address has started enough this week; nothing typed is lost
 */
export const carryOutStart = async (
  ctx: Ctx,
  confirmation: Pending,
  { kind: _, ...goal }: StartRequested,
): Promise<CommunityRecord> => {
  const pending = withPerson(confirmation);
  const { personId, confirmedAt, writes } = await somebodyAt(ctx, pending);
  const started = withFreeSlug(
    newCommunity(ctx, { ...goal, homeTrust: pending.person.trust }),
    (community, taken) =>
      transact(ctx.db, [
        markDone(pending, { slug: community.slug }, again()),
        countStart(ctx, pending, confirmedAt),
        ...addCommunity(community, taken),
        membership(ctx, pending, personId, community.slug, "facilitator"),
        ...writes,
        ...firstEntry(ctx, { slug: community.slug, action: "community-started", personId }),
        welcome(ctx, pending, community, "started"),
      ]),
  );
  return started.catch((error: unknown) => keepForLater(ctx, pending, error));
};
