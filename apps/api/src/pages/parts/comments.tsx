import type { Comment, Community, Lesson } from "@boundaryless/contract";
import { latestOnLesson, plainText } from "@boundaryless/core";
import type { Asked } from "../frame/asked.ts";
import { dateText } from "./date.ts";

const mostLatest = 3;
const excerptLength = 180;

/** Where a comment stands on the page of its thread. */
export const linkTo = (asked: Asked, { community, thread, id }: Comment): string =>
  `${asked.link(`/c/${community}/comments/${thread}`)}${id === thread ? "" : `#${id}`}`;

/** The page with all comments on a community, or on one of its lessons. */
export const listPathOf = (slug: string, lesson: { id: string } | null): string =>
  lesson ? `/c/${slug}/lessons/${lesson.id}/comments` : `/c/${slug}/comments`;

/** Who wrote something, or that they leave their name out or have left. */
export const nameOf = (asked: Asked, { author }: Comment): string => {
  const { nobody, unnamed } = asked.words.pages.comments;
  if (!author) return "";
  return author.name === null ? unnamed : author.name || nobody;
};

/** What a lesson's page shows of the newest comments on it, and how many there are. */
export const readLatestOn = (asked: Asked, lesson: Lesson): Promise<{ latest: Comment[]; count: number }> =>
  latestOnLesson(asked.ctx, lesson, mostLatest);

interface LatestProps {
  asked: Asked;
  community: Community;
  /** The lesson whose comments they are, on its own page. */
  lesson?: Lesson;
  latest: readonly Comment[];
  count?: number;
}

const OnLesson = ({ asked, comment: { community, lesson } }: { asked: Asked; comment: Comment }) =>
  lesson ? (
    <>
      {" "}
      <a href={asked.link(listPathOf(community, lesson))} dir="auto">
        {asked.words.pages.comments.onLesson(lesson.title)}
      </a>
    </>
  ) : null;

/** The latest comments in a few words each, and the way to all of them. */
export const LatestComments = ({ asked, community, lesson, latest, count = 0 }: LatestProps) => {
  const say = asked.words.pages.comments;
  const all = asked.link(listPathOf(community.slug, lesson ?? null));
  if (latest.length === 0 && community.status !== "open") return null;
  return (
    <section aria-labelledby="comments">
      <h2 id="comments" class="nhsuk-heading-m">
        {say.section}
      </h2>
      {latest.length === 0 ? <p>{lesson ? say.noneOnLesson : say.none}</p> : null}
      <ul class="latest-comments">
        {latest.map((comment) => (
          <li>
            <p dir="auto" lang={comment.language}>
              {plainText(comment.text ?? "", excerptLength)}
            </p>
            <p class="quiet">
              <a href={linkTo(asked, comment)} dir="auto">
                {say.by(nameOf(asked, comment), dateText(asked, comment.writtenAt))}
              </a>
              {lesson ? null : <OnLesson asked={asked} comment={comment} />}
            </p>
          </li>
        ))}
      </ul>
      <p class="page-buttons">
        {latest.length === 0 ? null : <a href={all}>{count > latest.length ? say.allOf(count) : say.all}</a>}
        {community.status === "open" ? <a href={`${all}#write`}>{say.write}</a> : null}
      </p>
    </section>
  );
};
