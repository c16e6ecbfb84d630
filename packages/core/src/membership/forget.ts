import { type Database, transact } from "../store.ts";
import type { MembershipRecord } from "./membership.ts";
import { endMembership, firstMembershipsOf } from "./store.ts";

class NoMember extends Error {}

/** Ends up to `most` memberships of a person. @returns those that were found */
export const forgetMemberships = async (
  db: Database,
  personId: string,
  most: number,
): Promise<MembershipRecord[]> => {
  const found = await firstMembershipsOf(db, personId, most);
  for (const { slug } of found)
    await transact(db, [endMembership(slug, personId, new NoMember())]).catch((error: unknown) => {
      if (!(error instanceof NoMember)) throw error;
    });
  return found;
};
