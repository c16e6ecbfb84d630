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
  /** Why e-mail does not reach the member; without it, it does. */
  unreachable: z.optional(MailTrouble),
  /** The placement through which the person came, if any. */
  placement: z.nullable(z.string()),
  /** Version of the wording that was agreed to. */
  wording: z.string(),
  /** The community that the person joined, where it was merged into this one. */
  cameFrom: z.optional(z.string()),
  sample: z.optional(z.literal(true)),
});
export type MembershipRecord = z.infer<typeof MembershipRecord>;

/** How often a member hears of the community. */
export const frequencyOf = ({ mail }: Pick<MembershipRecord, "mail">): MailFrequency => mail ?? "weekly";

/** The membership that begins now. */
export const newMembership = (
  {
    personId,
    slug,
    role,
    joinedAt,
    wording,
    placement,
  }: Pick<MembershipRecord, "personId" | "slug" | "role" | "joinedAt" | "wording" | "placement">,
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
  wording,
});
