import { encodeTime } from "ulidx";
import { type CommentRecord, addComment } from "../comment/index.ts";
import type { Ctx } from "../context.ts";
import { sha256 } from "../keys.ts";
import { transact } from "../store.ts";
import { type SamplePerson, personIdOf } from "./person.ts";

/** Something that an invented person says, and what others reply. */
export interface SampleComment {
  readonly person: SamplePerson;
  /** Markdown. */
  readonly text: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly replies?: readonly SampleComment[];
}

class ThereAlready extends Error {}

/** The same each time, so that nothing is planted twice; hexadecimal digits are letters of identifiers too. */
const idOf = (slug: string, { text, at }: SampleComment): string =>
  `comment_${encodeTime(Date.parse(at), 10)}${sha256(slug + text)
    .slice(0, 16)
    .toUpperCase()}`;

const recordOf = (slug: string, comment: SampleComment, threadId: string): CommentRecord => {
  const { person, text, at } = comment;
  return {
    type: "comment",
    commentId: idOf(slug, comment),
    slug,
    about: { kind: "community", id: slug },
    threadId,
    text,
    language: person.language,
    author: {
      personId: personIdOf(person.key),
      name: person.name,
      trust: person.odsCode ?? null,
      organisation: person.organisation ?? null,
    },
    status: "shown",
    writtenAt: at,
    changedAt: at,
    version: 1,
  };
};

/** Plants what is said in a sample community; what is there already stays as it is. */
export const plantComments = async (
  { db }: Pick<Ctx, "db">,
  slug: string,
  comments: readonly SampleComment[],
): Promise<void> => {
  for (const first of comments) {
    for (const comment of [first, ...(first.replies ?? [])]) {
      const write = addComment(recordOf(slug, comment, idOf(slug, first)), new ThereAlready());
      await transact(db, [write]).catch((error: unknown) => {
        if (!(error instanceof ThereAlready)) throw error;
      });
    }
  }
};
