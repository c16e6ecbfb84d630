import * as z from "zod/mini";
import type { ProblemRecord } from "./problem.ts";

/** Most people in one group; more do not get to know each other. */
export const mostMembers = 12;

/** Somebody in a group: what they were told and what they answered. */
export const GroupMember = z.object({
  problemId: z.string(),
  personId: z.string(),
  place: z.string(),
  /** Whether they were asked. */
  told: z.boolean(),
  /** Empty while they have not answered. A no is final. */
  answer: z.enum(["", "yes", "no"]),
  introduced: z.boolean(),
});
export type GroupMember = z.infer<typeof GroupMember>;

/** People whose problems are near. It holds no name and no text. */
export const ProblemGroup = z.object({
  type: z.literal("problem-group"),
  groupId: z.string(),
  members: z.array(GroupMember),
  version: z.number(),
  expiresAtEpochSeconds: z.number(),
});
export type ProblemGroup = z.infer<typeof ProblemGroup>;

/** Somebody new in a group, who has not been asked yet. */
export const newMember = ({ problemId, personId, place }: ProblemRecord): GroupMember => ({
  problemId,
  personId,
  place,
  told: false,
  answer: "",
  introduced: false,
});

/** In how many trusts and other organisations they are. */
export const placesOf = (members: readonly Pick<GroupMember, "place">[]): number =>
  new Set(members.map(({ place }) => place)).size;

/** Whether there is a boundary to cross. */
export const isAcross = (members: readonly Pick<GroupMember, "place">[]): boolean => placesOf(members) >= 2;
