import * as z from "zod/mini";
import { Starter } from "./join.ts";
import { withProof } from "./proof.ts";
import { TrustName } from "./trust.ts";
import { Cursor, Instant, Language, Next, Slug, limits, markdown } from "./values.ts";

/** The identifier of a comment, lesson or gathering, such as `comment_01J…`. */
export const ContributionId = z
  .string("required")
  .check(z.regex(/^[a-z]+_[0-9A-HJKMNP-TV-Z]{26}$/, "choose"));

/** Whether the name of whoever writes stands beside it; their trust or organisation does in any case. */
export const AuthorShown = z._default(z.boolean(), true);

/** A comment on a community or a lesson, or a reply to one. */
export const CommentRequest = z
  .object({
    /** Markdown: paragraphs, emphasis, quotes, lists, links, code. No images, no HTML. */
    text: markdown(limits.comment),
    /** The comment that this one replies to; replies have one level. */
    replyTo: z.optional(ContributionId),
    authorShown: AuthorShown,
    /** Who writes; needed wherever the device is not remembered. */
    author: z.optional(Starter),
    ...withProof,
  })
  .register(z.globalRegistry, { id: "CommentRequest" });

/** What its author makes of a comment; `version` is the one that was changed. */
export const EditCommentRequest = z
  .object({
    text: markdown(limits.comment),
    /** As it was, where it is not said. */
    authorShown: z.optional(z.boolean()),
    version: z.int("version").check(z.gte(1, "version")),
  })
  .register(z.globalRegistry, { id: "EditCommentRequest" });

/** Whoever wrote something, as they said then. `name` is null where they leave it out, empty once they were forgotten. */
export const AuthorName = z
  .object({
    name: z.nullable(z.string()),
    trust: z.nullable(TrustName),
    organisation: z.nullable(z.string()),
  })
  .register(z.globalRegistry, { id: "AuthorName" });

/** A comment as anybody reads it. One that was hidden or deleted is a mark where it stood: no text, no author. */
export const Comment = z
  .object({
    id: ContributionId,
    community: Slug,
    /** The first comment of its thread; its own identifier where it begins one. */
    thread: ContributionId,
    /** The lesson that it is about; null where it is about the community. */
    lesson: z.nullable(z.object({ id: ContributionId, title: z.string() })),
    status: z.enum(["shown", "hidden", "deleted"]),
    /** Markdown as it was typed: not to be shown without sanitising it. */
    text: z.nullable(z.string()),
    language: Language,
    author: z.nullable(AuthorName),
    writtenAt: Instant,
    /** When its author last changed it. */
    editedAt: z.nullable(Instant),
    version: z.int(),
    url: z.string(),
  })
  .register(z.globalRegistry, { id: "Comment" });

/** A comment and the replies to it, oldest first. */
export const Thread = z
  .object({
    first: Comment,
    replies: z.array(Comment),
    /** Whether the thread has further replies than those given here. */
    more: z.boolean(),
  })
  .register(z.globalRegistry, { id: "Thread" });

export const ThreadList = z
  .object({ threads: z.array(Thread), next: Next })
  .register(z.globalRegistry, { id: "ThreadList", description: "Threads, the newest first" });

export const ThreadQuery = z.object({
  limit: z._default(
    z.coerce.number("limit").check(z.int("limit"), z.gte(1, "limit"), z.lte(50, "limit")),
    20,
  ),
  cursor: z.optional(Cursor),
});

export type EditCommentRequest = z.input<typeof EditCommentRequest>;
export type AuthorName = z.infer<typeof AuthorName>;
export type Comment = z.infer<typeof Comment>;
export type Thread = z.infer<typeof Thread>;
export type ThreadList = z.infer<typeof ThreadList>;
export type ThreadQuery = z.input<typeof ThreadQuery>;
export type CommentRequest = z.input<typeof CommentRequest>;
