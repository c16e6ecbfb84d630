import { Language, ReportReason, Target, answers, erasedWords } from "@boundaryless/contract";
import * as z from "zod/mini";
import { Subject } from "../comment/index.ts";
import { AuthorShown } from "../author/index.ts";
import { Adoption, Told } from "../lesson/index.ts";
import { PersonDetails } from "../person/index.ts";

/** A confirmation is good for seven days. */
export const confirmationSeconds = 7 * 24 * 60 * 60;

const JoinRequested = z.object({
  kind: z.literal("join"),
  slug: z.string(),
  placement: z.nullable(z.string()),
  /** Whose joins it will count among; absent where nobody is to count it. */
  countedFor: z.optional(z.string()),
});

const StartRequested = z.object({
  kind: z.literal("start"),
  name: z.string(),
  problem: z.string(),
  difference: z.string(),
  topics: z.array(z.string()),
  language: Language,
});

const ReportRequested = z.object({
  kind: z.literal("report"),
  target: Target,
  reason: ReportReason,
  text: z.nullable(z.string()),
  email: z.string(),
  language: Language,
});

const ErasureRequested = z.object({
  kind: z.literal("erasure"),
  words: z.enum(erasedWords),
  email: z.string(),
  language: Language,
});

const ProblemRequested = z.object({ kind: z.literal("problem"), text: z.string() });

const CommentRequested = z.object({
  kind: z.literal("comment"),
  slug: z.string(),
  about: Subject,
  text: z.string(),
  authorShown: AuthorShown,
  /** The first comment of the thread that it belongs to; null where it begins one. */
  threadId: z.nullable(z.string()),
  language: Language,
});

const GatheringRequested = z.object({
  kind: z.literal("gathering"),
  slug: z.string(),
  title: z.string(),
  agenda: z.string(),
  language: Language,
  date: z.string(),
  time: z.string(),
  timeZone: z.string(),
  minutes: z.number(),
  rule: z.nullable(z.string()),
  onlineUrl: z.nullable(z.string()),
  place: z.nullable(z.string()),
  capacity: z.nullable(z.number()),
  authorShown: AuthorShown,
});

const RsvpRequested = z.object({
  kind: z.literal("rsvp"),
  slug: z.string(),
  gatheringId: z.string(),
  occurrence: z.number(),
  answer: z.enum(answers),
});

const LessonRequested = z.object({
  kind: z.literal("lesson"),
  slug: z.string(),
  told: Told,
  adoption: z.nullable(Adoption),
});

/** What is carried out when the address is confirmed. */
export const Requested = z.discriminatedUnion("kind", [
  JoinRequested,
  StartRequested,
  ReportRequested,
  ProblemRequested,
  ErasureRequested,
  CommentRequested,
  GatheringRequested,
  RsvpRequested,
  LessonRequested,
]);
export type Requested = z.infer<typeof Requested>;
export type JoinRequested = z.infer<typeof JoinRequested>;
export type StartRequested = z.infer<typeof StartRequested>;
export type ReportRequested = z.infer<typeof ReportRequested>;
export type ErasureRequested = z.infer<typeof ErasureRequested>;
export type ProblemRequested = z.infer<typeof ProblemRequested>;
export type CommentRequested = z.infer<typeof CommentRequested>;
export type GatheringRequested = z.infer<typeof GatheringRequested>;
export type RsvpRequested = z.infer<typeof RsvpRequested>;
export type LessonRequested = z.infer<typeof LessonRequested>;

/**
 * Something that an unconfirmed address has asked for. Once it is carried out, only a mark stays until it expires, so
 * that a second time is told from an unknown link; what was typed is erased.
 */
export const ConfirmationRecord = z.object({
  type: z.literal("confirmation"),
  confirmationId: z.string(),
  addressKey: z.string(),
  status: z.enum(["pending", "done"]),
  /** The press of the form that asked, so that its second one asks for nothing. */
  pressId: z.optional(z.string()),
  /** The press that first asked for the same, where that was another. */
  firstId: z.optional(z.string()),
  requestedAt: z.string(),
  expiresAtEpochSeconds: z.number(),
  person: z.optional(PersonDetails),
  wording: z.optional(z.string()),
  requested: z.optional(Requested),
  /** The community it led to, once done; none where it was about no community. */
  slug: z.optional(z.string()),
  /** Where it can be seen what was made, once done; contributions alone have such a place. */
  path: z.optional(z.string()),
});
export type ConfirmationRecord = z.infer<typeof ConfirmationRecord>;

/** A confirmation that still waits. */
export type Pending = Required<Pick<ConfirmationRecord, "requested">> & ConfirmationRecord;

export const isPending = (record: ConfirmationRecord): record is Pending =>
  record.status === "pending" && !!record.requested;

/** A confirmation that still waits, of somebody who becomes a person with it. */
export type PendingPerson = Required<Pick<ConfirmationRecord, "person" | "wording">> & Pending;

/** @throws when the request was kept without its person, which no operation does */
export const withPerson = (pending: Pending): PendingPerson => {
  const { person, wording } = pending;
  if (!person || !wording) throw new Error(`confirmation ${pending.confirmationId} has no person`);
  return { ...pending, person, wording };
};
