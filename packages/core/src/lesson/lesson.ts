import {
  AdoptionKind,
  Again,
  Language,
  LessonLink,
  LessonOutcome,
  ValueCycle,
  lessonOutcomes,
} from "@boundaryless/contract";
import * as z from "zod/mini";
import { Author } from "../author/index.ts";

/** Which lesson is meant. */
export const Which = z.object({ slug: z.string(), lessonId: z.string() });
export type Which = z.infer<typeof Which>;

/** What its author says in a lesson. */
export const Told = z.object({
  title: z.string(),
  problem: z.string(),
  tried: z.string(),
  outcome: LessonOutcome,
  happened: z.string(),
  again: Again,
  setting: z.nullable(z.string()),
  size: z.nullable(z.string()),
  staff: z.nullable(z.string()),
  cost: z.nullable(z.string()),
  time: z.nullable(z.string()),
  valueCycle: z.nullable(ValueCycle),
  links: z.array(LessonLink),
  language: Language,
  authorShown: z.boolean(),
  /** Readable by everybody; otherwise by members of its community only. */
  open: z.boolean(),
});
export type Told = z.infer<typeof Told>;

/** What a lesson was taken from. The community's slug is the one of then: communities merge. */
export const Adoption = z.object({
  of: Which,
  how: AdoptionKind,
  /** The lesson that the whole trail began with; the same as `of` for the first who tries it too. */
  first: Which,
});
export type Adoption = z.infer<typeof Adoption>;

/** A lesson as it is kept. */
export const LessonRecord = z.extend(Told, {
  type: z.literal("lesson"),
  lessonId: z.string(),
  slug: z.string(),
  author: Author,
  adoption: z.nullable(Adoption),
  /** `hidden` by moderators, `deleted` by its author; then nothing of its texts is left. */
  status: z.enum(["shown", "hidden", "deleted"]),
  /** Why moderators have hidden it. */
  statusReason: z.optional(z.nullable(z.string())),
  sharedAt: z.string(),
  changedAt: z.string(),
  version: z.number(),
  sample: z.optional(z.literal(true)),
});
export type LessonRecord = z.infer<typeof LessonRecord>;

/** The lists that show a lesson, by readers and outcome; `away` is shown in none. */
export const shelfOf = ({
  status,
  open,
  outcome,
}: Pick<LessonRecord, "status" | "open" | "outcome">): string =>
  status === "shown" ? `${open ? "open" : "members"}#${outcome}` : "away";

/** The shelves that somebody may look at. */
export const shelvesFor = (isMember: boolean, outcome?: LessonRecord["outcome"]): string[] =>
  (isMember ? ["open", "members"] : ["open"]).flatMap((readers) =>
    lessonOutcomes
      .filter((each) => outcome === undefined || each === outcome)
      .map((each) => `${readers}#${each}`),
  );

const nothing = {
  title: "",
  problem: "",
  tried: "",
  happened: "",
  setting: null,
  size: null,
  staff: null,
  cost: null,
  time: null,
  links: [],
} as const;

/** What is left of a lesson that its author deletes: that there was one, of which trust, and whose it was. */
export const emptied = (lesson: LessonRecord): Partial<LessonRecord> => ({
  ...nothing,
  links: [],
  status: "deleted",
  author: { ...lesson.author, name: "" },
});

/** The path of a lesson's page on our own origin. */
export const pathOf = ({ slug, lessonId }: Which): string => `/c/${slug}/lessons/${lessonId}`;
