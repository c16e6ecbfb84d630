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

/** Whoever wrote something, with the name that their trust has now. */
export const authorName = async (
  ctx: Pick<Ctx, "db" | "now">,
  { name, trust, organisation }: Omit<Author, "personId">,
): Promise<AuthorName> => ({ name, trust: await nameOfTrust(ctx, trust), organisation });
