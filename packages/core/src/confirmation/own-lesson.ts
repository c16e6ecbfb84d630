import { LessonChange } from "@boundaryless/contract";
import * as z from "zod/mini";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import {
  type LessonRecord,
  type Told,
  type Which,
  changeLesson,
  emptied,
  lessonNow,
  noSuchLesson,
  pathOf,
} from "../lesson/index.ts";
import { transact } from "../store.ts";
import { openCommunity } from "./comment.ts";
import { rememberedPerson } from "./contribute.ts";
import { toldOf } from "./lesson.ts";

/** A lesson of the person whose device asks. @throws not-found, forbidden for anybody else's */
const requireOwn = async (ctx: Ctx, which: Which): Promise<LessonRecord> => {
  const person = await rememberedPerson(ctx);
  const lesson = await lessonNow(ctx.db, which, true);
  if (lesson?.status !== "shown") throw noSuchLesson();
  if (lesson.author.personId !== person?.personId) throw new Refusal("forbidden", "not-yours");
  return lesson;
};

const stale = (): Refusal => new Refusal("conflict", "stale-version");

/** A lesson as its author edits it. @throws not-found, forbidden for anybody else's */
export const readOwnLesson = async (
  ctx: Ctx,
  which: Which,
): Promise<Told & Which & { adoption: LessonRecord["adoption"]; version: number }> => requireOwn(ctx, which);

/**
 * Changes a lesson of one's own; what it adopts stays.
 * @throws not-found, forbidden for anybody else's, invalid, conflict for a stale version or a closed community
 */
export const editLesson = async (
  ctx: Ctx,
  { slug, lessonId, ...input }: LessonChange & Which,
): Promise<{ path: string }> => {
  const lesson = await requireOwn(ctx, { slug, lessonId });
  const { version, ...said } = z.parse(LessonChange, input);
  await openCommunity(ctx, lesson.slug, true);
  if (version !== lesson.version) throw stale();
  const set = { ...toldOf(said), changedAt: ctx.now().toISOString() };
  await transact(ctx.db, [changeLesson(lesson, set, stale())]);
  return { path: pathOf(lesson) };
};

/**
 * Deletes a lesson of one's own: its texts are erased. Whatever was adopted from it stays with those who wrote that.
 * @throws not-found, also the second time, forbidden for anybody else's, conflict when it was changed meanwhile
 */
export const deleteLesson = async (ctx: Ctx, which: Which): Promise<{ community: string }> => {
  const lesson = await requireOwn(ctx, which);
  const set = { ...emptied(lesson), changedAt: ctx.now().toISOString() };
  await transact(ctx.db, [changeLesson(lesson, set, stale())]);
  return { community: lesson.slug };
};
