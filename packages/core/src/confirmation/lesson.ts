import { type Accepted, LessonRequest } from "@boundaryless/contract";
import * as z from "zod/mini";
import { contributionOf } from "../activity/index.ts";
import type { Ctx } from "../context.ts";
import { happened } from "../happening/index.ts";
import {
  type Adoption,
  type LessonRecord,
  type Told,
  addLesson,
  pathOf,
  requireLesson,
  requireLessonFor,
} from "../lesson/index.ts";
import { transact } from "../store.ts";
import { authorOf, openCommunity } from "./comment.ts";
import type { LessonRequested } from "./confirmation.ts";
import { type Carry, type Contributed, asMember, contribute } from "./contribute.ts";
import type { Formed } from "./press.ts";

type Said = Omit<z.infer<typeof LessonRequest>, "adopts" | "author" | "proof">;

/** What somebody says in a lesson, with what they left open as null. */
export const toldOf = (said: Said): Told => {
  const {
    setting = null,
    size = null,
    staff = null,
    cost = null,
    time = null,
    valueCycle = null,
    ...rest
  } = said;
  return { ...rest, setting, size, staff, cost, time, valueCycle };
};

/** Keeps a lesson, in one transaction with what counts and tells it. Whoever shares one is a member from then on. */
const carryOutLesson: Carry<LessonRequested> = async (ctx, contributor, requested) => {
  const community = await openCommunity(ctx, requested.slug, true);
  const { adoption, told } = requested;
  const { slug } = community;
  const { personId, person, contributionId: lessonId, writes } = contributor;
  // What somebody tried too must be there, and readable for them, still.
  if (adoption) await requireLessonFor(ctx.db, adoption.of, personId);
  const at = ctx.now().toISOString();
  const lesson: LessonRecord = {
    type: "lesson",
    lessonId,
    slug,
    ...told,
    author: authorOf(contributor),
    adoption,
    status: "shown",
    sharedAt: at,
    changedAt: at,
    version: 1,
  };
  const kind = adoption ? ("adoption" as const) : ("lesson" as const);
  await asMember(ctx, contributor, slug, (membership) =>
    transact(ctx.db, [
      ...writes,
      ...membership,
      addLesson(lesson),
      ...contributionOf(ctx, { slug, personId, trust: person.trust, kind: "lesson" }),
      happened(ctx, { slug, kind, subject: { kind: "lesson", id: lessonId }, personId }),
    ]),
  );
  return { community, path: pathOf(lesson) };
};

export const lessons: Contributed<LessonRequested> = {
  carry: carryOutLesson,
  pathOf: ({ slug }, lessonId) => pathOf({ slug, lessonId }),
};

const adoptionOf = async (
  ctx: Ctx,
  slug: string,
  adopts: z.infer<typeof LessonRequest>["adopts"],
): Promise<Adoption | null> => {
  if (!adopts) return null;
  const { community = slug, lesson, how } = adopts;
  const adopted = await requireLesson(ctx, { slug: community, lessonId: lesson });
  const of = { slug: adopted.slug, lessonId: adopted.lessonId };
  return { of, how, first: adopted.adoption?.first ?? of };
};

/**
 * Shares a lesson with a community, at once from a remembered device, else once the address is confirmed.
 * @throws not-found for an unknown community or adopted lesson, conflict when paused or archived, invalid, forbidden
 * for a blocked address, too-many
 */
export const shareLesson = async (
  ctx: Ctx,
  { slug: asked, once, first, ...input }: LessonRequest & { slug: string } & Formed,
): Promise<Accepted & { path?: string }> => {
  const { adopts, author, proof, ...said } = z.parse(LessonRequest, input);
  const community = await openCommunity(ctx, asked);
  const { slug } = community;
  const adoption = await adoptionOf(ctx, slug, adopts);
  const requested = { kind: "lesson" as const, slug, told: toldOf(said), adoption };
  return contribute(ctx, { community, requested, kind: lessons, author, proof, once, first });
};
