import * as z from "zod/mini";

/** Scheduled work, each kind with what it needs; the schedule and the Lambda read the same union. */
export const Job = z.discriminatedUnion("job", [
  z.object({ job: z.literal("send-due-mail") }),
  z.object({ job: z.literal("send-broadcasts") }),
  z.object({ job: z.literal("send-digests") }),
  z.object({ job: z.literal("weigh-evidence") }),
  z.object({ job: z.literal("merge-communities") }),
  z.object({ job: z.literal("erase-people") }),
  z.object({ job: z.literal("gather-problems") }),
  z.object({ job: z.literal("remind-of-problems") }),
  z.object({ job: z.literal("look-after-communities") }),
  z.object({ job: z.literal("fetch-directories") }),
  z.object({ job: z.literal("tell-of-gatherings") }),
  z.object({ job: z.literal("deliver-webhooks") }),
]);
export type Job = z.infer<typeof Job>;

/** What runs how often. */
export const schedules: readonly { readonly input: Job; readonly everyMinutes: number }[] = [
  { input: { job: "send-due-mail" }, everyMinutes: 1 },
  { input: { job: "send-broadcasts" }, everyMinutes: 1 },
  // It owes them; they go out with the mail that is due. Most minutes no period is over.
  { input: { job: "send-digests" }, everyMinutes: 1 },
  // It weighs whole days, so most hours find nothing to do, and a night that was missed is made up for.
  { input: { job: "weigh-evidence" }, everyMinutes: 60 },
  { input: { job: "merge-communities" }, everyMinutes: 1 },
  // Whoever wants to be forgotten should not have to wait; somebody of many communities takes several runs.
  { input: { job: "erase-people" }, everyMinutes: 1 },
  // The stream gathers each problem as it comes; this finds those that came at the same moment.
  { input: { job: "gather-problems" }, everyMinutes: 5 },
  { input: { job: "remind-of-problems" }, everyMinutes: 24 * 60 },
  // Days matter here, not hours; a large community is written to in several runs.
  { input: { job: "look-after-communities" }, everyMinutes: 60 },
  // Each is read every hour; one that was just added need not wait for that.
  { input: { job: "fetch-directories" }, everyMinutes: 5 },
  // Whoever changes or cancels a gathering wants the others to know at once.
  { input: { job: "tell-of-gatherings" }, everyMinutes: 1 },
  // The stream delivers each message as it comes; this tries again what failed.
  { input: { job: "deliver-webhooks" }, everyMinutes: 1 },
];

/** How often the main job is tried from outside. */
export const probeEveryMinutes = 5;

/** The types of item from whose changes something follows; `change.ts` has a schema for each and for no other. */
export const followedTypes = [
  "membership",
  "person",
  "community",
  "community-tally",
  "comment",
  "lesson",
  "gathering",
  "problem",
  "outbox",
  "happening",
  "webhook-delivery",
] as const;

// What leaves the system, and no read model follows.
const outgoingTypes: readonly string[] = ["outbox", "webhook-delivery"];
const projectedTypes = followedTypes.filter((type) => !outgoingTypes.includes(type));

/** A pattern of an event source: every leaf lists the values that fit. */
export interface FilterPattern {
  readonly [key: string]: readonly string[] | FilterPattern;
}

/** What the two stream consumers see: a record that fits one of the patterns. */
export const streamFilters: Readonly<Record<"project" | "notify", readonly FilterPattern[]>> = {
  project: [
    { dynamodb: { NewImage: { type: { S: projectedTypes } } } },
    // Of an item that is taken away there is an old image only.
    { eventName: ["REMOVE"], dynamodb: { OldImage: { type: { S: projectedTypes } } } },
  ],
  notify: [{ eventName: ["INSERT"], dynamodb: { NewImage: { type: { S: outgoingTypes } } } }],
};
