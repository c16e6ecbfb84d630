import { Slug, type Community } from "@boundaryless/contract";
import { readCommunity, Refusal } from "@boundaryless/core";
import type { Asked } from "../frame/asked.ts";

/** The community of a slug. @throws not-found, also for what cannot be a slug: no table should be asked for that */
export async function readBySlug(asked: Asked, slug: string): Promise<Community> {
  if (!Slug.safeParse(slug).success) throw new Refusal("not-found", "no-such-community");
  return readCommunity(asked.ctx, { slug });
}

/** Thrown where a page has another address now, because its community was merged into another one. */
export class Moved extends Error {
  readonly location: string;
  constructor(location: string) {
    super("moved");
    this.location = location;
  }
}

/** The same page of another community: what comes behind the slug, and the query, stay. */
function sameOf(asked: Asked, slug: string): string {
  const { pathname, search } = new URL(asked.request.url);
  return pathname.replace(`/c/${asked.param("slug")}`, () => `/c/${slug}`) + search;
}

/** The community that the path of the page names. @throws {Moved} when it is part of another one now */
export async function readNamed(asked: Asked): Promise<Community> {
  const slug = asked.param("slug");
  const community = await readBySlug(asked, slug);
  if (community.slug !== slug) throw new Moved(sameOf(asked, community.slug));
  return community;
}
