import { type Comment, type Community, EditCommentRequest, errorStatus } from "@boundaryless/contract";
import { Refusal, deleteComment, editComment } from "@boundaryless/core";
import { readNamedThread } from "./comments.tsx";
import { html, redirect, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { sortFaults } from "./frame/faults.ts";
import { readForm } from "./frame/form.ts";
import { submit } from "./frame/submit.ts";
import { Page } from "./frame/layout.tsx";
import { HiddenFields, TextArea } from "./parts/fields.tsx";
import { AuthorShownField, shownOf, typedShown } from "./parts/author.tsx";
import { linkTo, listPathOf } from "./parts/comments.tsx";
import { Markdown } from "./parts/markdown.tsx";
import { formPage, fresh, type Shown } from "./parts/form-page.tsx";
import { panelPage } from "./parts/panel.tsx";
import { readNamed } from "./parts/read.ts";
import { faultsOf } from "./parts/validate.ts";

/** The comment that the path names. */
export interface NamedComment {
  readonly community: Community;
  readonly comment: Comment;
  /** Whether it was written from this device. */
  readonly mine: boolean;
}

/** @throws not-found for what is not shown */
export async function readNamedComment(asked: Asked): Promise<NamedComment> {
  const community = await readNamed(asked);
  const { first, replies, mine } = await readNamedThread(asked, community);
  const id = asked.param("id");
  const comment = [first, ...replies].find((each) => each.id === id);
  if (comment?.status !== "shown") throw new Refusal("not-found", "no-such-comment");
  return { community, comment, mine: mine.has(id) };
}

const notYoursPage = (asked: Asked, { comment }: NamedComment): Promise<Answer> => {
  const say = asked.words.pages.comments;
  return html(
    <Page asked={asked} title={say.notYoursTitle}>
      <div class="form-column">
        <h1 class="nhsuk-heading-l">{say.notYoursTitle}</h1>
        <p>{say.notYours}</p>
        <p>
          <a href={linkTo(asked, comment)}>{say.toComments}</a>
        </p>
      </div>
    </Page>,
    errorStatus.forbidden,
  );
};

function editForm(asked: Asked, { comment }: NamedComment, shown: Shown): Promise<Answer> {
  const { comments: say, frame } = asked.words.pages;
  const path = `/c/${comment.community}/comments/${comment.id}/edit`;
  const heading = <h1 class="nhsuk-heading-l">{say.editTitle}</h1>;
  return formPage(asked, { title: say.editTitle, heading }, shown, (filled) => (
    <form action={asked.link(path)} method="post" novalidate>
      <HiddenFields values={{ version: filled.typed["version"] }} />
      <TextArea filled={filled} field="text" label={say.text} hint={say.textHint} />
      <p class="quiet">{frame.noPatients}</p>
      <AuthorShownField filled={filled} />
      <p class="page-buttons">
        <button class="nhsuk-button" type="submit">
          {say.save}
        </button>
        <a href={linkTo(asked, comment)}>{say.leaveIt}</a>
      </p>
    </form>
  ));
}

/** The form that changes a comment of one's own. */
export async function editPage(asked: Asked): Promise<Answer> {
  const which = await readNamedComment(asked);
  if (!which.mine) return notYoursPage(asked, which);
  const { text, version, author } = which.comment;
  // Of their own comments nobody has been forgotten: a name that is not there is one that was left out.
  const typed = { text: text ?? "", version: String(version), ...typedShown(author?.name !== null) };
  return editForm(asked, which, fresh(typed));
}

/** Changes a comment of one's own. Good or refused, what was typed is kept. */
export async function editPosted(asked: Asked): Promise<Answer> {
  const typed = await readForm(asked.request);
  const which = await readNamedComment(asked);
  if (!which.mine) return notYoursPage(asked, which);
  const request = { text: typed["text"] ?? "", ...shownOf(typed), version: Number(typed["version"]) };
  const { faults: form } = asked.words.pages.comments;
  return submit({
    asked,
    typed,
    version: which.comment.version,
    found: faultsOf(EditCommentRequest, request),
    sorted: (found) => sortFaults(asked.words, ["text", "authorShown"], found, { form }),
    again: (shown) => editForm(asked, which, shown),
    carryOut: async () => {
      const { id: commentId, community: slug } = which.comment;
      await editComment(asked.ctx, { slug, commentId, ...request });
      return redirect(linkTo(asked, which.comment));
    },
    beyond: ["not-found"],
  });
}

function removalPage(asked: Asked, { comment }: NamedComment, shown: Shown): Promise<Answer> {
  const say = asked.words.pages.comments;
  const heading = <h1 class="nhsuk-heading-l">{say.deleteTitle}</h1>;
  return formPage(asked, { title: say.deleteTitle, heading }, shown, () => (
    <>
      <p>{say.deleteText}</p>
      <div class="nhsuk-inset-text">
        <Markdown text={comment.text ?? ""} language={comment.language} />
      </div>
      <form action={asked.link(`/c/${comment.community}/comments/${comment.id}/delete`)} method="post">
        <HiddenFields values={{ version: String(comment.version) }} />
        <p class="page-buttons">
          <button class="nhsuk-button nhsuk-button--warning" type="submit">
            {say.deleteButton}
          </button>
          <a href={linkTo(asked, comment)}>{say.leaveIt}</a>
        </p>
      </form>
    </>
  ));
}

/** Asks whether a comment of one's own is to go. */
export async function deletePage(asked: Asked): Promise<Answer> {
  const which = await readNamedComment(asked);
  return which.mine ? removalPage(asked, which, fresh()) : notYoursPage(asked, which);
}

/** Takes a comment of one's own away; where it says something else by now, asks again. */
export async function deletePosted(asked: Asked): Promise<Answer> {
  const typed = await readForm(asked.request);
  const which = await readNamedComment(asked);
  if (!which.mine) return notYoursPage(asked, which);
  const { id: commentId, community: slug, version } = which.comment;
  const say = asked.words.pages.comments;
  return submit({
    asked,
    typed,
    version,
    found: [],
    sorted: () => new Map(),
    again: (shown) => removalPage(asked, which, shown),
    carryOut: async () => {
      await deleteComment(asked.ctx, { slug, commentId, version: Number(typed["version"]) });
      return panelPage(
        asked,
        say.deletedTitle,
        null,
        <p>
          <a href={asked.link(listPathOf(slug, which.comment.lesson))}>{say.toComments}</a>
        </p>,
      );
    },
    beyond: ["not-found"],
  });
}
