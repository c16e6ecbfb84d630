import type { Discipline, Language, Role, Stage, Status } from "@boundaryless/contract";
import { type ActivityKind, plantActivity } from "../activity/index.ts";
import { type Deed, firstEntry } from "../audit/index.ts";
import { type CommunityRecord, addCommunity, communityBySlug } from "../community/index.ts";
import { type Ctx, requireSystem } from "../context.ts";
import { addMembership, newMembership } from "../membership/index.ts";
import { type PersonRecord, addPerson, personIdOfAddress } from "../person/index.ts";
import { transact } from "../store.ts";
import { wordings } from "../wording.ts";

/** Somebody invented. */
export interface SamplePerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly odsCode?: string | undefined;
  readonly organisation?: string | undefined;
  readonly discipline: Discipline;
  readonly language: Language;
}

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
}

class ThereAlready extends Error {}

/** The identifier of somebody invented. */
export const personIdOf = (key: string): string =>
  `person_sample_${key.replace(/[^0-9a-z]/gi, "_")}`.slice(0, 40);

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
  { members, activity = [], ...sample }: SampleCommunity,
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
};

const atOnce = 8;

const inParallel = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};

/** Plants sample communities and their people, marked as such. What is there already stays as it is. */
export const plantSample = async (ctx: Ctx, communities: readonly SampleCommunity[]): Promise<void> => {
  requireSystem(ctx);
  const people = new Map(
    communities.flatMap(({ members }) => members.map(({ person }) => [person.key, person])),
  );
  await inParallel([...people.values()], (person) => plantPerson(ctx, person));
  await inParallel(communities, (community) => plantCommunity(ctx, community));
};
