import { listComments, readThreadPage, Refusal, type ThreadPage } from "@boundaryless/core";
import { type Community, ContributionId } from "@boundaryless/contract";
import { StatusBanner } from "./community.tsx";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { withQuery } from "./frame/language.ts";
import { Page } from "./frame/layout.tsx";
import { Notice } from "./parts/notice.tsx";
import { nameOf } from "./parts/comments.tsx";
import { ErrorSummary } from "./parts/fields.tsx";
import { readNamed } from "./parts/read.ts";
import { ThreadView } from "./parts/thread.tsx";
import { filledWith, nothingWritten, write, WriteForm, type Writing } from "./parts/writing.tsx";

interface Props {
  asked: Asked;
  community: Community;
}

const pathOf = ({ slug }: Community): string => `/c/${slug}/comments`;

const Top = ({ asked, community, writing }: Props & { writing: Writing }) => (
  <>
    <ErrorSummary filled={filledWith(asked, writing)} />
    <Notice text={writing.notice} />
    <p class="back">
      <a href={asked.link(`/c/${community.slug}`)}>{asked.words.pages.comments.toCommunity}</a>
    </p>
  </>
);

const Closed = ({ asked, community }: Props) => (
  <>
    <StatusBanner asked={asked} community={community} />
    {community.status === "open" ? null : <p>{asked.words.pages.comments.closed}</p>}
  </>
);

async function listPage(asked: Asked, community: Community, writing: Writing): Promise<Answer> {
  const say = asked.words.pages.comments;
  const { slug, status } = community;
  const cursor = asked.query("cursor");
  const { threads, next } = await listComments(asked.ctx, { slug, ...(cursor ? { cursor } : {}) });
  const path = pathOf(community);
  const open = status === "open";
  return html(
    <Page
      asked={asked}
      title={say.title(community.name)}
      error={writing.faults.size > 0}
      indexed={writing.status === 200 && cursor === ""}
      canonical={`${asked.origin}${path}`}
    >
      <Top asked={asked} community={community} writing={writing} />
      <h1 class="nhsuk-heading-l" dir="auto">
        {say.title(community.name)}
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
                <ThreadView asked={asked} thread={thread} open={open} />
              </li>
            ))}
          </ol>
        </>
      ) : (
        <section class="empty" aria-labelledby="empty">
          <h2 id="empty" class="nhsuk-heading-m">
            {say.emptyTitle}
          </h2>
          {open ? <p>{say.empty}</p> : null}
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

/** Everything that was said about a community, and the form to say more. */
export async function commentsPage(asked: Asked): Promise<Answer> {
  return listPage(asked, await readNamed(asked), await nothingWritten(asked));
}

/** Says something about a community. */
export async function commentPosted(asked: Asked): Promise<Answer> {
  const community = await readNamed(asked);
  const again = (writing: Writing) => listPage(asked, community, writing);
  return write({ asked, community, path: pathOf(community), again });
}

/** The thread that the path names. @throws not-found, also for what cannot be a comment */
export async function readNamedThread(asked: Asked, { slug }: Community): Promise<ThreadPage> {
  const commentId = asked.param("id");
  if (!ContributionId.safeParse(commentId).success) throw new Refusal("not-found", "no-such-comment");
  const cursor = asked.query("cursor");
  return readThreadPage(asked.ctx, { slug, commentId, ...(cursor ? { cursor } : {}) });
}

async function oneThreadPage(
  asked: Asked,
  community: Community,
  thread: ThreadPage,
  writing: Writing,
): Promise<Answer> {
  const { comments: say } = asked.words.pages;
  const { first, next } = thread;
  const open = community.status === "open";
  const path = `${pathOf(community)}/${first.id}`;
  const title = first.author ? say.thread(nameOf(asked, first)) : say.threadOfMark;
  return html(
    <Page
      asked={asked}
      title={`${title}: ${community.name}`}
      error={writing.faults.size > 0}
      indexed={writing.status === 200 && asked.query("cursor") === ""}
      canonical={`${asked.origin}${path}`}
    >
      <Top asked={asked} community={community} writing={writing} />
      <h1 class="nhsuk-heading-l" dir="auto">
        {title}
      </h1>
      <p class="lede" dir="auto">
        <a href={asked.link(pathOf(community))}>{say.title(community.name)}</a>
      </p>
      <Closed asked={asked} community={community} />
      <ThreadView asked={asked} thread={thread} open={open} mine={thread.mine} />
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
  return write({ asked, community, path: `${pathOf(community)}/${replyTo}`, replyTo, again });
}
