import type { MailFrequency, MailTrouble, Role } from "@boundaryless/contract";
import type { Keys } from "../keys.ts";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  deleteExisting,
  getItem,
  putNew,
  queryAll,
  queryList,
  queryPage,
  requireItem,
  transact,
  update,
} from "../store.ts";
import * as z from "zod/mini";
import { MembershipRecord, choiceAfter } from "./membership.ts";

const key = (slug: string, personId: string): Key => ({ pk: `COMMUNITY#${slug}`, sk: `MEMBER#${personId}` });

/** The write that begins a membership; `already` when there is one. */
export const addMembership = (membership: MembershipRecord, already: Error): ConditionalWrite => {
  const { slug, personId } = membership;
  return putNew(
    { ...key(slug, personId), gsi1pk: `PERSON#${personId}`, gsi1sk: `MEMBER#${slug}`, ...membership },
    already,
  );
};

export const membershipOf = (
  db: Database,
  slug: string,
  personId: string,
): Promise<MembershipRecord | undefined> =>
  getItem(db, MembershipRecord, key(slug, personId), { consistent: true });

/** The write that ends a membership; `gone` when there is none. */
export const endMembership = (slug: string, personId: string, gone: Error): ConditionalWrite =>
  deleteExisting(key(slug, personId), gone);

export const membershipKey = key;

const ofFacilitators = ["facilitatorSince", "termRenewedAt", "termReminded", "facilitatorActiveAt"];

/**
 * The write that gives a member another role from `at` on; `raced` when they no longer have the one of `before`.
 * A facilitator's term begins and ends with the role.
 */
export const changeRoleOf = (
  before: MembershipRecord,
  role: Role,
  at: string,
  raced: Error,
): ConditionalWrite => {
  const change =
    role === "facilitator"
      ? { set: { role, facilitatorSince: at, facilitatorActiveAt: at } }
      : { set: { role }, remove: ofFacilitators };
  return update(key(before.slug, before.personId), { ...change, when: { role: [before.role] } }, raced);
};

/** The condition that somebody is still facilitator when a transaction goes through. */
export const stillFacilitator = ({ slug, personId }: MembershipRecord, otherwise: Error): ConditionalWrite =>
  requireItem(key(slug, personId), { role: ["facilitator"] }, otherwise);

/** The write that changes what is kept of a facilitator's term; `gone` when they are none any more. */
export const changeTerm = (
  { slug, personId }: Pick<MembershipRecord, "slug" | "personId">,
  set: Partial<Pick<MembershipRecord, "termRenewedAt" | "termReminded" | "facilitatorActiveAt">>,
  gone: Error,
): ConditionalWrite => update(key(slug, personId), { set, when: { role: ["facilitator"] } }, gone);

/** The write that says how often a member hears of the community from `at` on; `gone` when they are none any more. */
export const chooseFrequency = (
  membership: MembershipRecord,
  mail: MailFrequency,
  at: string,
  gone: Error,
): ConditionalWrite =>
  update(key(membership.slug, membership.personId), { set: choiceAfter(membership, mail, at) }, gone);

/** The write that notes why e-mail does not reach a member, or with null that it does again. */
export const noteReach = (
  { slug, personId }: Pick<MembershipRecord, "slug" | "personId">,
  trouble: MailTrouble | null,
  gone: Error,
): ConditionalWrite =>
  update(
    key(slug, personId),
    trouble === null ? { remove: ["unreachable"] } : { set: { unreachable: trouble } },
    gone,
  );

/** Every membership of a person as the index knows it, by community. */
export const everyMembership = async (db: Database, personId: string): Promise<MembershipRecord[]> => {
  const items = await queryAll(db, { index: "gsi1", partition: `PERSON#${personId}`, prefix: "MEMBER#" });
  return items.map((item) => z.parse(MembershipRecord, item));
};

class NoFacilitator extends Error {}

/** Notes that a facilitator was seen looking after the community; nothing when they are none any more. */
export const noteActive = async (db: Database, membership: MembershipRecord, at: string): Promise<void> => {
  const seen = changeTerm(membership, { facilitatorActiveAt: at }, new NoFacilitator());
  await transact(db, [seen]).catch((error: unknown) => {
    if (!(error instanceof NoFacilitator)) throw error;
  });
};

// Nobody looks after more; it bounds what a request of theirs may read.
const mostMemberships = 200;

/** Communities in which a person has that role, as the index knows it. */
export const rolesOf = async (db: Database, personId: string, role: Role): Promise<string[]> => {
  const { items } = await queryPage(db, {
    index: "gsi1",
    partition: `PERSON#${personId}`,
    prefix: "MEMBER#",
    limit: mostMemberships,
    where: { attribute: "role", isOneOf: [role] },
  });
  return items.map((item) => z.parse(MembershipRecord, item).slug);
};

/** Members of a community, all or those of some trusts. */
export const membersOf = (
  ctx: { db: Database; keys: Keys },
  slug: string,
  page: { limit: number; cursor?: string | undefined; trusts?: readonly string[] },
): Promise<{ items: MembershipRecord[]; next: string | null }> =>
  queryList(ctx, MembershipRecord, {
    partition: `COMMUNITY#${slug}`,
    prefix: "MEMBER#",
    limit: page.limit,
    scope: JSON.stringify(["members", slug, page.trusts]),
    cursor: page.cursor,
    ...(page.trusts === undefined ? {} : { where: { attribute: "trust", isOneOf: page.trusts } }),
  });

/** Everybody in a community, for work behind the scenes. */
export const everyMember = async (db: Database, slug: string): Promise<MembershipRecord[]> => {
  const items = await queryAll(db, { partition: `COMMUNITY#${slug}`, prefix: "MEMBER#" });
  return items.map((item) => z.parse(MembershipRecord, item));
};

/** Members behind one of them in the order of identifiers, from the first where it is empty. */
export const membersBehind = async (
  db: Database,
  slug: string,
  personId: string,
  limit: number,
  consistent = true,
): Promise<MembershipRecord[]> => {
  const start = personId === "" ? undefined : { ...key(slug, personId) };
  const query = { partition: `COMMUNITY#${slug}`, prefix: "MEMBER#", consistent, limit, start };
  return (await queryPage(db, query)).items.map((item) => z.parse(MembershipRecord, item));
};

/** Communities of a person, by slug. */
export const membershipsOf = (
  ctx: { db: Database; keys: Keys },
  personId: string,
  page: { limit: number; cursor?: string | undefined },
): Promise<{ items: MembershipRecord[]; next: string | null }> =>
  queryList(ctx, MembershipRecord, {
    index: "gsi1",
    partition: `PERSON#${personId}`,
    prefix: "MEMBER#",
    limit: page.limit,
    scope: `memberships:${personId}`,
    cursor: page.cursor,
  });

/** Some memberships of a person; none means that there are none. */
export const firstMembershipsOf = async (
  db: Database,
  personId: string,
  limit: number,
): Promise<MembershipRecord[]> => {
  const query = { index: "gsi1", partition: `PERSON#${personId}`, prefix: "MEMBER#", limit } as const;
  return (await queryPage(db, query)).items.map((item) => z.parse(MembershipRecord, item));
};

/** Some members of a community, read consistently; none means that there are none. */
export const firstMembers = async (
  db: Database,
  slug: string,
  limit: number,
): Promise<MembershipRecord[]> => {
  const query = { partition: `COMMUNITY#${slug}`, prefix: "MEMBER#", limit, consistent: true };
  return (await queryPage(db, query)).items.map((item) => z.parse(MembershipRecord, item));
};

/**
 * The write that makes one membership of two, or none where nothing differs: the stronger role, the earlier day.
 * `raced` when the one that stays has changed since it was read.
 */
export const joinMemberships = (
  stays: MembershipRecord,
  ends: MembershipRecord,
  raced: Error,
): ConditionalWrite[] => {
  const role: Role = [stays.role, ends.role].includes("facilitator") ? "facilitator" : "member";
  const joinedAt = ends.joinedAt < stays.joinedAt ? ends.joinedAt : stays.joinedAt;
  if (role === stays.role && joinedAt === stays.joinedAt) return [];
  const when = { role: [stays.role], joinedAt: [stays.joinedAt] };
  // Whoever becomes facilitator by the merge brings the term along.
  const { facilitatorSince = ends.joinedAt, termRenewedAt, facilitatorActiveAt } = ends;
  const term =
    role === stays.role
      ? {}
      : {
          facilitatorSince,
          ...(termRenewedAt === undefined ? {} : { termRenewedAt }),
          ...(facilitatorActiveAt === undefined ? {} : { facilitatorActiveAt }),
        };
  return [update(key(stays.slug, stays.personId), { set: { role, joinedAt, ...term }, when }, raced)];
};
