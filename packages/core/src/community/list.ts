import {
  type CommunityList,
  type ManagedCommunityList,
  type ManagedCommunityQuery,
  limits,
} from "@boundaryless/contract";
import { actionsOn } from "../administrator/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { openCursor, sealCursor } from "../cursor.ts";
import type { SearchRecord } from "./community.ts";
import type { Find } from "./find.ts";
import type { Index } from "./search.ts";
import { openCards } from "./store.ts";
import { cardFrom, cardOfEntry, factsOf, managedEntry } from "./wire.ts";

interface Filters {
  readonly q?: string | undefined;
  readonly topic?: string | undefined;
  readonly trust?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What a list can be ordered by. */
interface Ordered {
  readonly slug: string;
  readonly activityAt: string;
  readonly people: number;
  readonly community: { readonly name: string };
}
type Order = (one: Ordered, other: Ordered) => number;

// Instants and slugs are of ASCII: no language is asked how they sort.
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const byActivity: Order = (one, other) =>
  compare(other.activityAt, one.activityAt) || compare(one.slug, other.slug);

const fits = ({ topic, trust }: Filters) => {
  const wanted = topic?.trim().toLowerCase();
  return ({ community, trustCodes }: SearchRecord): boolean =>
    (!wanted || community.topics.includes(wanted)) && (!trust || trustCodes.includes(trust));
};

type Place = ReturnType<typeof openCursor>;

const placeBehind = ({ slug, activityAt, people, community }: SearchRecord, start: number): Place => ({
  start,
  slug,
  activityAt,
  people,
  name: community.name,
});

/** Where a page goes on: behind the last entry shown, also when others have come before it meanwhile. */
const startAt = (entries: readonly SearchRecord[], place: Place, order: Order | undefined): number => {
  // Relevance is a number of the moment; there, the count of entries before has to do.
  if (!order) return Number(place.start);
  const { slug, activityAt, people, name } = place;
  const shown: Ordered = {
    slug: String(slug),
    activityAt: String(activityAt),
    people: Number(people),
    community: { name: String(name) },
  };
  const start = entries.findIndex((entry) => order(entry, shown) > 0);
  return start < 0 ? entries.length : start;
};

/** A page of a list in memory; its cursor is sealed to the question that was asked. */
const pageOfEntries = (
  ctx: Ctx,
  { entries, order, scope }: { entries: readonly SearchRecord[]; order: Order | undefined; scope: string },
  { limit, cursor }: Filters,
) => {
  const start = cursor === undefined ? 0 : startAt(entries, openCursor(ctx.keys, scope, cursor), order);
  const end = start + limit;
  const page = entries.slice(start, end);
  const last = page.at(-1);
  const next = last && end < entries.length ? sealCursor(ctx.keys, scope, placeBehind(last, end)) : null;
  return { page, next };
};

const inOrder = (index: Index): readonly SearchRecord[] => {
  index.byActivity ??= [...index.entries.values()].sort(byActivity);
  return index.byActivity;
};

type Keep = (entry: SearchRecord) => boolean;

/** What was found by words, or by nothing but filters; only `finds` know why. */
const look = async (
  ctx: Ctx,
  filters: Filters,
  keep: Keep,
): Promise<{ index: Index; entries: SearchRecord[]; finds: Find[] }> => {
  const { find, readIndex } = await import("./in-memory.ts");
  const index = await readIndex(ctx);
  const typed = filters.q?.trim().slice(0, limits.query);
  const fit = fits(filters);
  const wanted: Keep = (entry) => fit(entry) && keep(entry);
  if (!typed) return { index, entries: inOrder(index).filter(wanted), finds: [] };
  const finds = find(index, typed, wanted);
  return { index, entries: finds.map(({ entry }) => entry), finds };
};

const highlightsOf = async (
  index: Index,
  page: readonly SearchRecord[],
  finds: readonly Find[],
): Promise<CommunityList["highlights"]> => {
  const { highlightOf, inLesson } = await import("./in-memory.ts");
  const shown = new Set(page.map(({ slug }) => slug));
  return Object.fromEntries(
    finds
      .filter(({ entry }) => shown.has(entry.slug))
      .map((each) => {
        const lesson = inLesson(index, each);
        return [each.entry.slug, { ...highlightOf(each), ...(lesson && { lesson }) }];
      }),
  );
};

/** Open communities of all trusts: by last activity, or by relevance when something was typed. */
export const listCommunities = async (ctx: Ctx, filters: Filters): Promise<CommunityList> => {
  const { q, topic, trust } = filters;
  if (!q?.trim() && !topic?.trim() && !trust) {
    const { items, next } = await openCards(ctx, filters);
    return { communities: items.map((card) => cardFrom(card, ctx.now())), next };
  }
  const { index, entries, finds } = await look(ctx, filters, ({ community }) => community.status === "open");
  const scope = JSON.stringify(["communities", q, topic, trust]);
  const order = q?.trim() ? undefined : byActivity;
  const { page, next } = pageOfEntries(ctx, { entries, order, scope }, filters);
  const communities = page.map((entry) => cardOfEntry(entry, ctx.now()));
  if (order) return { communities, next };
  return { communities, next, highlights: await highlightsOf(index, page, finds) };
};

const orders: Record<ManagedCommunityQuery["order"], Order> = {
  activity: byActivity,
  name: (one, other) =>
    one.community.name.localeCompare(other.community.name, "en") || one.slug.localeCompare(other.slug),
  people: (one, other) => other.people - one.people || byActivity(one, other),
};

/** Communities within the administrator's grants, whatever their status. */
export const listManagedCommunities = async (
  ctx: Ctx,
  query: ManagedCommunityQuery,
): Promise<ManagedCommunityList> => {
  const administrator = requireAdministrator(ctx);
  const { q, topic, trust, status, stage, order } = query;
  const { entries: within } = await look(
    ctx,
    query,
    ({ community, trustCodes }) =>
      (!status || community.status === status) &&
      (!stage || community.stage === stage) &&
      actionsOn(administrator.grants, factsOf(community, trustCodes)).length > 0,
  );
  // What was typed is answered by relevance unless another order was asked for.
  const by = q?.trim() && order === "activity" ? undefined : orders[order];
  const entries = by ? within.sort(by) : within;
  const scope = JSON.stringify(["managed", administrator.id, q, topic, trust, status, stage, order]);
  const { page, next } = pageOfEntries(ctx, { entries, order: by, scope }, query);
  const communities = await Promise.all(page.map((entry) => managedEntry(ctx, administrator, entry)));
  return { communities, total: entries.length, next };
};
