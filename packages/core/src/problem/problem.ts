import { Language } from "@boundaryless/contract";
import * as z from "zod/mini";
import { type Ctx, epochSeconds } from "../context.ts";
import type { PersonDetails } from "../person/index.ts";

const daySeconds = 24 * 60 * 60;

/** A problem is kept for so long, and again from each renewal on. */
export const problemSeconds = 90 * daySeconds;

/** What somebody is stuck on. Once it is withdrawn its text is erased; the rest stays a week, so that every process learns of it. */
export const ProblemRecord = z.object({
  type: z.literal("problem"),
  problemId: z.string(),
  personId: z.string(),
  text: z.string(),
  language: Language,
  /** Where the person works: an ODS code, or another organisation by its name. */
  place: z.string(),
  status: z.enum(["open", "withdrawn"]),
  /** Version of the text that its person agreed to. */
  wording: z.string(),
  /** The group that it stands in with problems near to it; empty while there is none. */
  groupId: z.string(),
  keptAt: z.string(),
  changedAt: z.string(),
  /** When its person was last introduced to somebody. */
  introducedAt: z.optional(z.string()),
  /** Whether its person was told that it is about to expire. */
  reminded: z.boolean(),
  expiresAtEpochSeconds: z.number(),
  sample: z.optional(z.literal(true)),
});
export type ProblemRecord = z.infer<typeof ProblemRecord>;

/** One key per trust, and per other organisation however its name is written. */
export const placeOf = ({ trust, organisation }: Pick<PersonDetails, "trust" | "organisation">): string =>
  trust ?? `other ${(organisation ?? "").normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim()}`;

/** Whether a problem still counts. */
export const isOpen = (problem: ProblemRecord | undefined, now: Date): problem is ProblemRecord =>
  problem?.status === "open" && problem.expiresAtEpochSeconds > epochSeconds(now);

/** A problem that is kept from now on. */
export const newProblem = (
  ctx: Pick<Ctx, "newId" | "now">,
  {
    personId,
    text,
    wording,
    language,
    ...where
  }: { personId: string; text: string; wording: string } & Pick<
    PersonDetails,
    "language" | "trust" | "organisation"
  >,
): ProblemRecord => {
  const at = ctx.now().toISOString();
  return {
    type: "problem",
    problemId: ctx.newId("problem"),
    personId,
    text,
    language,
    place: placeOf(where),
    status: "open",
    wording,
    groupId: "",
    keptAt: at,
    changedAt: at,
    reminded: false,
    expiresAtEpochSeconds: epochSeconds(ctx.now()) + problemSeconds,
  };
};
