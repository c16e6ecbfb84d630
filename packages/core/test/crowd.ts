import type { FreshTable } from "@boundaryless/testing";
import { words } from "@boundaryless/words";
import type { Author } from "../src/author/index.ts";
import { addComment } from "../src/comment/index.ts";
import { happened } from "../src/happening/index.ts";
import { addMembership, newMembership } from "../src/membership/index.ts";
import { addPerson } from "../src/person/index.ts";
import { type ConditionalWrite, transact } from "../src/store.ts";
import { plantAll } from "./table.ts";

/** Somebody in a crowd, by number. */
export const emailOf = (index: number): string => `member${index}@example.org`;

/**
 * Many people at once, without the letters and limits of joining.
 * @param slugsOf the communities that each of them is in
 */
export const plantCrowd = async (
  table: FreshTable,
  people: number,
  slugsOf: (index: number) => readonly string[],
): Promise<void> => {
  const { db, keys, now, newId } = table.ctx();
  const at = now().toISOString();
  const writes: ConditionalWrite[] = [];
  for (let index = 0; index < people; index++) {
    const personId = newId("person");
    const email = emailOf(index);
    const details = {
      name: `Member ${index}`,
      trust: "RJ1",
      organisation: null,
      discipline: "medical",
    } as const;
    const { trust, organisation, ...rest } = details;
    const slugs = slugsOf(index);
    const person = {
      type: "person" as const,
      personId,
      ...rest,
      email,
      affiliations: [{ trust, organisation, since: at }],
      language: index % 5 === 0 ? ("cy" as const) : ("en" as const),
      confirmedAt: at,
      // The stream counts them.
      communities: 0,
    };
    writes.push(...addPerson(person, keys.addressKey(email), new Error("twice")));
    const joined = {
      personId,
      role: "member" as const,
      joinedAt: at,
      wording: words.en.wording.version,
      placement: null,
      countedFor: "trust:RJ1",
    };
    for (const slug of slugs)
      writes.push(addMembership(newMembership({ slug, ...joined }, details), new Error("twice")));
  }
  await plantAll(db, writes);
};

/** A comment of somebody, which happens now. @returns its identifier */
export const plantComment = async (
  table: FreshTable,
  slug: string,
  { personId, name }: Pick<Author, "personId" | "name">,
  text: string,
): Promise<string> => {
  const ctx = table.ctx();
  const commentId = ctx.newId("comment");
  const at = ctx.now().toISOString();
  const comment = {
    type: "comment" as const,
    commentId,
    slug,
    about: { kind: "community" as const, id: slug },
    threadId: commentId,
    text,
    language: "en" as const,
    author: { personId, name, trust: null, organisation: "Hospice" },
    status: "shown" as const,
    writtenAt: at,
    changedAt: at,
    version: 1,
  };
  const subject = { kind: "comment" as const, id: commentId };
  await transact(ctx.db, [addComment(comment), happened(ctx, { slug, kind: "comment", subject, personId })]);
  return commentId;
};
