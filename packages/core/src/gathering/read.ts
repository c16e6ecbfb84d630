import { type Gathering, type GatheringList, GatheringQuery } from "@boundaryless/contract";
import * as z from "zod/mini";
import { communityNow, noSuchCommunity } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import type { Database } from "../store.ts";
import { type GatheringRecord, isVisible, nextOccurrence, publicGathering } from "./gathering.ts";
import { countsOf } from "./counts.ts";
import { gatheringById, pastGatherings, upcomingGatherings } from "./store.ts";

export const noSuchGathering = (): Refusal => new Refusal("not-found", "no-such-gathering");

/** The community as anybody may read it. @throws not-found */
const readable = async (db: Database, slug: string): Promise<string> => {
  const community = await communityNow(db, slug);
  if (!community) throw noSuchCommunity();
  if (community.status === "hidden") throw new Refusal("not-found", "community-hidden");
  return community.slug;
};

/** A gathering wherever it is now: it moves when its community becomes part of another one. */
export const gatheringNow = async (
  db: Database,
  { slug, gatheringId }: Pick<GatheringRecord, "slug" | "gatheringId">,
  consistent = false,
): Promise<GatheringRecord | undefined> => {
  const there = await gatheringById(db, { slug, gatheringId }, consistent);
  if (there) return there;
  const now = (await communityNow(db, slug, consistent))?.slug;
  return now === undefined || now === slug
    ? undefined
    : gatheringById(db, { slug: now, gatheringId }, consistent);
};

/** One gathering for anybody, with how many are going. @throws not-found, also for one that moderators have hidden */
export const readGathering = async (
  { db }: Pick<Ctx, "db">,
  { slug: asked, gatheringId }: { slug: string; gatheringId: string },
): Promise<Gathering> => {
  const slug = await readable(db, asked);
  const [gathering, counts] = await Promise.all([
    gatheringById(db, { slug, gatheringId }),
    countsOf(db, gatheringId),
  ]);
  if (!gathering || !isVisible(gathering)) throw noSuchGathering();
  return publicGathering(gathering, counts);
};

/** Those that take place and are not over, the next first. */
export const comingGatherings = async (db: Database, slug: string, now: Date): Promise<GatheringRecord[]> => {
  const next = (gathering: GatheringRecord): string =>
    gathering.occurrences[nextOccurrence(gathering, now) ?? 0] ?? "";
  return (await upcomingGatherings(db, slug, now))
    .filter(({ status }) => status === "called")
    .sort((one, other) => (next(one) < next(other) ? -1 : 1));
};

/** Gatherings of a community: upcoming ones, the next first, or past ones, the latest first. */
export const listGatherings = async (
  ctx: Pick<Ctx, "db" | "keys" | "now">,
  { slug: asked, ...input }: GatheringQuery & { slug: string },
): Promise<GatheringList> => {
  const { when, limit, cursor } = z.parse(GatheringQuery, input);
  const slug = await readable(ctx.db, asked);
  const now = ctx.now();
  if (when === "past") {
    const { items, next } = await pastGatherings(ctx, slug, { now, limit, cursor });
    return { gatherings: items.filter(isVisible).map((each) => publicGathering(each)), next };
  }
  const coming = (await comingGatherings(ctx.db, slug, now)).filter(isVisible);
  return { gatherings: coming.slice(0, limit).map((each) => publicGathering(each)), next: null };
};

/** What was taken in from another installation is changed where it was called. @throws conflict */
export const requireHere = ({ elsewhere }: GatheringRecord): void => {
  if (elsewhere) throw new Refusal("conflict", "gathering-elsewhere");
};
