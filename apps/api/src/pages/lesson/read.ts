import { ContributionId, type Community, type Lesson } from "@boundaryless/contract";
import { Refusal, readLesson } from "@boundaryless/core";
import type { Asked } from "../frame/asked.ts";
import { readNamed } from "../parts/read.ts";

/** The identifier in the path. @throws not-found for what cannot be one: no table should be asked for that */
export const lessonIdOf = (asked: Asked): string => {
  const id = asked.param("lesson");
  if (!ContributionId.safeParse(id).success) throw new Refusal("not-found", "no-such-lesson");
  return id;
};

/** A lesson with its community, as whoever asks may read it. @throws not-found */
export const readOne = async (
  asked: Asked,
): Promise<{ community: Community; lesson: Lesson; own: boolean; at: string }> => {
  const lessonId = lessonIdOf(asked);
  const community = await readNamed(asked);
  const { slug } = community;
  const found = await readLesson(asked.ctx, { slug, lessonId });
  return { community, at: `/c/${slug}/lessons/${lessonId}`, ...found };
};
