import * as z from "zod/mini";
import { Refusal } from "../errors.ts";
import { type ConditionalWrite, type Database, queryAll } from "../store.ts";
import { MembershipRecord } from "./membership.ts";
import { stillFacilitator } from "./store.ts";

/** The facilitators of a community, longest there first. Reads every membership: for rare decisions only. */
export const facilitatorsIn = async (db: Database, slug: string): Promise<MembershipRecord[]> => {
  const found = await queryAll(db, {
    partition: `COMMUNITY#${slug}`,
    prefix: "MEMBER#",
    where: { attribute: "role", isOneOf: ["facilitator"] },
    consistent: true,
  });
  return found
    .map((item) => z.parse(MembershipRecord, item))
    .sort((one, other) => one.joinedAt.localeCompare(other.joinedAt));
};

/**
 * The condition that somebody else still looks after the community when this one no longer does.
 * @throws conflict when there is nobody else
 */
export const anotherFacilitator = async (
  db: Database,
  { slug, personId }: Pick<MembershipRecord, "slug" | "personId">,
): Promise<ConditionalWrite> => {
  const other = (await facilitatorsIn(db, slug)).find((one) => one.personId !== personId);
  if (!other) throw new Refusal("conflict", "last-facilitator");
  return stillFacilitator(other, new Refusal("conflict", "stale-version"));
};
