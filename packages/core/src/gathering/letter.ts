import { goalOf } from "../community/index.ts";
import type { CommunityRecord } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import type { GatheringLetter } from "../outbox/index.ts";
import type { PersonRecord } from "../person/index.ts";
import { calendarVersionOf } from "../calendar/index.ts";
import type { GatheringRecord } from "./gathering.ts";

type Recipient = Pick<PersonRecord, "personId" | "email" | "name" | "language">;

/** What every letter about a gathering says: whom it goes to, which time it is about, and where to meet. */
export const gatheringLetter = async (
  { db }: Pick<Ctx, "db">,
  community: CommunityRecord,
  gathering: GatheringRecord,
  occurrence: number,
  { personId, email: to, name, language }: Recipient,
): Promise<GatheringLetter> => {
  const { gatheringId, title, minutes, timeZone, place, onlineUrl } = gathering;
  const { slug, name: communityName } = community;
  return {
    to,
    name,
    language,
    community: { slug, name: communityName, goal: goalOf(community) },
    personId,
    calendar: await calendarVersionOf(db, personId),
    gathering: {
      gatheringId,
      title,
      occurrence,
      startsAt: gathering.occurrences[occurrence] ?? "",
      minutes,
      timeZone,
      place,
      online: onlineUrl !== null,
    },
  };
};
