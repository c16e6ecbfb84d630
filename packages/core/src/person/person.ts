import { Discipline, Language } from "@boundaryless/contract";
import * as z from "zod/mini";

/** Where somebody works, from an instant on: people move, and what they did before keeps its trust. */
export const Affiliation = z.object({
  /** ODS code of a trust in the directory, or null. */
  trust: z.nullable(z.string()),
  /** Name of another organisation, or null. */
  organisation: z.nullable(z.string()),
  since: z.string(),
});
export type Affiliation = z.infer<typeof Affiliation>;

/** Somebody with a confirmed address. */
export const PersonRecord = z.object({
  type: z.literal("person"),
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  /** Oldest first; the last one is where they work now. */
  affiliations: z.array(Affiliation).check(z.minLength(1)),
  discipline: Discipline,
  language: Language,
  confirmedAt: z.string(),
  /** In how many communities they are; kept by the stream. */
  communities: z._default(z.number(), 0),
  sample: z.optional(z.literal(true)),
});
export type PersonRecord = z.infer<typeof PersonRecord>;

/** What somebody says of themselves when they join or start. */
export const PersonDetails = z.object({
  name: z.string(),
  email: z.string(),
  trust: z.nullable(z.string()),
  organisation: z.nullable(z.string()),
  discipline: Discipline,
  language: Language,
});
export type PersonDetails = z.infer<typeof PersonDetails>;

/** An address and whose it is. */
export const AddressRecord = z.object({ type: z.literal("address"), personId: z.string() });
export type AddressRecord = z.infer<typeof AddressRecord>;

/** Where somebody works now. */
export const currentAffiliation = ({ affiliations }: Pick<PersonRecord, "affiliations">): Affiliation => {
  const last = affiliations.at(-1);
  if (!last) throw new Error("a person has at least one affiliation");
  return last;
};

/** The affiliations after somebody has said where they work, `at` that instant. */
export const affiliationsAfter = (
  before: readonly Affiliation[],
  { trust, organisation }: Pick<PersonDetails, "trust" | "organisation">,
  at: string,
): Affiliation[] => {
  const last = before.at(-1);
  const stayed = last?.trust === trust && last.organisation === organisation;
  return stayed ? [...before] : [...before, { trust, organisation, since: at }];
};
