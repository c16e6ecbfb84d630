import type {
  LatestLessonEntry,
  LatestLessonList,
  LatestLessonQuery,
  NextGatheringEntry,
  NextGatheringList,
  NextGatheringQuery,
  RecentLesson,
  TrustName,
} from "@boundaryless/contract";
import {
  type CommunityRecord,
  newsOfOpen,
  noSuchCommunity,
  pageNow,
  recentLessons,
  stillToCome,
} from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { lessonsIn } from "../lesson/index.ts";
import { isOpen, readDirectory } from "../trust/index.ts";
import { latestOf } from "./store.ts";
import { namedLesson } from "./write.ts";

/** The community that is asked for, as anybody may read it, with its latest row. @throws not-found */
const readable = async ({ db }: Pick<Ctx, "db">, slug: string) => {
  const page = await pageNow(db, slug);
  if (!page) throw noSuchCommunity();
  if (page.community.status === "hidden") throw new Refusal("not-found", "community-hidden");
  return page;
};

type Named = LatestLessonEntry["community"];

const named = ({ slug, name, language }: Named): Named => ({ slug, name, language });

const of = <Entry extends object>(community: Named, entries: readonly Entry[]) =>
  entries.map((entry) => ({ ...entry, community: named(community) }));

const whole = (community: CommunityRecord) => ({ ...named(community), status: community.status });

/** The trust of that code, where one is open: a mistyped code narrows nothing. */
const trustOf = async (ctx: Ctx, code: string | undefined): Promise<TrustName | null> => {
  if (!code) return null;
  const trust = (await readDirectory(ctx)).byCode.get(code);
  return trust && isOpen(trust, ctx.now()) ? { odsCode: trust.odsCode, name: trust.name } : null;
};

type ByTime = LatestLessonEntry | NextGatheringEntry;
const timeOf = (entry: ByTime): number =>
  "sharedAt" in entry ? -Date.parse(entry.sharedAt) : Date.parse(entry.startsAt);
const sorted = <Entry extends ByTime>(entries: readonly Entry[], most: number): Entry[] =>
  [...entries].sort((one, other) => timeOf(one) - timeOf(other)).slice(0, most);

/** How many communities are looked through where one outcome is asked for: those that shared a lesson last. */
const lookedThrough = 20;

/**
 * The newest lessons of all. Every one of them is of a community whose newest lesson is among the newest, so as many
 * rows as lessons are read; with an outcome twenty rows, of five lessons each.
 */
const newestOfAll = async (
  ctx: Ctx,
  { trust, outcome, limit }: Pick<LatestLessonQuery, "trust" | "outcome" | "limit">,
): Promise<LatestLessonEntry[]> => {
  const newest = (await newsOfOpen(ctx, trust))
    .flatMap(({ latest: { lessons }, ...community }) =>
      of(community, recentLessons({ slug: community.slug, lessons })),
    )
    .sort((one, other) => timeOf(one) - timeOf(other))
    .slice(0, outcome ? lookedThrough : limit);
  const rows = await Promise.all(newest.map(({ community }) => latestOf(ctx.db, community.slug)));
  const lessons = newest.flatMap(({ community }, place) => of(community, recentLessons(rows[place])));
  return sorted(
    lessons.filter((lesson) => !outcome || lesson.outcome === outcome),
    limit,
  );
};

/** The newest lessons of one community; those of one outcome, however long ago. */
const newestOf = async (
  ctx: Ctx,
  page: Awaited<ReturnType<typeof readable>>,
  { outcome, limit }: Pick<LatestLessonQuery, "outcome" | "limit">,
): Promise<RecentLesson[]> => {
  if (!outcome) return recentLessons(page.latest).slice(0, limit);
  const { slug } = page.community;
  const { items } = await lessonsIn(ctx, slug, { isMember: false, outcome, limit });
  return recentLessons({ slug, lessons: items.map(namedLesson) });
};

/**
 * The newest open lessons: of one community, of open communities with people from a trust, or of all open ones.
 * @throws not-found where there is no such community, or moderators have hidden it
 */
export const listLatestLessons = async (ctx: Ctx, query: LatestLessonQuery): Promise<LatestLessonList> => {
  if (query.community) {
    const page = await readable(ctx, query.community);
    const lessons = of(page.community, await newestOf(ctx, page, query));
    return { community: whole(page.community), trust: null, lessons };
  }
  const trust = await trustOf(ctx, query.trust);
  return { community: null, trust, lessons: await newestOfAll(ctx, { ...query, trust: trust?.odsCode }) };
};

/**
 * The next gatherings that have not begun, as above. Nothing of the table is read for those of all.
 * @throws not-found where there is no such community, or moderators have hidden it
 */
export const listNextGatherings = async (
  ctx: Ctx,
  { community: slug, trust: code, limit }: NextGatheringQuery,
): Promise<NextGatheringList> => {
  if (slug) {
    const { community, latest } = await readable(ctx, slug);
    const coming = stillToCome(community.slug, latest?.gatherings ?? [], ctx.now());
    const gatherings = of(community, coming.slice(0, limit));
    return { community: whole(community), trust: null, gatherings };
  }
  const trust = await trustOf(ctx, code);
  const coming = (await newsOfOpen(ctx, trust?.odsCode)).flatMap(({ latest: { gatherings }, ...community }) =>
    of(community, stillToCome(community.slug, gatherings, ctx.now())),
  );
  return { community: null, trust, gatherings: sorted(coming, limit) };
};
