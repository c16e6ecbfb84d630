import * as z from "zod/mini";
import { about } from "./parts.ts";

const letter = {
  ...about,
  personId: z.string(),
  /** Which address of the reader's calendar is good; there they find how to join. */
  calendar: z.number(),
  gathering: z.object({
    gatheringId: z.string(),
    title: z.string(),
    occurrence: z.number(),
    startsAt: z.string(),
    minutes: z.number(),
    timeZone: z.string(),
    place: z.nullable(z.string()),
    online: z.boolean(),
  }),
};

/** Messages about gatherings, to those who have answered an invitation. */
export const gatheringMessages = [
  z.object({ template: z.literal("gathering-going"), ...letter }),
  z.object({ template: z.literal("gathering-waiting"), ...letter }),
  z.object({ template: z.literal("gathering-moved-up"), ...letter }),
  z.object({ template: z.literal("gathering-reminder"), ...letter }),
  z.object({ template: z.literal("gathering-changed"), ...letter }),
  z.object({ template: z.literal("gathering-cancelled"), ...letter, reason: z.string() }),
  z.object({ template: z.literal("gathering-hidden"), ...letter }),
  z.object({ template: z.literal("gathering-back"), ...letter }),
] as const;
