import * as z from "zod/mini";
import { AuthorName, AuthorShown, ContributionId } from "./comment.ts";
import { Starter } from "./join.ts";
import { withProof } from "./proof.ts";
import { Cursor, Instant, Language, Next, Slug, limits, line, text } from "./values.ts";

/** How it went. A failure is as welcome as a success: it saves others the way. */
export const lessonOutcomes = ["success", "mixed", "failure"] as const;
/** Whether whoever tried it would do it again. */
export const againAnswers = ["yes", "with-changes", "no"] as const;
/** Cycles of value (Wenger, Trayner & de Laat 2011). */
export const valueCycles = ["immediate", "potential", "applied", "realised", "reframing"] as const;
/** What somebody made of a lesson that they tried too. */
export const adoptionKinds = ["adopted", "adapted", "dropped"] as const;

export const LessonOutcome = z
  .enum(lessonOutcomes, "choose")
  .register(z.globalRegistry, { id: "LessonOutcome" });
export const Again = z.enum(againAnswers, "choose").register(z.globalRegistry, { id: "Again" });
export const ValueCycle = z.enum(valueCycles, "choose").register(z.globalRegistry, { id: "ValueCycle" });
export const AdoptionKind = z
  .enum(adoptionKinds, "choose")
  .register(z.globalRegistry, { id: "AdoptionKind" });

const isSecureAddress = (address: string): boolean => {
  if (!URL.canParse(address) || !address.isWellFormed()) return false;
  const { protocol, username, password } = new URL(address);
  return protocol === "https:" && username === "" && password === "";
};

/** Something to read on, elsewhere; nothing is uploaded here. */
export const LessonLink = z
  .object({
    label: line(limits.linkLabel),
    address: z
      .string("required")
      .check(
        z.trim(),
        z.minLength(1, "required"),
        z.maxLength(limits.linkAddress, "tooLong"),
        z.refine(isSecureAddress, "https"),
      ),
  })
  .register(z.globalRegistry, { id: "LessonLink" });

const words = z.optional(line(limits.lessonWords));

/** What a lesson says. */
const told = {
  title: line(limits.lessonTitle),
  problem: text(limits.lessonText),
  /** What was tried. */
  tried: text(limits.lessonText),
  outcome: LessonOutcome,
  /** What happened. */
  happened: text(limits.lessonText),
  again: Again,
  /** Where it was, such as "Two medical wards of a district hospital". */
  setting: words,
  size: words,
  staff: words,
  cost: words,
  time: words,
  valueCycle: z.optional(ValueCycle),
  links: z._default(z.array(LessonLink).check(z.maxLength(limits.links, "tooMany")), []),
  /** The language it is written in. */
  language: Language,
  authorShown: AuthorShown,
  /** Readable by everybody, under the open licence; otherwise by members of its community only. */
  open: z._default(z.boolean(), true),
};

/** "I tried this too": the lesson that was tried, and what was made of it. */
export const Adopting = z
  .object({
    /** The community of that lesson, where it is another one. */
    community: z.optional(Slug),
    lesson: ContributionId,
    how: AdoptionKind,
  })
  .register(z.globalRegistry, { id: "Adopting" });

/** A lesson to share with a community. */
export const LessonRequest = z
  .object({
    ...told,
    adopts: z.optional(Adopting),
    /** Who shares it; needed wherever the device is not remembered. */
    author: z.optional(Starter),
    ...withProof,
  })
  .register(z.globalRegistry, { id: "LessonRequest" });

/** A lesson as its author wants it to be; `version` is the one that was edited. */
export const LessonChange = z.object({ ...told, version: z.int("version").check(z.gte(1, "version")) });

const summary = {
  id: z.string(),
  community: Slug,
  title: z.string(),
  outcome: LessonOutcome,
  again: Again,
  valueCycle: z.nullable(ValueCycle),
  language: Language,
  /** Who tried it. */
  by: AuthorName,
  /** What was made of the lesson it adopts; null where it adopts none. */
  adoption: z.nullable(AdoptionKind),
  sharedAt: Instant,
  /** False for one that only members of its community can read. */
  open: z.boolean(),
  url: z.string(),
};

/** A lesson as lists show it. */
export const LessonSummary = z
  .object({ ...summary, problem: z.string() })
  .register(z.globalRegistry, { id: "LessonSummary" });

export const LessonList = z
  .object({ lessons: z.array(LessonSummary), next: Next })
  .register(z.globalRegistry, { id: "LessonList" });

/** One station of a trail: somebody who tried the same, and which lesson they took it from. */
export const TrailStep = z
  .object({ ...summary, from: z.nullable(z.string()) })
  .register(z.globalRegistry, { id: "TrailStep" });

/** A lesson with the trail of those who tried the same, the first one first. */
export const Lesson = z
  .object({
    ...summary,
    problem: z.string(),
    tried: z.string(),
    happened: z.string(),
    setting: z.nullable(z.string()),
    size: z.nullable(z.string()),
    staff: z.nullable(z.string()),
    cost: z.nullable(z.string()),
    time: z.nullable(z.string()),
    links: z.array(LessonLink),
    changedAt: Instant,
    trail: z.array(TrailStep),
  })
  .register(z.globalRegistry, { id: "Lesson", description: "What was tried, and what happened" });

export const LessonQuery = z.object({
  outcome: z.optional(LessonOutcome),
  limit: z._default(
    z.coerce.number("limit").check(z.int("limit"), z.gte(1, "limit"), z.lte(50, "limit")),
    20,
  ),
  cursor: z.optional(Cursor),
});

export type LessonOutcome = (typeof lessonOutcomes)[number];
export type Again = (typeof againAnswers)[number];
export type ValueCycle = (typeof valueCycles)[number];
export type AdoptionKind = (typeof adoptionKinds)[number];
export type LessonLink = z.infer<typeof LessonLink>;
export type LessonRequest = z.input<typeof LessonRequest>;
export type LessonChange = z.input<typeof LessonChange>;
export type LessonSummary = z.infer<typeof LessonSummary>;
export type LessonList = z.infer<typeof LessonList>;
export type TrailStep = z.infer<typeof TrailStep>;
export type Lesson = z.infer<typeof Lesson>;
export type LessonQuery = z.infer<typeof LessonQuery>;
