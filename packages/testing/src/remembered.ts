import type { Starter } from "@boundaryless/contract";
import { type Anyone, confirmOnDevice, personOfDevice, writeComment } from "@boundaryless/core";
import { words } from "@boundaryless/words";
import { type Story, joinOf } from "./story.ts";
import type { FreshTable } from "./table.ts";

/** Whoever contributes, when a test does not care. */
export const authorOf = (changes: Partial<Starter> = {}): Starter => {
  const { placement: _, proof: __, ...person } = joinOf(changes);
  return { ...person, wording: words.en.contributionWording.version, ...changes };
};

/** Somebody on their remembered device, and the comment with which that began. */
export interface Remembered {
  readonly actor: Anyone & { readonly personId: string };
  readonly cookie: string;
  readonly commentId: string;
}

const idIn = (path: string | undefined): string => path?.split(/[/#]/u).at(-1) ?? "";

/** Somebody comments on a community from an address, confirms it, and has their device remembered. */
export const remembers = async (
  table: FreshTable,
  story: Story,
  slug: string,
  changes: Partial<Starter> & { text?: string } = {},
): Promise<Remembered> => {
  const { text = "Have you tried *lights* at the bed?", ...person } = changes;
  const author = authorOf(person);
  await writeComment(table.ctx(), { slug, text, author });
  const { device, path } = await confirmOnDevice(table.ctx(), { token: await story.tokenFor(author.email) });
  const cookie = device?.cookie ?? "";
  const { personId = "" } = (await personOfDevice(table.ctx(), cookie)) ?? {};
  return { actor: { kind: "anyone", network: null, personId }, cookie, commentId: idIn(path) };
};

/** Somebody says something at once, from their remembered device. @returns the identifier of the comment */
export const says = async (
  table: FreshTable,
  { actor }: Pick<Remembered, "actor">,
  slug: string,
  comment: { text: string; replyTo?: string; lessonId?: string },
): Promise<string> => idIn((await writeComment(table.ctx(actor), { slug, ...comment })).path);
