import type { Comment, Thread } from "@boundaryless/contract";
import type { Asked } from "../frame/asked.ts";
import { linkTo, nameOf } from "./comments.tsx";
import { dateText } from "./date.ts";
import { Markdown } from "./markdown.tsx";

interface Props {
  asked: Asked;
  comment: Comment;
  /** Whether whoever reads it wrote it. */
  mine?: boolean;
  /** Whether somebody can reply now. */
  open: boolean;
}

const placeOf = ({ author }: Comment): string => author?.trust?.name ?? author?.organisation ?? "";

const Actions = ({ asked, comment, mine = false, open }: Props) => {
  const say = asked.words.pages.comments;
  const { community, thread, id } = comment;
  const name = nameOf(asked, comment);
  const which = (
    <span class="nhsuk-u-visually-hidden"> {say.which(name, dateText(asked, comment.writtenAt))}</span>
  );
  const at = `/c/${community}/comments/${id}`;
  return (
    <p class="comment__actions">
      {open ? (
        <a href={`${asked.link(`/c/${community}/comments/${thread}`)}#write`}>
          {say.reply}
          <span class="nhsuk-u-visually-hidden"> {say.replyTo(name)}</span>
        </a>
      ) : null}
      {mine && open ? (
        <a href={asked.link(`${at}/edit`)}>
          {say.change}
          {which}
        </a>
      ) : null}
      {mine ? (
        <a href={asked.link(`${at}/delete`)}>
          {say.delete}
          {which}
        </a>
      ) : (
        <a href={asked.link(`${at}/report`)}>
          {say.report}
          {which}
        </a>
      )}
    </p>
  );
};

/** One comment: who, from where, when, and what. */
export const CommentView = (props: Props) => {
  const { asked, comment } = props;
  const say = asked.words.pages.comments;
  if (comment.text === null) {
    return (
      <article class="comment comment--mark" id={comment.id}>
        <p class="quiet">{comment.status === "hidden" ? say.hidden : say.deleted}</p>
      </article>
    );
  }
  const by = `by-${comment.id}`;
  const place = placeOf(comment);
  return (
    <article class="comment" id={comment.id} aria-labelledby={by}>
      <header>
        <p class="comment__by" id={by}>
          <strong dir="auto">{nameOf(asked, comment)}</strong>
          {place === "" ? null : <span dir="auto">, {place}</span>}
        </p>
        <p class="comment__when">
          <a href={linkTo(asked, comment)}>
            <time datetime={comment.writtenAt}>{dateText(asked, comment.writtenAt, true)}</time>
          </a>
          {comment.editedAt === null ? null : <> ({say.edited(dateText(asked, comment.editedAt, true))})</>}
        </p>
      </header>
      <Markdown text={comment.text} language={comment.language} />
      <Actions {...props} />
    </article>
  );
};

interface ThreadProps {
  asked: Asked;
  thread: Thread;
  open: boolean;
  /** What whoever reads it wrote. */
  mine: ReadonlySet<string>;
  /** Whether this is the page of the thread, which has all replies. */
  whole?: boolean;
}

/** A comment with the replies to it. */
export const ThreadView = ({ asked, thread, open, mine, whole = false }: ThreadProps) => {
  const { first, replies, more } = thread;
  const say = asked.words.pages.comments;
  const label = first.author ? say.replies(nameOf(asked, first)) : say.repliesToMark;
  return (
    <>
      <CommentView asked={asked} comment={first} open={open} mine={mine.has(first.id)} />
      {more && !whole ? (
        <p class="comment__more">
          <a href={linkTo(asked, first)}>
            {say.allReplies}
            <span class="nhsuk-u-visually-hidden"> {say.replyTo(nameOf(asked, first))}</span>
          </a>
        </p>
      ) : null}
      {replies.length === 0 ? null : (
        <ol class="replies" aria-label={label}>
          {replies.map((reply) => (
            <li>
              <CommentView asked={asked} comment={reply} open={open} mine={mine.has(reply.id)} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
};
