import { Discipline, MailFrequency, MailTrouble, Role } from "@boundaryless/contract";
import * as z from "zod/mini";
import type { PersonDetails } from "../person/index.ts";

/** A person in a community, as they were when they joined. */
export const MembershipRecord = z.object({
  type: z.literal("membership"),
  slug: z.string(),
  personId: z.string(),
  name: z.string(),
  trust: z.nullable(z.string()),
  organisation: z.nullable(z.string()),
  discipline: Discipline,
  role: Role,
  joinedAt: z.string(),
  /** When somebody became facilitator; with it begins the term. */
  facilitatorSince: z.optional(z.string()),
  /** When the term was last renewed. */
  termRenewedAt: z.optional(z.string()),
  /** The beginning of the term that its facilitator was reminded of. */
  termReminded: z.optional(z.string()),
  /** When the facilitator was last seen looking after it, to the day. */
  facilitatorActiveAt: z.optional(z.string()),
  /** How often the member hears of the community by e-mail; without it, once a week. */
  mail: z.optional(MailFrequency),
  /** What was chosen before that, and until when: a digest of a period that was over then still keeps to it. */
  mailBefore: z.optional(z.object({ frequency: MailFrequency, until: z.string() })),
  /** Why e-mail does not reach the member; without it, it does. */
  unreachable: z.optional(MailTrouble),
  /** The placement through which the person came, if any. */
  placement: z.nullable(z.string()),
  /** Whose joins it counts among: a placement, or a trust; absent where nobody counts it. */
  countedFor: z.optional(z.string()),
  /** Version of the wording that was agreed to. */
  wording: z.string(),
  /** The community that the person joined, where it was merged into this one. */
  cameFrom: z.optional(z.string()),
  sample: z.optional(z.literal(true)),
});
export type MembershipRecord = z.infer<typeof MembershipRecord>;

/** How often a member hears of the community. */
export const frequencyOf = ({ mail }: Pick<MembershipRecord, "mail">): MailFrequency => mail ?? "weekly";

type Choice = Pick<MembershipRecord, "mail" | "mailBefore">;

/** How often a member wanted to hear of the community at an instant. Who has stopped it since hears nothing more. */
export const frequencyAt = (membership: Choice, instant: string): MailFrequency => {
  const now = frequencyOf(membership);
  const { mailBefore } = membership;
  return now === "none" || mailBefore === undefined || mailBefore.until <= instant
    ? now
    : mailBefore.frequency;
};

// Longer than the e-mails of a round take; who tries one frequency after the other still gets what was under way.
const oneChoiceMilliseconds = 60 * 60_000;

/** A membership's choice after that of `mail` at an instant. */
export const choiceAfter = (before: Choice, mail: MailFrequency, at: string): Required<Choice> => {
  const { mailBefore = { frequency: frequencyOf(before), until: at } } = before;
  const isSame = Date.parse(at) - Date.parse(mailBefore.until) < oneChoiceMilliseconds;
  return { mail, mailBefore: isSame ? mailBefore : { frequency: frequencyOf(before), until: at } };
};

/** The membership that begins now. */
export const newMembership = (
  {
    personId,
    slug,
    role,
    joinedAt,
    wording,
    placement,
    countedFor,
  }: Pick<
    MembershipRecord,
    "personId" | "slug" | "role" | "joinedAt" | "wording" | "placement" | "countedFor"
  >,
  {
    name,
    trust,
    organisation,
    discipline,
  }: Pick<PersonDetails, "name" | "trust" | "organisation" | "discipline">,
): MembershipRecord => ({
  type: "membership",
  slug,
  personId,
  name,
  trust,
  organisation,
  discipline,
  role,
  joinedAt,
  ...(role === "facilitator" ? { facilitatorSince: joinedAt } : {}),
  placement,
  ...(countedFor === undefined ? {} : { countedFor }),
  wording,
});
