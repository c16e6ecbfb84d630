import type { Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { readNamedComment, type NamedComment } from "./own-comment.tsx";
import { Markdown } from "./parts/markdown.tsx";
import { reportForm, type Reported, sendReport } from "./report.tsx";

const reported = (asked: Asked, { community, comment }: NamedComment): Reported => {
  const say = asked.words.pages.report;
  return {
    target: { kind: "comment", slug: community.slug, itemId: comment.id },
    title: say.commentTitle(community.name),
    path: `/c/${community.slug}/comments/${comment.id}/report`,
    shown: (
      <div class="nhsuk-inset-text">
        <p class="quiet">{say.says}</p>
        <Markdown text={comment.text ?? ""} language={comment.language} />
      </div>
    ),
  };
};

/** The empty form that reports a comment. */
export async function reportCommentPage(asked: Asked): Promise<Answer> {
  return reportForm(asked, reported(asked, await readNamedComment(asked)));
}

/** Reports a comment. */
export async function reportCommentPosted(asked: Asked): Promise<Answer> {
  const named = await readNamedComment(asked);
  return sendReport(asked, reported(asked, named), named.community);
}
