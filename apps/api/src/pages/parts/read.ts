import { Slug, type Community } from "@boundaryless/contract";
import { readCommunity, Refusal } from "@boundaryless/core";
import type { Asked } from "../frame/asked.ts";

/** The community of a slug. @throws not-found, also for what cannot be a slug: no table should be asked for that */
export async function readBySlug(asked: Asked, slug: string): Promise<Community> {
  if (!Slug.safeParse(slug).success) throw new Refusal("not-found", "no-such-community");
  return readCommunity(asked.ctx, { slug });
}

/** The community that the path of the page names. */
export const readNamed = (asked: Asked): Promise<Community> => readBySlug(asked, asked.param("slug"));
