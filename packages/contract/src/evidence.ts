import * as z from "zod/mini";
import { TrustName } from "./trust.ts";
import { Instant, Slug, Stage, limits, text } from "./values.ts";

/** What stages are measured by: how many people, trusts, gatherings … and how many months since the start. */
export const measures = [
  "people",
  "trusts",
  "gatherings",
  "lessons",
  "returning",
  "recent",
  "months",
] as const;

/** One figure, and what a stage needs of it. */
export const Measured = z
  .object({ measure: z.enum(measures), found: z.int(), needed: z.int() })
  .register(z.globalRegistry, { id: "Measured" });

const toStage = z.object({ stage: Stage, because: z.array(Measured) });

/**
 * What the last weighing of a community saw. Gatherings, lessons, people who came back and `recent` contributions are of
 * 180 days, `contributions` of twelve months. Nothing moves by itself: `proposal` is a proposal.
 */
export const Evidence = z
  .object({
    /** Null before the first weighing; communities are weighed in the night after something was contributed. */
    weighedAt: z.nullable(Instant),
    people: z.int(),
    trusts: z.int(),
    disciplines: z.int(),
    months: z.int(),
    gatherings: z.int(),
    lessons: z.int(),
    returning: z.int(),
    recent: z.int(),
    contributions: z.int(),
    byTrust: z.array(z.object({ trust: z.nullable(TrustName), contributions: z.int() })),
    /** The trust that makes more than half of the contributions, if one does. */
    oneTrust: z.nullable(z.object({ trust: TrustName, percent: z.int() })),
    proposal: z.nullable(toStage),
    /** What the stage after this one needs. */
    next: z.nullable(toStage),
  })
  .register(z.globalRegistry, { id: "Evidence", description: "What a community's stage is weighed by" });

/** The proposal that is not to be shown again for 90 days. */
export const DismissRequest = z.object({ stage: Stage }).register(z.globalRegistry, { id: "DismissRequest" });

/** A community whose time has passed points its members to another one. */
export const Successor = z
  .object({ slug: Slug, name: z.string() })
  .register(z.globalRegistry, { id: "Successor" });

/** Brings a community to its end, with a published reason and, where there is one, the open community to go on in. */
export const TransformRequest = z
  .object({
    reason: text(limits.reason),
    successor: z.optional(Slug),
    version: z.int("version").check(z.gte(1, "version")),
  })
  .register(z.globalRegistry, { id: "TransformRequest" });

export type Measure = (typeof measures)[number];
export type Measured = z.infer<typeof Measured>;
export type Evidence = z.infer<typeof Evidence>;
export type Successor = z.infer<typeof Successor>;
export type DismissRequest = z.input<typeof DismissRequest>;
export type TransformRequest = z.input<typeof TransformRequest>;
