import type { Role } from "@boundaryless/contract";
import type { Keys } from "../keys.ts";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  deleteExisting,
  getItem,
  putNew,
  queryList,
  update,
} from "../store.ts";
import { MembershipRecord } from "./membership.ts";

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

/** The write that gives a member another role; `raced` when they no longer have the one of `before`. */
export const changeRoleOf = (before: MembershipRecord, role: Role, raced: Error): ConditionalWrite =>
  update(key(before.slug, before.personId), { set: { role }, when: { role: [before.role] } }, raced);

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
