import { Slug, type Community } from "@boundaryless/contract";
import { readCommunity, Refusal } from "@boundaryless/core";
import { type CommunityPage, readCommunityPage } from "@boundaryless/core/latest";
import type { Asked } from "../frame/asked.ts";
import type { Again } from "../frame/submit.ts";

// No table should be asked for what cannot be a slug.
const slugOf = (typed: string): string => {
  if (!Slug.safeParse(typed).success) throw new Refusal("not-found", "no-such-community");
  return typed;
};

/** The community of a slug. @throws not-found, also for what cannot be a slug */
export async function readBySlug(asked: Asked, slug: string): Promise<Community> {
  return readCommunity(asked.ctx, { slug: slugOf(slug) });
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

const requireOwn = (asked: Asked, { slug }: Community): void => {
  if (slug !== asked.param("slug")) throw new Moved(sameOf(asked, slug));
};

/** The community that the path of the page names. @throws {Moved} when it is part of another one now */
export async function readNamed(asked: Asked): Promise<Community> {
  const community = await readBySlug(asked, asked.param("slug"));
  requireOwn(asked, community);
  return community;
}

// Enough to see that people meet and talk; the others are one click away.
const mostLatest = 3;

/** The same with what is latest in it. @throws {Moved} as above */
export async function readNamedPage(asked: Asked): Promise<CommunityPage> {
  const page = await readCommunityPage(asked.ctx, { slug: slugOf(asked.param("slug")), most: mostLatest });
  requireOwn(asked, page.community);
  return page;
}

/**
 * A refused form with its community read again: paused or archived while the form was open, the page says so with its
 * reason, in place of the notice.
 */
export async function asItIsNow(
  asked: Asked,
  shown: Again,
  community: Community,
): Promise<Again & { community: Community }> {
  if (shown.faults.size > 0) return { ...shown, community };
  const now = await readNamed(asked);
  return { ...shown, community: now, notice: now.status === "open" ? shown.notice : undefined };
}
