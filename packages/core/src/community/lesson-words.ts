import type { FoundLesson } from "@boundaryless/contract";
import * as z from "zod/mini";

/** What search knows of a lesson: its title, and the most telling words of its text, with commas where some are left out. */
export const LessonWords = z.object({ lessonId: z.string(), title: z.string(), words: z.string() });
export type LessonWords = z.infer<typeof LessonWords>;

/** The words of a community's newest open lessons, made by the stream beside its search entry. */
export const LessonWordsRecord = z.object({
  type: z.literal("lesson-words"),
  slug: z.string(),
  lessons: z.array(LessonWords),
});
export type LessonWordsRecord = z.infer<typeof LessonWordsRecord>;

/**
 * How much of its lessons search knows of a community: so many of the newest, with so many bytes of title and words
 * each. Together they are no more than 10 KB, however many lessons there are and however long.
 */
export const mostWords = { lessons: 20, bytes: 380 } as const;

/** The path of a lesson's page on our own origin. */
export const lessonUrl = (slug: string, lessonId: string): FoundLesson["url"] =>
  `/c/${slug}/lessons/${lessonId}`;
