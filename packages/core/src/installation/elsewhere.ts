import type { CommunityList, CommunityQuery, ElsewhereCard, WidgetView } from "@boundaryless/contract";
import { listCommunities, searchApart, widgetView } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { openCursor, sealCursor } from "../cursor.ts";
import type { Database } from "../store.ts";
import { type InstallationRecord, isListed } from "./installation.ts";
import { allInstallations, cardsOf } from "./store.ts";

/** Where communities are looked for: with us, with others, or both. */
export type Where = "everywhere" | "here" | "elsewhere";

interface Part {
  readonly batch: string | null;
  readonly record: InstallationRecord;
  readonly cards: readonly ElsewhereCard[];
}

interface Known {
  readonly parts: ReadonlyMap<string, Part>;
  readonly cards: readonly ElsewhereCard[];
  readonly find: (typed: string) => Promise<ElsewhereCard[]>;
  readonly checkedAt: number;
}

// Others are looked at every hour: half a minute more does not matter, and no search waits for the table.
const freshForMilliseconds = 30_000;
/** How many of elsewhere stand below the first page of our own. */
const besides = 10;

const knownOf = new WeakMap<Database, Promise<Known>>();

const partOf = async (db: Database, record: InstallationRecord, before: Part | undefined): Promise<Part> => {
  const { origin, name, batch } = record;
  if (before?.batch === batch && before.record.name === name) return { ...before, record };
  const at = { name, origin };
  const read = await cardsOf(db, record);
  // The batch was replaced while we read: what was known before does until the next time.
  if (before && read.length < record.communities) return before;
  const cards = read.map((card) => ({
    ...card,
    status: "open" as const,
    nextGathering: null,
    latestLesson: null,
    at,
  }));
  return { batch, record, cards };
};

/** The first of each installation, then the second of each: none stands in front of the others. */
const inTurn = (parts: readonly Part[]): ElsewhereCard[] => {
  const most = Math.max(0, ...parts.map(({ cards }) => cards.length));
  return Array.from({ length: most }, (_, place) => parts.flatMap(({ cards }) => cards[place] ?? [])).flat();
};

const load = async ({ db, now }: Pick<Ctx, "db" | "now">, before: Known | undefined): Promise<Known> => {
  const checkedAt = now().getTime();
  const listed = (await allInstallations(db)).filter((record) => isListed(record, now()));
  const read = listed.map((record) => partOf(db, record, before?.parts.get(record.installationId)));
  const parts = new Map((await Promise.all(read)).map((part) => [part.record.installationId, part]));
  const same =
    before?.parts.size === parts.size &&
    [...parts].every(([id, { cards }]) => before.parts.get(id)?.cards === cards);
  if (before && same) return { ...before, parts, checkedAt };
  const cards = inTurn([...parts.values()]);
  return { parts, cards, find: searchApart(cards, ({ at, slug }) => `${at.origin}/${slug}`), checkedAt };
};

const readElsewhere = async (ctx: Pick<Ctx, "db" | "now">): Promise<Known> => {
  const at = ctx.now().getTime();
  const known = await knownOf.get(ctx.db)?.catch(() => undefined);
  if (known && Math.abs(at - known.checkedAt) < freshForMilliseconds) return known;
  const loading = load(ctx, known);
  knownOf.set(ctx.db, loading);
  return loading;
};

type Query = Pick<CommunityQuery, "q" | "topic" | "trust" | "limit" | "cursor">;

const found = async (ctx: Ctx, { q, topic, trust }: Query): Promise<readonly ElsewhereCard[]> => {
  // Of whom others are made up we know only numbers.
  if (trust) return [];
  const known = await readElsewhere(ctx);
  const typed = q?.trim();
  const cards = typed ? await known.find(typed) : known.cards;
  const wanted = topic?.trim().toLowerCase();
  return wanted ? cards.filter(({ topics }) => topics.includes(wanted)) : cards;
};

/** Only those of elsewhere, page by page. */
const pageOfElsewhere = async (ctx: Ctx, query: Query): Promise<CommunityList> => {
  const { q, topic, limit, cursor } = query;
  const scope = JSON.stringify(["elsewhere", q, topic]);
  const start = cursor === undefined ? 0 : Number(openCursor(ctx.keys, scope, cursor)["start"]);
  const cards = await found(ctx, query);
  const end = start + limit;
  const next = end < cards.length ? sealCursor(ctx.keys, scope, { start: end }) : null;
  return { communities: [], next, elsewhere: cards.slice(start, end) };
};

/**
 * Open communities as `listCommunities` finds them, and on the first page those of other installations that fit, apart
 * from ours and in no count.
 */
export const listEverywhere = async (
  ctx: Ctx,
  { where, ...query }: Query & { where: Where },
): Promise<CommunityList> => {
  if (where === "elsewhere") return pageOfElsewhere(ctx, query);
  if (where === "here" || query.cursor !== undefined) return listCommunities(ctx, query);
  const [list, cards] = await Promise.all([
    listCommunities(ctx, query),
    // Ours are shown whatever becomes of the others.
    found(ctx, query).catch(() => []),
  ]);
  return cards.length === 0 ? list : { ...list, elsewhere: cards.slice(0, besides) };
};

/** Rows that a heading and two lists of up to three columns may need more than one list of as many cards. */
const rowsBetween = 2;

/**
 * The widget's first view, and where ours leave room in it, communities of other installations: as many as fit into
 * the height that the widget keeps free, so that what follows on the page stays where it is.
 */
export const widgetEverywhere = async (
  ctx: Ctx,
  query: Parameters<typeof widgetView>[1],
): Promise<WidgetView> => {
  const view = await widgetView(ctx, query);
  const room = (query.limit ?? 0) - view.communities.length - rowsBetween;
  if (view.next !== null || room <= 0) return view;
  const cards = await found(ctx, { limit: room }).catch(() => []);
  return cards.length === 0 ? view : { ...view, elsewhere: cards.slice(0, room) };
};
