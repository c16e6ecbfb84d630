import * as z from "zod/mini";

/** Scheduled work, each kind with what it needs; the schedule and the Lambda read the same union. */
export const Job = z.discriminatedUnion("job", [
  z.object({ job: z.literal("send-due-mail") }),
  z.object({ job: z.literal("look-after-communities") }),
]);
export type Job = z.infer<typeof Job>;

/** What runs how often. */
export const schedules: readonly { readonly input: Job; readonly everyMinutes: number }[] = [
  { input: { job: "send-due-mail" }, everyMinutes: 1 },
  // Days matter here, not hours; a large community is written to in several runs.
  { input: { job: "look-after-communities" }, everyMinutes: 60 },
];

/** What the two stream consumers see: everything for the read models, new outbox rows for the mail. */
export const streamFilters = {
  project: null,
  notify: { eventName: ["INSERT"], dynamodb: { NewImage: { type: { S: ["outbox"] } } } },
} as const;
