import * as z from "zod/mini";
import { withProof } from "./proof.ts";
import { Discipline, Email, Language, OdsCode, Slug, limits, line } from "./values.ts";

const person = {
  name: line(limits.personName),
  email: Email,
  /** ODS code of a trust in the directory; leave out when `organisation` is given. */
  trust: z.optional(OdsCode),
  /** Name of an organisation that is not in the directory; leave out when `trust` is given. */
  organisation: z.optional(line(limits.organisation)),
  discipline: Discipline,
  language: Language,
  /** The `wording.version` that was shown beside the button. */
  wording: z.string("required").check(z.minLength(1, "required"), z.maxLength(40, "wording")),
};

const oneOrganisation = z.refine<{ trust?: string | undefined; organisation?: string | undefined }>(
  (who) => (who.trust === undefined) !== (who.organisation === undefined),
  {
    error: "trustOrOrganisation",
    path: ["trust"],
    // Even when other fields are wrong, so that a person sees all there is to put right at once.
    when: ({ value }) => typeof value === "object" && value !== null,
  },
);

/** Somebody who asks to join: name, address, trust or other organisation, discipline, language, wording agreed to. */
export const JoinRequest = z
  .object({
    ...person,
    /** The placement through which the request came, where there is one. */
    placement: z.optional(z.string().check(z.maxLength(40, "placement"))),
    /** `no` where the person does not want to be counted; then nothing is kept of the placement. */
    count: z.optional(z.literal("no", "choose")),
    ...withProof,
  })
  .check(oneOrganisation)
  .register(z.globalRegistry, { id: "JoinRequest" });

/** Somebody who starts a community; the same fields as a join. */
export const Starter = z.object(person).check(oneOrganisation).register(z.globalRegistry, { id: "Starter" });

/** The same answer whoever asks, so that nobody learns who is known here. */
export const Accepted = z
  .object({ accepted: z.literal(true), community: z.nullable(Slug) })
  .register(z.globalRegistry, { id: "Accepted", description: "An e-mail with the next step is on its way" });

/** What a person proves an address with: the link's token, or the address and the typed code. */
export const ConfirmationRequest = z
  .union([
    z.object({ token: z.string("required").check(z.minLength(1, "required"), z.maxLength(200, "token")) }),
    z.object({
      email: Email,
      code: z.string("required").check(
        z.overwrite((code) => code.replace(/[\s-]/gu, "").toUpperCase()),
        z.minLength(1, "required"),
        z.regex(/^[0-9A-Z]{6}$/, "code"),
      ),
    }),
  ])
  .register(z.globalRegistry, { id: "ConfirmationRequest" });

/** What the token of a leave link allows: leaving that one community. */
export const LeaveRequest = z
  .object({ token: z.string("required").check(z.minLength(1, "required"), z.maxLength(200, "token")) })
  .register(z.globalRegistry, { id: "LeaveRequest" });

export type JoinRequest = z.input<typeof JoinRequest>;
export type Starter = z.input<typeof Starter>;
export type Accepted = z.infer<typeof Accepted>;
export type ConfirmationRequest = z.input<typeof ConfirmationRequest>;
export type LeaveRequest = z.infer<typeof LeaveRequest>;
