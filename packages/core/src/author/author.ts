import type { AuthorName } from "@boundaryless/contract";
import * as z from "zod/mini";
import type { Ctx } from "../context.ts";
import { nameOfTrust } from "../trust/index.ts";

/** Whoever wrote something, as they were then: people move, and what they wrote keeps its trust. */
export const Author = z.object({
  personId: z.string(),
  name: z.string(),
  /** ODS code, or null outside the directory. */
  trust: z.nullable(z.string()),
  organisation: z.nullable(z.string()),
});
export type Author = z.infer<typeof Author>;

/** Stands for an author who was forgotten: nobody's identifier, and no name. */
export const nobody: Author = { personId: "", name: "", trust: null, organisation: null };

/** Whether the author's name stands beside something; records from before anybody could leave it out say nothing. */
export const AuthorShown = z.optional(z.boolean());

/** What somebody wrote, and whether their name is shown beside it. */
export interface Signed<A = Omit<Author, "personId">> {
  readonly author: A;
  readonly authorShown?: boolean | undefined;
}

/** Whoever wrote something, as everybody may know them: null in place of a name that they leave out. */
export const shownAuthor = <A extends Pick<Author, "name">>({
  author,
  authorShown = true,
}: Signed<A>): Omit<A, "name"> & Pick<AuthorName, "name"> => ({
  ...author,
  name: authorShown ? author.name : null,
});

/** The same with the name that their trust has now. */
export const authorName = async (ctx: Pick<Ctx, "db" | "now">, signed: Signed): Promise<AuthorName> => {
  const { name, trust, organisation } = shownAuthor(signed);
  return { name, trust: await nameOfTrust(ctx, trust), organisation };
};

/** The same as files tell it, which know no difference between a name that is left out and one that was forgotten. */
export const authorInFile = async (ctx: Pick<Ctx, "db" | "now">, signed: Signed): Promise<AuthorName> => {
  const { name, ...rest } = await authorName(ctx, signed);
  return { ...rest, name: name === "" ? null : name };
};
