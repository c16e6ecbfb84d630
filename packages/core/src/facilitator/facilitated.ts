import type { Database } from "../store.ts";
import { type MembershipRecord, membershipOf, rolesOf } from "../membership/index.ts";

/**
 * What a person looks after now. The index says where to look; each membership is then read as it is this moment, so
 * that a role that was taken away does not work an instant longer.
 */
export const facilitatedBy = async (db: Database, personId: string): Promise<MembershipRecord[]> => {
  const slugs = await rolesOf(db, personId, "facilitator");
  const memberships = await Promise.all(slugs.map((slug) => membershipOf(db, slug, personId)));
  return memberships
    .filter((membership) => membership !== undefined)
    .filter(({ role }) => role === "facilitator");
};
