import { encodeTime } from "ulidx";
import { type CommentRecord, type Subject, addComment, subjectOf } from "../comment/index.ts";
import type { Ctx } from "../context.ts";
import { sha256 } from "../keys.ts";
import { transact } from "../store.ts";
import { type SampleLesson, lessonIdOf } from "./lessons.ts";
import { type SamplePerson, personIdOf } from "./person.ts";

/** Something that an invented person says, and what others reply. */
export interface SampleComment {
  readonly person: SamplePerson;
  /** Markdown. */
  readonly text: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly replies?: readonly SampleComment[];
  /** The sample lesson that it is about, if it is about one; replies are about the same. */
  readonly lesson?: Pick<SampleLesson, "key" | "sharedAt"> | undefined;
}

class ThereAlready extends Error {}

/** The same each time, so that nothing is planted twice; hexadecimal digits are letters of identifiers too. */
const idOf = (slug: string, { text, at }: SampleComment): string =>
  `comment_${encodeTime(Date.parse(at), 10)}${sha256(slug + text)
    .slice(0, 16)
    .toUpperCase()}`;

interface Place {
  readonly slug: string;
  readonly about: Subject;
  readonly threadId: string;
}

const recordOf = (place: Place, comment: SampleComment): CommentRecord => {
  const { person, text, at } = comment;
  return {
    type: "comment",
    commentId: idOf(place.slug, comment),
    ...place,
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
    const about = subjectOf(slug, first.lesson && lessonIdOf(first.lesson));
    const place = { slug, about, threadId: idOf(slug, first) };
    for (const comment of [first, ...(first.replies ?? [])]) {
      const write = addComment(recordOf(place, comment), new ThereAlready());
      await transact(db, [write]).catch((error: unknown) => {
        if (!(error instanceof ThereAlready)) throw error;
      });
    }
  }
};
