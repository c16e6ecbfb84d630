import * as z from "zod/mini";
import { ContributionId } from "../comment.ts";
import { endpoint } from "../endpoint.ts";
import { Accepted } from "../join.ts";
import { Lesson, LessonList, LessonQuery, LessonRequest } from "../lesson.ts";
import { Slug } from "../values.ts";

const bySlug = z.object({ slug: Slug });

/** Lessons that members have marked open. */
export const lessonEndpoints = {
  listLessons: endpoint({
    method: "GET",
    path: "/v1/communities/{slug}/lessons",
    summary: "Open lessons of a community, newest first; failures are welcome and can be asked for",
    tag: "Lessons",
    access: "anyone",
    params: bySlug,
    query: LessonQuery,
    status: 200,
    answer: LessonList,
    errors: ["invalid", "not-found"],
    cacheSeconds: 30,
  }),
  readLesson: endpoint({
    method: "GET",
    path: "/v1/communities/{slug}/lessons/{lessonId}",
    summary: "One open lesson, with the trail of those who tried it too",
    tag: "Lessons",
    access: "anyone",
    params: z.object({ slug: Slug, lessonId: ContributionId }),
    status: 200,
    answer: Lesson,
    errors: ["invalid", "not-found"],
    cacheSeconds: 30,
  }),
  shareLesson: endpoint({
    method: "POST",
    path: "/v1/communities/{slug}/lessons",
    summary: "Share a lesson, or that a lesson was tried too; it is there once the address is confirmed",
    tag: "Lessons",
    access: "anyone",
    params: bySlug,
    body: LessonRequest,
    status: 202,
    answer: Accepted,
    errors: ["invalid", "not-found", "conflict", "too-large", "too-many"],
  }),
} as const;
