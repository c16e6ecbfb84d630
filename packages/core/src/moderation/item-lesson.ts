import type { Target } from "@boundaryless/contract";
import * as z from "zod/mini";
import { requirePage } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { LessonRecord, changeLesson, lessonNow, noSuchLesson, requireLesson } from "../lesson/index.ts";
import { type Item, stale } from "./moderated.ts";

// What a decision may change of a lesson.
const Changed = z.partial(
  z.pick(LessonRecord, {
    title: true,
    problem: true,
    tried: true,
    happened: true,
    setting: true,
    size: true,
    staff: true,
    cost: true,
    time: true,
    status: true,
    statusReason: true,
    changedAt: true,
  }),
);

const whichOf = ({ slug, itemId: lessonId = "" }: Target) => ({ slug, lessonId });

const lessonOf = async ({ db }: Pick<Ctx, "db">, target: Target): Promise<LessonRecord> => {
  const lesson = await lessonNow(db, whichOf(target), true);
  if (!lesson) throw noSuchLesson();
  return lesson;
};

const textsOf = (lesson: LessonRecord): Item["texts"] => {
  const { title, problem, tried, happened, setting, size, staff, cost, time } = lesson;
  const all = { title, problem, tried, happened, setting, size, staff, cost, time };
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text));
};

/** A lesson as moderators read and change it; one that its author has deleted has no texts. @throws not-found */
export const readLessonItem = async (ctx: Ctx, target: Target): Promise<Item> => {
  const lesson = await lessonOf(ctx, target);
  const { community, facts } = await requirePage(ctx, lesson.slug);
  const { title: name, language, status, statusReason = null, author } = lesson;
  return {
    target,
    community,
    facts,
    name,
    texts: textsOf(lesson),
    topics: [],
    language,
    status,
    statusReason,
    writerId: author.personId,
    can: [
      "dismiss",
      ...(status === "deleted" ? [] : (["redact"] as const)),
      ...(status === "shown" ? (["hide"] as const) : []),
    ],
    change: (to) =>
      changeLesson(lesson, z.parse(Changed, { ...to, changedAt: ctx.now().toISOString() }), stale()),
  };
};

/** What lists call a lesson. @throws not-found */
export const nameOfLesson = async (ctx: Ctx, target: Target): Promise<string> =>
  (await lessonOf(ctx, target)).title;

/** @throws not-found where whoever asks cannot read it */
export const requireVisibleLesson = async (ctx: Ctx, target: Target): Promise<void> => {
  await requireLesson(ctx, whichOf(target));
};
