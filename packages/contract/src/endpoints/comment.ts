import * as z from "zod/mini";
import { CommentRequest, ContributionId, Thread, ThreadList, ThreadQuery } from "../comment.ts";
import { endpoint } from "../endpoint.ts";
import { Accepted } from "../join.ts";
import { Slug } from "../values.ts";

const bySlug = z.object({ slug: Slug });
const byLesson = z.object({ slug: Slug, lessonId: ContributionId });

/** What people say to each other. */
export const commentEndpoints = {
  listComments: endpoint({
    method: "GET",
    path: "/v1/communities/{slug}/comments",
    summary: "Comments on a community: threads, the newest first, each with its replies",
    tag: "Communities",
    access: "anyone",
    params: bySlug,
    query: ThreadQuery,
    status: 200,
    answer: ThreadList,
    errors: ["invalid", "not-found"],
    cacheSeconds: 30,
  }),
  readThread: endpoint({
    method: "GET",
    path: "/v1/communities/{slug}/comments/{commentId}",
    summary: "The thread that a comment is in",
    tag: "Communities",
    access: "anyone",
    params: z.object({ slug: Slug, commentId: ContributionId }),
    status: 200,
    answer: Thread,
    errors: ["invalid", "not-found"],
    cacheSeconds: 30,
  }),
  listLessonComments: endpoint({
    method: "GET",
    path: "/v1/communities/{slug}/lessons/{lessonId}/comments",
    summary: "Comments on an open lesson: threads, the newest first, each with its replies",
    tag: "Communities",
    access: "anyone",
    params: byLesson,
    query: ThreadQuery,
    status: 200,
    answer: ThreadList,
    errors: ["invalid", "not-found"],
    cacheSeconds: 30,
  }),
  writeLessonComment: endpoint({
    method: "POST",
    path: "/v1/communities/{slug}/lessons/{lessonId}/comments",
    summary: "Comment on an open lesson, or reply; it is published once the address is confirmed",
    tag: "Communities",
    access: "anyone",
    params: byLesson,
    body: CommentRequest,
    status: 202,
    answer: Accepted,
    errors: ["invalid", "not-found", "forbidden", "conflict", "too-large", "too-many"],
  }),
  writeComment: endpoint({
    method: "POST",
    path: "/v1/communities/{slug}/comments",
    summary: "Comment on a community, or reply; it is published once the address is confirmed",
    tag: "Communities",
    access: "anyone",
    params: bySlug,
    body: CommentRequest,
    status: 202,
    answer: Accepted,
    errors: ["invalid", "not-found", "forbidden", "conflict", "too-large", "too-many"],
  }),
} as const;
