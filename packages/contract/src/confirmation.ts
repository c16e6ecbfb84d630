import * as z from "zod/mini";
import { CommunityCard } from "./community.ts";
import { rsvpStatuses } from "./gathering.ts";

/** What somebody can give to a community, as a member or not yet. */
export const contributions = ["comment", "lesson", "gathering", "rsvp"] as const;
export type Contribution = (typeof contributions)[number];

export const isContribution = (what: string): what is Contribution =>
  contributions.some((each) => each === what);

/** What a confirmation can carry out. */
export const confirmables = ["join", "start", "report", "problem", "erasure", ...contributions] as const;

/** What was carried out, and the community it was for; null for what is about no community. */
export const Confirmed = z
  .object({
    confirmed: z.enum(confirmables),
    community: z.nullable(CommunityCard),
    /** Where on this origin the contribution can be seen now, such as `/c/falls/lessons/lesson_01J…`. */
    path: z.optional(z.string()),
    /** Of an answer to an invitation, how it stands now: who finds every place taken waits. */
    answered: z.optional(z.enum(rsvpStatuses)),
  })
  .register(z.globalRegistry, { id: "Confirmed" });

/** The community that somebody left. */
export const Left = z
  .object({ left: z.literal(true), community: CommunityCard })
  .register(z.globalRegistry, { id: "Left" });

export type Confirmable = (typeof confirmables)[number];
export type Confirmed = z.infer<typeof Confirmed>;
export type Left = z.infer<typeof Left>;
