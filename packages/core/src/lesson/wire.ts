import type { LessonSummary } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import { authorName } from "../author/index.ts";
import { type LessonRecord, pathOf } from "./lesson.ts";

/** Whoever shared a lesson, as others see it: the trust in any case, the name unless it is left out. */
const byOf = async (ctx: Pick<Ctx, "db" | "now">, lesson: LessonRecord) => {
  const by = await authorName(ctx, lesson);
  const { trust } = lesson.author;
  return { ...by, trust: by.trust ?? (trust === null ? null : { odsCode: trust, name: trust }) };
};

/** A lesson as lists and trails show it. */
export const summaryOf = async (
  ctx: Pick<Ctx, "db" | "now">,
  lesson: LessonRecord,
): Promise<Omit<LessonSummary, "problem">> => {
  const {
    lessonId: id,
    slug: community,
    title,
    outcome,
    again,
    valueCycle,
    language,
    open,
    sharedAt,
  } = lesson;
  return {
    id,
    community,
    title,
    outcome,
    again,
    valueCycle,
    language,
    by: await byOf(ctx, lesson),
    adoption: lesson.adoption?.how ?? null,
    sharedAt,
    open,
    url: pathOf(lesson),
  };
};
