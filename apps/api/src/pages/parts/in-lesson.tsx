import type { FoundLesson } from "@boundaryless/contract";
import type { Asked } from "../frame/asked.ts";
import { Marked } from "./marked.tsx";

interface Props {
  asked: Asked;
  lesson: FoundLesson | undefined;
  /** For lists in a frame: the lesson opens beside the embedding page, not inside it. */
  newTab?: boolean;
}

/** Which lesson of a community has what was meant, where nothing else of it says so. */
export const InLesson = ({ asked, lesson, newTab = false }: Props) => {
  if (!lesson) return null;
  const { directory, embed } = asked.words.pages;
  const { title, url, spans, words } = lesson;
  return (
    <p class="community-card__lesson">
      {directory.inLesson}{" "}
      <a href={asked.link(url)} dir="auto" {...(newTab ? { target: "_blank", rel: "noopener" } : {})}>
        <Marked text={title} spans={spans} />
        {newTab ? <span class="nhsuk-u-visually-hidden"> {embed.newTab}</span> : null}
      </a>
      {words.length === 0 ? null : (
        <span class="community-card__words">{directory.inLessonWords(words.join(", "))}</span>
      )}
    </p>
  );
};
