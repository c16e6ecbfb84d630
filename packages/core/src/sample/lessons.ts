import type { AdoptionKind, LessonLink } from "@boundaryless/contract";
import { encodeTime } from "ulidx";
import { communityBySlug } from "../community/index.ts";
import { type Ctx, requireSystem } from "../context.ts";
import { sha256 } from "../keys.ts";
import { type Adoption, type LessonRecord, type Told, addLesson, lessonById } from "../lesson/index.ts";
import { transact } from "../store.ts";
import { type SamplePerson, personIdOf } from "./person.ts";

/** A lesson that shows what one looks like. */
export interface SampleLesson extends Omit<Told, "links"> {
  readonly links: readonly LessonLink[];
  readonly slug: string;
  /** What others call it; with the instant it makes the identifier, so that it is planted once. */
  readonly key: string;
  readonly person: SamplePerson;
  /** ISO 8601 instant. */
  readonly sharedAt: string;
  /** The key of the sample lesson that was tried too; it stands before this one in the list. */
  readonly adopts?: { readonly key: string; readonly how: AdoptionKind } | undefined;
}

/** The same each time, so that nothing is planted twice; hexadecimal digits are letters of identifiers too. */
export const lessonIdOf = ({ key, sharedAt }: Pick<SampleLesson, "key" | "sharedAt">): string =>
  `lesson_${encodeTime(Date.parse(sharedAt), 10)}${sha256(key).slice(0, 16).toUpperCase()}`;

const recordOf = (sample: SampleLesson, adoption: Adoption | null): LessonRecord => {
  const { key: _, person, adopts: __, ...told } = sample;
  const { name, odsCode: trust = null, organisation = null } = person;
  return {
    ...told,
    links: [...told.links],
    type: "lesson",
    lessonId: lessonIdOf(sample),
    author: { personId: personIdOf(person.key), name, trust, organisation },
    adoption,
    status: "shown",
    changedAt: sample.sharedAt,
    version: 1,
    sample: true,
  };
};

/** Plants lessons of sample communities, never of others; they go when their community goes. */
export const plantLessons = async (ctx: Ctx, lessons: readonly SampleLesson[]): Promise<void> => {
  requireSystem(ctx);
  const planted = new Map<string, LessonRecord>();
  for (const sample of lessons) {
    const adopted = sample.adopts && planted.get(sample.adopts.key);
    const of = adopted && { slug: adopted.slug, lessonId: adopted.lessonId };
    const adoption =
      of && sample.adopts ? { of, how: sample.adopts.how, first: adopted.adoption?.first ?? of } : null;
    const lesson = recordOf(sample, adoption);
    planted.set(sample.key, lesson);
    const community = await communityBySlug(ctx.db, lesson.slug);
    if (!community?.sample || (await lessonById(ctx.db, lesson))) continue;
    await transact(ctx.db, [addLesson(lesson)]);
  }
};
