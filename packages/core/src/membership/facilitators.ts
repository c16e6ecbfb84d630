import * as z from "zod/mini";
import { type Database, queryAll } from "../store.ts";
import { MembershipRecord } from "./membership.ts";

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
