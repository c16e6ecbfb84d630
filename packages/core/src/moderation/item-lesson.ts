import type { Status, Target } from "@boundaryless/contract";
import { requirePage } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { type LessonRecord, changeLesson, lessonNow, noSuchLesson, pathOf } from "../lesson/index.ts";
import type { Item } from "./item.ts";

const statusOf: Readonly<Record<LessonRecord["status"], Status>> = {
  shown: "open",
  hidden: "hidden",
  deleted: "archived",
};

const textsOf = (lesson: LessonRecord): Item["texts"] => {
  const { title, problem, tried, happened, setting, size, staff, cost, time } = lesson;
  const all = { title, problem, tried, happened, setting, size, staff, cost, time };
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text));
};

/** A lesson as moderators read and change it; one that its author has deleted has no texts. @throws not-found */
export const readLessonItem = async (ctx: Ctx, target: Target): Promise<Item> => {
  const { slug, contribution: lessonId = "" } = target;
  const lesson = await lessonNow(ctx.db, { slug, lessonId }, true);
  if (!lesson) throw noSuchLesson();
  const { community, facts } = await requirePage(ctx, lesson.slug);
  return {
    target,
    community,
    facts,
    name: lesson.title,
    language: lesson.language,
    texts: textsOf(lesson),
    status: statusOf[lesson.status],
    statusReason: null,
    url: pathOf(lesson),
    authorId: lesson.author.personId,
    membersOnly: !lesson.open,
    change: ({ status, statusReason: _, ...texts }) =>
      changeLesson(
        lesson,
        {
          ...texts,
          ...(status === undefined ? {} : { status: status === "hidden" ? "hidden" : "shown" }),
          changedAt: ctx.now().toISOString(),
        },
        new Refusal("conflict", "stale-version"),
      ),
  };
};
