import * as z from "zod/mini";
import { Starter } from "./join.ts";
import { withProof } from "./proof.ts";
import { limits, markdown } from "./values.ts";

/** The identifier of a comment, lesson or gathering, such as `comment_01J…`. */
export const ContributionId = z
  .string("required")
  .check(z.regex(/^[a-z]+_[0-9A-HJKMNP-TV-Z]{26}$/, "choose"));

/** A comment on a community, or a reply to one. */
export const CommentRequest = z
  .object({
    /** Markdown: paragraphs, emphasis, quotes, lists, links, code. No images, no HTML. */
    text: markdown(limits.comment),
    /** The comment that this one replies to; replies have one level. */
    replyTo: z.optional(ContributionId),
    /** Who writes; needed wherever the device is not remembered. */
    author: z.optional(Starter),
    ...withProof,
  })
  .register(z.globalRegistry, { id: "CommentRequest" });

export type CommentRequest = z.input<typeof CommentRequest>;
