import type { Database } from "../store.ts";
import type { CommunityRecord } from "./community.ts";
import { type Page, type PageWithNewest, pageOf, pageWithNewestOf } from "./page.ts";
import { communityBySlug } from "./store.ts";

// A merge leads to an open community only and is never undone, so there are no circles; chains end all the same.
const mostHops = 10;

const follow = async <R>(
  first: R | undefined,
  intoOf: (found: R) => string | undefined,
  read: (slug: string) => Promise<R | undefined>,
): Promise<R | undefined> => {
  let found = first;
  for (let hop = 0; found !== undefined && hop < mostHops; hop++) {
    const into = intoOf(found);
    if (into === undefined) return found;
    found = await read(into);
  }
  return found;
};

/** The community that a slug stands for now: itself, or the one that has taken it in. */
export const communityNow = async (
  db: Database,
  slug: string,
  consistent = false,
): Promise<CommunityRecord | undefined> => {
  const read = (each: string) => communityBySlug(db, each, consistent);
  return follow(await read(slug), ({ mergedInto }) => mergedInto, read);
};

/** The same with everything that its page shows. */
export const pageNow = async (db: Database, slug: string): Promise<Page | undefined> => {
  const read = (each: string) => pageOf(db, each);
  return follow(await read(slug), ({ community }) => community.mergedInto, read);
};

/** The same with its newest comments. */
export const pageWithNewest = async (
  db: Database,
  slug: string,
  most: number,
): Promise<PageWithNewest | undefined> => {
  const read = (each: string) => pageWithNewestOf(db, each, most);
  return follow(await read(slug), ({ community }) => community.mergedInto, read);
};
