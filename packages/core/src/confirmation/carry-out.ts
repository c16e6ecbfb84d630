import {
  type CommunityRecord,
  addCommunity,
  communityBySlug,
  goalOf,
  newCommunity,
  noSuchCommunity,
  withFreeSlug,
} from "../community/index.ts";
import { firstEntry } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { addMembership, newMembership } from "../membership/index.ts";
import { owe } from "../outbox/index.ts";
import {
  type PersonRecord,
  addPerson,
  personById,
  personIdOfAddress,
  refreshPerson,
} from "../person/index.ts";
import { type ConditionalWrite, transact } from "../store.ts";
import type { JoinRequested, Pending, StartRequested } from "./confirmation.ts";
import { requireJoinable } from "./join.ts";
import { markDone } from "./store.ts";

class AddressRaced extends Error {}
class AlreadyMember extends Error {}

const again = (): Refusal => new Refusal("already-confirmed", "already-confirmed");

interface Somebody {
  readonly personId: string;
  readonly writes: readonly ConditionalWrite[];
}

/** The person behind the address: known and brought up to date, or new with this very confirmation. */
const somebodyAt = async (ctx: Ctx, { addressKey, person }: Pending): Promise<Somebody> => {
  const knownId = await personIdOfAddress(ctx.db, addressKey);
  const known = knownId === undefined ? undefined : await personById(ctx.db, knownId);
  if (known) return { personId: known.personId, writes: refreshPerson(ctx, known, person) };
  const at = ctx.now().toISOString();
  const personId = ctx.newId("person");
  const { name, email, discipline, language, trust, organisation } = person;
  const affiliations = [{ trust, organisation, since: at }];
  const record: PersonRecord = {
    type: "person",
    personId,
    name,
    email,
    affiliations,
    discipline,
    language,
    confirmedAt: at,
    communities: 0,
  };
  return { personId, writes: addPerson(record, addressKey, new AddressRaced()) };
};

const welcome = (
  ctx: Ctx,
  { person }: Pending,
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
  pending: Pending,
  personId: string,
  slug: string,
  role: "member" | "facilitator",
) => {
  const placement = pending.requested.kind === "join" ? pending.requested.placement : null;
  const joinedAt = ctx.now().toISOString();
  const record = newMembership(
    { personId, slug, role, joinedAt, wording: pending.wording, placement },
    pending.person,
  );
  return addMembership(record, new AlreadyMember());
};

/** Turns a join into a membership, in one transaction with its welcome. Who is a member already stays one. */
export const carryOutJoin = async (
  ctx: Ctx,
  pending: Pending,
  { slug }: JoinRequested,
): Promise<CommunityRecord> => {
  const community = await communityBySlug(ctx.db, slug, true);
  if (!community) throw noSuchCommunity();
  requireJoinable(community);
  const done = markDone(pending, slug, again());
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

/** Turns a start into a community with its starter as facilitator, in one transaction. */
export const carryOutStart = async (
  ctx: Ctx,
  pending: Pending,
  { kind: _, ...goal }: StartRequested,
): Promise<CommunityRecord> => {
  const { personId, writes } = await somebodyAt(ctx, pending);
  return withFreeSlug(newCommunity(ctx, { ...goal, homeTrust: pending.person.trust }), (community, taken) =>
    transact(ctx.db, [
      markDone(pending, community.slug, again()),
      ...addCommunity(community, taken),
      membership(ctx, pending, personId, community.slug, "facilitator"),
      ...writes,
      ...firstEntry(ctx, { slug: community.slug, action: "community-started", personId }),
      welcome(ctx, pending, community, "started"),
    ]),
  );
};

/** Runs again when another confirmation of the same new address came first: by then the person is known. */
export const untilAddressSettles = async <T>(carryOut: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await carryOut();
    } catch (error) {
      if (!(error instanceof AddressRaced) || attempt === 3) throw error;
    }
  }
};
