import { BundleLesson } from "@boundaryless/contract";
import { authorInFile } from "../author/index.ts";
import { type Adoption, LessonRecord, addLesson } from "../lesson/index.ts";
import { type Into, part } from "./part.ts";

const adoptionIn = ({ slug, idOf }: Into, { adopts }: BundleLesson): Adoption | null => {
  const of = adopts && idOf(adopts.lesson);
  const first = adopts && idOf(adopts.first);
  // What was tried in another community, or is not open, is not in the file: the lesson stands by itself.
  if (!of || !first) return null;
  return { of: { slug, lessonId: of }, first: { slug, lessonId: first }, how: adopts.how };
};

/** Lessons that are marked open, with the trail of those who tried the same in this community. */
export const lessons = part<LessonRecord, BundleLesson>({
  kind: "lessons",
  prefix: "LESSON#",
  kept: LessonRecord,
  told: BundleLesson,
  teller: (ctx) => async (lesson) => {
    const { status, open, lessonId: id, adoption } = lesson;
    if (status !== "shown" || !open) return null;
    const { title, problem, tried, outcome, happened, again, setting, size, staff, cost, time } = lesson;
    const { valueCycle, links, language, sharedAt } = lesson;
    const said = { title, problem, tried, outcome, happened, again, setting, size, staff, cost, time };
    return {
      id,
      ...said,
      valueCycle,
      links,
      language,
      author: await authorInFile(ctx, lesson),
      adopts: adoption && { lesson: adoption.of.lessonId, first: adoption.first.lessonId, how: adoption.how },
      sharedAt,
    };
  },
  at: ({ sharedAt }) => sharedAt,
  // Nobody tries what is not there yet; so there can be no circle either.
  hangsTogether: (records) => {
    const sharedAt = new Map(records.map((each) => [each.id, Date.parse(each.sharedAt)]));
    return records.every(
      ({ id, adopts }) => !adopts || !((sharedAt.get(adopts.lesson) ?? 0) >= (sharedAt.get(id) ?? 0)),
    );
  },
  take: (into, lessonId, lesson) => {
    const { id: _, author, adopts: __, ...said } = lesson;
    return addLesson({
      type: "lesson",
      lessonId,
      slug: into.slug,
      ...said,
      ...into.authorOf(author),
      open: true,
      adoption: adoptionIn(into, lesson),
      status: "shown",
      changedAt: said.sharedAt,
      version: 1,
    });
  },
});
