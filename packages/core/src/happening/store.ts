import * as z from "zod/mini";
import { type Ctx, epochSeconds } from "../context.ts";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  getItem,
  putNew,
  queryAll,
  queryPage,
} from "../store.ts";
import { HappeningRecord, happeningKeptSeconds } from "./happening.ts";

const prefix = "HAPPENING#";
const key = ({ slug, happeningId }: Pick<HappeningRecord, "slug" | "happeningId">): Key => ({
  pk: `COMMUNITY#${slug}`,
  sk: `${prefix}${happeningId}`,
});
const dayOf = (at: string): string => `HAPPENINGS#${at.slice(0, 10)}`;

/** What happened, but for its name and instant. */
export type Happened = Pick<HappeningRecord, "slug" | "kind" | "subject" | "personId">;

/** The write that notes a happening; it belongs into the transaction of what happened. */
export const happened = (ctx: Pick<Ctx, "now" | "newId">, what: Happened): ConditionalWrite => {
  const now = ctx.now();
  const happening: HappeningRecord = {
    type: "happening",
    happeningId: ctx.newId("happening"),
    ...what,
    at: now.toISOString(),
    expiresAtEpochSeconds: epochSeconds(now) + happeningKeptSeconds,
  };
  const { slug, happeningId, at } = happening;
  return putNew({ ...key(happening), gsi1pk: dayOf(at), gsi1sk: `${slug}#${happeningId}`, ...happening });
};

/** One happening; undefined once it has expired. */
export const happeningById = (
  { db, now }: Pick<Ctx, "db" | "now">,
  which: Pick<HappeningRecord, "slug" | "happeningId">,
): Promise<HappeningRecord | undefined> => getItem(db, HappeningRecord, key(which), { now: now() });

/** What happened in a community from one instant to before another, oldest first. */
export const happeningsOf = async (
  { db, now }: Pick<Ctx, "db" | "now">,
  slug: string,
  { from, until }: { from: string; until: string },
): Promise<HappeningRecord[]> => {
  const items = await queryAll(db, { partition: `COMMUNITY#${slug}`, prefix, now: now() });
  return items.map((item) => z.parse(HappeningRecord, item)).filter(({ at }) => at >= from && at < until);
};

/** The latest happenings of a community, newest first. */
export const latestHappenings = async (
  { db, now }: Pick<Ctx, "db" | "now">,
  slug: string,
  limit: number,
): Promise<HappeningRecord[]> => {
  const query = { partition: `COMMUNITY#${slug}`, prefix, newestFirst: true, limit, now: now() };
  return (await queryPage(db, query)).items.map((item) => z.parse(HappeningRecord, item));
};

/** Everything that happened on a day (UTC, `YYYY-MM-DD`), community by community. */
export const happeningsOn = async (
  db: Database,
  day: string,
  now: Date = new Date(),
): Promise<HappeningRecord[]> =>
  (await queryAll(db, { index: "gsi1", partition: dayOf(day), now })).map((item) =>
    z.parse(HappeningRecord, item),
  );
