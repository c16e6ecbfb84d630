import * as z from "zod/mini";

/** Which address of a person's calendar is good; renewing it makes all earlier ones void. */
export const CalendarRecord = z.object({
  type: z.literal("calendar"),
  personId: z.string(),
  version: z.number(),
});
export type CalendarRecord = z.infer<typeof CalendarRecord>;
