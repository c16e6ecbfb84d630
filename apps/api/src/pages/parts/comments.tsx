import type { Comment, Community } from "@boundaryless/contract";
import { latestComments, plainText } from "@boundaryless/core";
import type { Asked } from "../frame/asked.ts";
import { dateText } from "./date.ts";

const mostLatest = 3;
const excerptLength = 180;

/** Where a comment stands on the page of its thread. */
export const linkTo = (asked: Asked, { community, thread, id }: Comment): string =>
  `${asked.link(`/c/${community}/comments/${thread}`)}${id === thread ? "" : `#${id}`}`;

/** Who wrote something, or that they have taken their name away. */
export const nameOf = (asked: Asked, { author }: Comment): string =>
  author?.name === "" ? asked.words.pages.comments.nobody : (author?.name ?? "");

/** What a page shows of the latest comments. */
export const readLatest = (asked: Asked, { slug }: Community): Promise<Comment[]> =>
  latestComments(asked.ctx, slug, mostLatest);

interface LatestProps {
  asked: Asked;
  community: Community;
  latest: readonly Comment[];
}

/** The latest comments in a few words each, and the way to all of them. */
export const LatestComments = ({ asked, community, latest }: LatestProps) => {
  const say = asked.words.pages.comments;
  const all = asked.link(`/c/${community.slug}/comments`);
  if (latest.length === 0 && community.status !== "open") return null;
  return (
    <section aria-labelledby="comments">
      <h2 id="comments" class="nhsuk-heading-m">
        {say.section}
      </h2>
      {latest.length === 0 ? <p>{say.none}</p> : null}
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
            </p>
          </li>
        ))}
      </ul>
      <p class="page-buttons">
        {latest.length === 0 ? null : <a href={all}>{say.all}</a>}
        {community.status === "open" ? <a href={`${all}#write`}>{say.write}</a> : null}
      </p>
    </section>
  );
};
