import type { Language, Role, Stage, Status } from "@boundaryless/contract";
import { type ActivityKind, plantActivity } from "../activity/index.ts";
import { type Deed, firstEntry } from "../audit/index.ts";
import { type CommunityRecord, addCommunity, communityBySlug } from "../community/index.ts";
import { type Ctx, requireSystem } from "../context.ts";
import { addMembership, newMembership } from "../membership/index.ts";
import { inParallel } from "../parallel.ts";
import { type PersonRecord, addPerson, personIdOfAddress } from "../person/index.ts";
import { transact } from "../store.ts";
import { wordings } from "../wording.ts";
import { type SampleComment, plantComments } from "./comments.ts";
import { type SamplePerson, personIdOf } from "./person.ts";

/** A community that shows what one looks like. */
export interface SampleCommunity {
  readonly slug: string;
  readonly name: string;
  readonly problem: string;
  readonly difference: string;
  readonly topics: readonly string[];
  readonly stage: Stage;
  readonly status: Status;
  readonly statusReason: string | null;
  readonly language: Language;
  /** ISO 8601 instant. */
  readonly startedAt: string;
  readonly members: readonly {
    readonly person: SamplePerson;
    readonly role: Role;
    readonly joinedAt: string;
  }[];
  /** What they contributed, so that there is something to weigh. */
  readonly activity?: readonly {
    readonly person: SamplePerson;
    /** `YYYY-MM-DD`. */
    readonly day: string;
    readonly kind: ActivityKind;
  }[];
  readonly comments?: readonly SampleComment[];
}

class ThereAlready extends Error {}

const plantPerson = async (
  ctx: Ctx,
  { key, name, email, odsCode, organisation, discipline, language }: SamplePerson,
) => {
  const addressKey = ctx.keys.addressKey(email);
  if (await personIdOfAddress(ctx.db, addressKey)) return;
  const confirmedAt = ctx.now().toISOString();
  const affiliations = [{ trust: odsCode ?? null, organisation: organisation ?? null, since: confirmedAt }];
  const person: PersonRecord = {
    type: "person",
    personId: personIdOf(key),
    name,
    email,
    affiliations,
    discipline,
    language,
    confirmedAt,
    communities: 0,
    sample: true,
  };
  await transact(ctx.db, addPerson(person, addressKey, new ThereAlready()));
};

const unlessThere = (error: unknown): void => {
  if (!(error instanceof ThereAlready)) throw error;
};

const plantCommunity = async (
  ctx: Ctx,
  { members, activity = [], comments = [], ...sample }: SampleCommunity,
): Promise<void> => {
  const there = await communityBySlug(ctx.db, sample.slug);
  // Whoever chose the same name first keeps it; a sample that was planted by half is completed.
  if (there && !there.sample) return;
  const community: CommunityRecord = {
    ...sample,
    type: "community",
    topics: [...sample.topics],
    homeTrust: members[0]?.person.odsCode ?? null,
    changedAt: sample.startedAt,
    version: 1,
    sample: true,
  };
  const deed: Deed = { slug: sample.slug, action: "community-started" };
  if (!there)
    await transact(ctx.db, [...addCommunity(community, new ThereAlready()), ...firstEntry(ctx, deed)]);
  for (const { person, role, joinedAt } of members) {
    const { name, odsCode = null, organisation = null, discipline } = person;
    const { version: wording } = wordings[person.language];
    const details = { name, trust: odsCode, organisation, discipline };
    const origin = {
      personId: personIdOf(person.key),
      slug: sample.slug,
      role,
      joinedAt,
      wording,
      placement: null,
    };
    // The sample is well looked after: nobody in it is reminded of anything.
    const at = ctx.now().toISOString();
    const active = role === "facilitator" ? { termRenewedAt: at, facilitatorActiveAt: at } : {};
    const record = { ...newMembership(origin, details), ...active, sample: true as const };
    await transact(ctx.db, [addMembership(record, new ThereAlready())]).catch(unlessThere);
  }
  for (const { person, day, kind } of activity) {
    const did = { slug: sample.slug, personId: personIdOf(person.key), trust: person.odsCode ?? null, kind };
    await transact(ctx.db, [plantActivity(did, day, new ThereAlready())]).catch(unlessThere);
  }
  await plantComments(ctx, sample.slug, comments);
};

const atOnce = 8;

/** Plants sample communities and their people, marked as such. What is there already stays as it is. */
export const plantSample = async (ctx: Ctx, communities: readonly SampleCommunity[]): Promise<void> => {
  requireSystem(ctx);
  const people = new Map(
    communities.flatMap(({ members }) => members.map(({ person }) => [person.key, person])),
  );
  await inParallel(people.values(), atOnce, (person) => plantPerson(ctx, person));
  await inParallel(communities, atOnce, (community) => plantCommunity(ctx, community));
};
