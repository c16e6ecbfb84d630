import {
  listComments,
  readLessonSubject,
  readThreadPage,
  Refusal,
  type ThreadPage,
} from "@boundaryless/core";
import { type Community, ContributionId } from "@boundaryless/contract";
import { StatusBanner } from "./community.tsx";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { withQuery } from "./frame/language.ts";
import { Page } from "./frame/layout.tsx";
import { Notice } from "./parts/notice.tsx";
import { lessonIdOf } from "./lesson/read.ts";
import { listPathOf, nameOf } from "./parts/comments.tsx";
import { ErrorSummary } from "./parts/fields.tsx";
import { readNamed } from "./parts/read.ts";
import { ThreadView } from "./parts/thread.tsx";
import { filledWith, nothingWritten, write, WriteForm, type Writing } from "./parts/writing.tsx";

interface Props {
  asked: Asked;
  community: Community;
}

/** What comments are about, as their pages name it. */
interface Subject {
  readonly community: Community;
  /** Null where they are about the community itself. */
  readonly lesson: { readonly id: string; readonly title: string; readonly open?: boolean } | null;
}

const pathOf = ({ community, lesson }: Subject): string => listPathOf(community.slug, lesson);

const titleOf = ({ words }: Asked, { community, lesson }: Subject): string =>
  words.pages.comments.title(lesson?.title ?? community.name);

const BackTo = ({ asked, community, lesson }: { asked: Asked } & Subject) => {
  const say = asked.words.pages.comments;
  const at = `/c/${community.slug}`;
  return lesson ? (
    <p class="back back--two">
      <a href={asked.link(`${at}/lessons/${lesson.id}`)}>{say.toLesson}</a>{" "}
      <a href={asked.link(at)}>{say.toCommunity}</a>
    </p>
  ) : (
    <p class="back">
      <a href={asked.link(at)}>{say.toCommunity}</a>
    </p>
  );
};

const Top = ({ asked, writing, ...subject }: { asked: Asked; writing: Writing } & Subject) => (
  <>
    <ErrorSummary filled={filledWith(asked, writing)} />
    <Notice text={writing.notice} />
    <BackTo asked={asked} {...subject} />
  </>
);

const Closed = ({ asked, community }: Props) => (
  <>
    <StatusBanner asked={asked} community={community} />
    {community.status === "open" ? null : <p>{asked.words.pages.comments.closed}</p>}
  </>
);

async function listPage(asked: Asked, subject: Subject, writing: Writing): Promise<Answer> {
  const say = asked.words.pages.comments;
  const { community, lesson } = subject;
  const { slug, status } = community;
  const cursor = asked.query("cursor");
  const which = { slug, lessonId: lesson?.id, ...(cursor ? { cursor } : {}) };
  const { threads, next, mine } = await listComments(asked.ctx, which);
  const path = pathOf(subject);
  const open = status === "open";
  const title = titleOf(asked, subject);
  return html(
    <Page
      asked={asked}
      title={title}
      error={writing.faults.size > 0}
      indexed={writing.status === 200 && cursor === "" && lesson?.open !== false}
      canonical={`${asked.origin}${path}`}
    >
      <Top asked={asked} {...subject} writing={writing} />
      <h1 class="nhsuk-heading-l" dir="auto">
        {title}
      </h1>
      <Closed asked={asked} community={community} />
      {threads.length > 0 ? (
        <>
          {open ? (
            <p>
              <a href="#write">{say.write}</a>
            </p>
          ) : null}
          <ol class="threads">
            {threads.map((thread) => (
              <li>
                <ThreadView asked={asked} thread={thread} open={open} mine={mine} />
              </li>
            ))}
          </ol>
        </>
      ) : (
        <section class="empty" aria-labelledby="empty">
          <h2 id="empty" class="nhsuk-heading-m">
            {say.emptyTitle}
          </h2>
          {open ? <p>{lesson ? say.emptyOnLesson : say.empty}</p> : null}
        </section>
      )}
      <p class="page-buttons">
        {cursor === "" ? null : <a href={asked.link(path)}>{say.newest}</a>}
        {next === null ? null : <a href={asked.link(withQuery(path, { cursor: next }))}>{say.older}</a>}
      </p>
      {open ? <WriteForm asked={asked} writing={writing} path={path} /> : null}
    </Page>,
    writing.status,
  );
}

/** The community that the path names. */
const communityOf = async (asked: Asked): Promise<Subject> => ({
  community: await readNamed(asked),
  lesson: null,
});

/** The lesson that the path names. @throws not-found, also where whoever asks may not read it */
const lessonOf = async (asked: Asked): Promise<Subject> => {
  const lessonId = lessonIdOf(asked);
  const community = await readNamed(asked);
  const lesson = await readLessonSubject(asked.ctx, { slug: community.slug, lessonId });
  return { community, lesson };
};

const begin = async (asked: Asked, subject: Subject): Promise<Answer> =>
  listPage(asked, subject, await nothingWritten(asked));

const saySomething = (asked: Asked, subject: Subject): Promise<Answer> => {
  const { community, lesson } = subject;
  const again = (writing: Writing) => listPage(asked, subject, writing);
  return write({ asked, community, lessonId: lesson?.id, path: pathOf(subject), again });
};

/** Everything that was said about a community, and the form to say more. */
export const commentsPage = async (asked: Asked): Promise<Answer> => begin(asked, await communityOf(asked));

/** Says something about a community. */
export const commentPosted = async (asked: Asked): Promise<Answer> =>
  saySomething(asked, await communityOf(asked));

/** Everything that was said about a lesson, and the form to say more. */
export const lessonCommentsPage = async (asked: Asked): Promise<Answer> =>
  begin(asked, await lessonOf(asked));

/** Says something about a lesson. */
export const lessonCommentPosted = async (asked: Asked): Promise<Answer> =>
  saySomething(asked, await lessonOf(asked));

/** The thread that the path names. @throws not-found, also for what cannot be a comment */
export async function readNamedThread(asked: Asked, { slug }: Community): Promise<ThreadPage> {
  const commentId = asked.param("id");
  if (!ContributionId.safeParse(commentId).success) throw new Refusal("not-found", "no-such-comment");
  const cursor = asked.query("cursor");
  return readThreadPage(asked.ctx, { slug, commentId, ...(cursor ? { cursor } : {}) });
}

// One address for every thread, whatever it is about.
const threadPathOf = ({ slug }: Community, { id }: { id: string }): string => `/c/${slug}/comments/${id}`;

async function oneThreadPage(
  asked: Asked,
  community: Community,
  thread: ThreadPage,
  writing: Writing,
): Promise<Answer> {
  const { comments: say } = asked.words.pages;
  const { first, next } = thread;
  const open = community.status === "open";
  const subject = { community, lesson: first.lesson };
  const path = threadPathOf(community, first);
  const title = first.author ? say.thread(nameOf(asked, first)) : say.threadOfMark;
  return html(
    <Page
      asked={asked}
      title={`${title}: ${community.name}`}
      error={writing.faults.size > 0}
      indexed={writing.status === 200 && asked.query("cursor") === ""}
      canonical={`${asked.origin}${path}`}
    >
      <Top asked={asked} {...subject} writing={writing} />
      <h1 class="nhsuk-heading-l" dir="auto">
        {title}
      </h1>
      <p class="lede" dir="auto">
        <a href={asked.link(pathOf(subject))}>{titleOf(asked, subject)}</a>
      </p>
      <Closed asked={asked} community={community} />
      <ThreadView asked={asked} thread={thread} open={open} mine={thread.mine} whole />
      {next === null ? null : (
        <p>
          <a href={asked.link(withQuery(path, { cursor: next }))}>{say.further}</a>
        </p>
      )}
      {open && first.status !== "hidden" ? (
        <WriteForm asked={asked} writing={writing} path={path} reply />
      ) : null}
      {asked.device ? null : <p class="quiet">{say.own}</p>}
    </Page>,
    writing.status,
  );
}

/** One thread: what was said, the replies, and the form to reply. */
export async function threadPage(asked: Asked): Promise<Answer> {
  const community = await readNamed(asked);
  const thread = await readNamedThread(asked, community);
  return oneThreadPage(asked, community, thread, await nothingWritten(asked));
}

/** Replies. */
export async function replyPosted(asked: Asked): Promise<Answer> {
  const community = await readNamed(asked);
  const thread = await readNamedThread(asked, community);
  const { id: replyTo } = thread.first;
  const again = (writing: Writing) => oneThreadPage(asked, community, thread, writing);
  return write({ asked, community, path: threadPathOf(community, thread.first), replyTo, again });
}
