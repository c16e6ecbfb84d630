import * as z from "zod/mini";
import { EvidenceRecord } from "../activity/index.ts";
import { type Database, queryAll, queryPage } from "../store.ts";
import { CareRecord } from "./care.ts";
import { CardRecord, CommunityRecord, CommunityTally, SearchRecord } from "./community.ts";
import { LatestRecord } from "./latest.ts";

/** A community and what is counted about it. */
export interface Page {
  readonly community: CommunityRecord;
  readonly tally: CommunityTally | undefined;
  readonly card: CardRecord | undefined;
  readonly search: SearchRecord | undefined;
  readonly evidence: EvidenceRecord | undefined;
  readonly care: CareRecord | undefined;
  readonly latest: LatestRecord | undefined;
}

const find = <R>(
  items: readonly Record<string, unknown>[],
  schema: z.ZodMiniType<R>,
  sk: string,
): R | undefined => {
  const item = items.find((candidate) => candidate.sk === sk);
  return item && z.parse(schema, item);
};

const pagePrefix = "#";
// As many rows as the page is made of, one for each of `Page`.
const mostPageRows = 7;

const pageIn = (items: readonly Record<string, unknown>[]): Page | undefined => {
  const community = find(items, CommunityRecord, "#COMMUNITY");
  if (!community) return undefined;
  return {
    community,
    tally: find(items, CommunityTally, "#TALLY"),
    card: find(items, CardRecord, "#CARD"),
    search: find(items, SearchRecord, "#SEARCH"),
    evidence: find(items, EvidenceRecord, "#EVIDENCE"),
    care: find(items, CareRecord, "#CARE"),
    latest: find(items, LatestRecord, "#LATEST"),
  };
};

/** The rows that a community's page is made of, in one Query. */
export const pageOf = async (db: Database, slug: string, consistent = false): Promise<Page | undefined> =>
  pageIn(await queryAll(db, { partition: `COMMUNITY#${slug}`, prefix: pagePrefix, consistent }));

/** A page with the rows that stand right below it. */
export interface PageWithNewest extends Page {
  /** Rows of the newest comments, newest first, as they are stored. */
  readonly newest: readonly unknown[];
}

/** The same with its newest comments, `most` of them or a few more, in the same Query. */
export const pageWithNewestOf = async (
  db: Database,
  slug: string,
  most: number,
): Promise<PageWithNewest | undefined> => {
  // "~" sorts behind everything that begins a row of the page; below those there are comments and nothing else.
  const query = { partition: `COMMUNITY#${slug}`, until: `${pagePrefix}~`, newestFirst: true };
  const { items } = await queryPage(db, { ...query, limit: mostPageRows + most });
  const page = pageIn(items);
  return page && { ...page, newest: items.filter(({ sk }) => !String(sk).startsWith(pagePrefix)) };
};
