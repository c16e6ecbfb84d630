import type {
  CommunityCard,
  CommunityList,
  ManagedCommunityList,
  ManagedCommunityQuery,
} from "@boundaryless/contract";
import { actionsOn } from "../administrator/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { openCursor, sealCursor } from "../cursor.ts";
import type { SearchRecord } from "./community.ts";
import { readIndex, searchIndex } from "./search.ts";
import { openCards } from "./store.ts";
import { cardOfEntry, factsOf, managedEntry } from "./wire.ts";

interface Filters {
  readonly q?: string | undefined;
  readonly topic?: string | undefined;
  readonly trust?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const withoutDetails = (card: Omit<CommunityCard, "nextGathering" | "latestLesson">): CommunityCard => ({
  ...card,
  nextGathering: null,
  latestLesson: null,
});

const byActivity = (one: SearchRecord, other: SearchRecord): number =>
  other.activityAt.localeCompare(one.activityAt) || one.slug.localeCompare(other.slug);

const fits = ({ topic, trust }: Filters) => {
  const wanted = topic?.trim().toLowerCase();
  return ({ community, trustCodes }: SearchRecord): boolean =>
    (!wanted || community.topics.includes(wanted)) && (!trust || trustCodes.includes(trust));
};

/** A page of a list in memory; the cursor is the number of entries before it, sealed to the question that was asked. */
const pageOfEntries = (
  ctx: Ctx,
  entries: readonly SearchRecord[],
  scope: string,
  { limit, cursor }: Filters,
) => {
  const start = cursor === undefined ? 0 : Number(openCursor(ctx.keys, scope, cursor).start);
  const end = start + limit;
  return {
    page: entries.slice(start, end),
    next: end < entries.length ? sealCursor(ctx.keys, scope, { start: end }) : null,
  };
};

const found = async (ctx: Ctx, filters: Filters): Promise<SearchRecord[]> => {
  const index = await readIndex(ctx);
  const typed = filters.q?.trim();
  const entries = typed ? searchIndex(index, typed) : [...index.entries.values()].sort(byActivity);
  return entries.filter(fits(filters));
};

/** Open communities of all trusts: by last activity, or by relevance when something was typed. */
export const listCommunities = async (ctx: Ctx, filters: Filters): Promise<CommunityList> => {
  const { q, topic, trust } = filters;
  if (!q?.trim() && !topic?.trim() && !trust) {
    const { items, next } = await openCards(ctx, filters);
    return { communities: items.map(({ type: _, ...card }) => withoutDetails(card)), next };
  }
  const open = (await found(ctx, filters)).filter(({ community }) => community.status === "open");
  const scope = JSON.stringify(["communities", q, topic, trust]);
  const { page, next } = pageOfEntries(ctx, open, scope, filters);
  return { communities: page.map(cardOfEntry), next };
};

const orders: Record<ManagedCommunityQuery["order"], (one: SearchRecord, other: SearchRecord) => number> = {
  activity: byActivity,
  name: (one, other) => one.community.name.localeCompare(other.community.name, "en"),
  people: (one, other) => other.people - one.people || byActivity(one, other),
};

/** Communities within the administrator's grants, whatever their status. */
export const listManagedCommunities = async (
  ctx: Ctx,
  query: ManagedCommunityQuery,
): Promise<ManagedCommunityList> => {
  const administrator = requireAdministrator(ctx);
  const { q, topic, trust, status, stage, order } = query;
  const within = (await found(ctx, query)).filter(
    ({ community, trustCodes }) =>
      (!status || community.status === status) &&
      (!stage || community.stage === stage) &&
      actionsOn(administrator.grants, factsOf(community, trustCodes)).length > 0,
  );
  // What was typed is answered by relevance unless another order was asked for.
  const sorted = q?.trim() && order === "activity" ? within : within.sort(orders[order]);
  const scope = JSON.stringify(["managed", administrator.id, q, topic, trust, status, stage, order]);
  const { page, next } = pageOfEntries(ctx, sorted, scope, query);
  const communities = await Promise.all(page.map((entry) => managedEntry(ctx, administrator, entry)));
  return { communities, total: sorted.length, next };
};
