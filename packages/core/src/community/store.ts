import * as z from "zod/mini";
import { Refusal } from "../errors.ts";
import type { Keys } from "../keys.ts";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  type Update,
  deleteAll,
  getItem,
  put,
  putNew,
  queryAll,
  queryList,
  requireItem,
  queryPage,
  transact,
  update,
} from "../store.ts";
import { CareRecord } from "./care.ts";
import {
  CardRecord,
  CommunityRecord,
  type CommunityTally,
  SearchRecord,
  activityOf,
  figuresOf,
  goalOf,
} from "./community.ts";
import { forCards } from "./latest.ts";
import { LessonWordsRecord } from "./lesson-words.ts";
import { type Page, pageOf } from "./page.ts";

const partition = (slug: string): string => `COMMUNITY#${slug}`;
const key = (slug: string): Key => ({ pk: partition(slug), sk: "#COMMUNITY" });
const tallyKey = (slug: string): Key => ({ pk: partition(slug), sk: "#TALLY" });

/** The card of a community, whatever its status. */
export const cardBySlug = (db: Database, slug: string): Promise<CardRecord | undefined> =>
  getItem(db, CardRecord, { pk: partition(slug), sk: "#CARD" });

export const communityBySlug = (
  db: Database,
  slug: string,
  consistent = false,
): Promise<CommunityRecord | undefined> => getItem(db, CommunityRecord, key(slug), { consistent });

/** The writes that begin a community; `taken` when its slug is in use. */
export const addCommunity = (community: CommunityRecord, taken: Error): ConditionalWrite[] => {
  const { slug } = community;
  const tally: CommunityTally = {
    type: "community-tally",
    slug,
    people: 0,
    byTrust: {},
    byDiscipline: {},
    joinedAt: null,
  };
  return [putNew({ ...key(slug), ...community }, taken), putNew({ ...tallyKey(slug), ...tally })];
};

/** The write that changes a community which is still at `version` and in one of the legal prior states. */
export const changeCommunity = (
  { slug, version }: Pick<CommunityRecord, "slug" | "version">,
  set: Partial<CommunityRecord>,
  when: Update["when"],
  otherwise: Error,
): ConditionalWrite =>
  update(
    key(slug),
    { set: { ...set, version: version + 1 }, when: { ...when, version: [version] } },
    otherwise,
  );

/** The write that requires a community to be open still; `otherwise` when it is not. */
export const requireOpen = (slug: string, otherwise: Error): ConditionalWrite =>
  requireItem(key(slug), { status: ["open"] }, otherwise);

/** Adds to a tally; `gone` when the community is no more. */
export const addToTally = (
  slug: string,
  {
    people,
    byTrust,
    byDiscipline,
    joinedAt,
  }: {
    people: number;
    byTrust: Record<string, number>;
    byDiscipline: Record<string, number>;
    joinedAt: string | null;
  },
  gone: Error,
): ConditionalWrite => {
  const add: Record<string, number> = people === 0 ? {} : { people };
  for (const [code, by] of Object.entries(byTrust)) add[`byTrust.${code}`] = by;
  for (const [discipline, by] of Object.entries(byDiscipline)) add[`byDiscipline.${discipline}`] = by;
  return update(tallyKey(slug), { add, ...(joinedAt === null ? {} : { set: { joinedAt } }) }, gone);
};

/** Keeps who looks after a community; it is found under `CARE` from `dueAt` on, when there is something to do. */
export const saveCare = async (db: Database, care: CareRecord, dueAt: string | null): Promise<void> => {
  const due = dueAt === null ? {} : { gsi2pk: "CARE", gsi2sk: `${dueAt}#${care.slug}` };
  await transact(db, [put({ pk: partition(care.slug), sk: "#CARE", ...due, ...care })]);
};

/** Communities to look at by now, the longest due first. */
export const dueCare = async (db: Database, now: Date, limit: number): Promise<string[]> => {
  // "~" sorts behind every slug, so what is due at this very instant is included.
  const until = `${now.toISOString()}#~`;
  const { items } = await queryPage(db, { index: "gsi2", partition: "CARE", until, limit });
  return items.map((item) => z.parse(CareRecord, item).slug);
};

const sameRecord = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The card and the search entry that a community should have. */
const readModelsOf = ({ community, tally, latest }: Page) => {
  const { slug, name, language, topics, stage, status } = community;
  const activityAt = activityOf(community, { tally, latest });
  const { trustCodes, ...figures } = figuresOf(tally);
  const news = forCards(latest);
  const goal = goalOf(community);
  const seen = { slug, name, goal, language, topics, stage, status, ...figures, ...news };
  const card = z.parse(CardRecord, { type: "card", ...seen });
  const known = { slug, community, trustCodes, ...figures, activityAt, ...news };
  return { card, search: z.parse(SearchRecord, { type: "search", ...known }) };
};

/**
 * Makes card and search entry anew from what is counted now, and writes only what differs: doing it twice changes
 * nothing. @returns whether anything was written
 */
export const writeCard = async (db: Database, slug: string, changedAt: string): Promise<boolean> => {
  const page = await pageOf(db, slug, true);
  if (!page) return false;
  const { card, search } = readModelsOf(page);
  const { activityAt } = search;
  const open = page.community.status === "open";
  const listed = open ? { gsi1pk: "CARDS#open", gsi1sk: `${activityAt}#${slug}` } : {};
  const known = { gsi2pk: "SEARCH", gsi2sk: `${changedAt}#${slug}` };
  const writes: ConditionalWrite[] = [];
  if (page.search?.activityAt !== activityAt || !sameRecord(page.card, card))
    writes.push(put({ pk: partition(slug), sk: "#CARD", ...listed, ...card }));
  if (!sameRecord(page.search, search))
    writes.push(put({ pk: partition(slug), sk: "#SEARCH", ...known, ...search }));
  if (writes.length > 0) await transact(db, writes);
  return writes.length > 0;
};

/** Open communities by last activity, latest first. */
export const openCards = (
  ctx: { db: Database; keys: Keys },
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: CardRecord[]; next: string | null }> =>
  queryList(ctx, CardRecord, {
    index: "gsi1",
    partition: "CARDS#open",
    newestFirst: true,
    limit,
    scope: "cards",
    cursor,
  });

const Searchable = z.discriminatedUnion("type", [SearchRecord, LessonWordsRecord]);

/** What search knows and has changed since `from` (an instant): entries, gone ones too, and words of lessons; or all. */
export const searchEntries = async (
  db: Database,
  from?: string,
): Promise<{ entry: SearchRecord | LessonWordsRecord; changedAt: string }[]> => {
  const items = await queryAll(db, {
    index: "gsi2",
    partition: "SEARCH",
    ...(from === undefined ? {} : { from }),
  });
  return items.map((item) => ({
    entry: z.parse(Searchable, item),
    changedAt: z.parse(z.string(), item.gsi2sk).split("#", 1)[0] ?? "",
  }));
};

// Longer than any process keeps its copy of the search entries.
const goneKeptSeconds = 7 * 24 * 60 * 60;

/**
 * Takes a community away with all that hangs on it. Its search entry stays for a week, marked gone, so that every
 * process drops it from memory.
 */
export const eraseCommunity = async (db: Database, slug: string, now: Date): Promise<void> => {
  const page = await pageOf(db, slug, true);
  if (page?.search) {
    const gone = {
      ...page.search,
      gone: true,
      gsi2pk: "SEARCH",
      gsi2sk: `${now.toISOString()}#${slug}`,
      expiresAtEpochSeconds: Math.floor(now.getTime() / 1000) + goneKeptSeconds,
    };
    await transact(db, [put({ pk: partition(slug), sk: "#SEARCH", ...gone })]);
  }
  const items = await queryAll(db, { partition: partition(slug), consistent: true });
  const keys = items.map((item) => z.parse(z.object({ pk: z.string(), sk: z.string() }), item));
  await deleteAll(
    db,
    keys.filter(({ sk }) => sk !== "#SEARCH"),
  );
};

export const noSuchCommunity = (): Refusal => new Refusal("not-found", "no-such-community");
