import * as z from "zod/mini";
import { type Ctx, epochSeconds } from "../context.ts";
import { type Database, type Key, getItem, putAlone, updateAlone } from "../store.ts";

const keptSeconds = 30 * 24 * 60 * 60;
/** Origins that are remembered of a trust, and how many a process notes of one in a day: nobody can fill the table. */
const mostOrigins = 20;
const longestOrigin = 150;

/** Origins whose pages were refused, and the last day of each; nothing of who read them. */
const RefusedRecord = z.object({
  type: z.literal("placement-refusals"),
  odsCode: z.string(),
  seen: z.record(z.string(), z.string()),
  version: z.number(),
});

const key = (odsCode: string): Key => ({ pk: `TRUST#${odsCode}`, sk: "REFUSED" });
// What has expired may still be there to be written over; days that are too old are left out by whoever reads.
const read = ({ db }: Pick<Ctx, "db">, odsCode: string) =>
  getItem(db, RefusedRecord, key(odsCode), { now: new Date(0) });

/** The origins that were refused in the last 30 days, the newest first. */
export const refusedOf = async (
  ctx: Pick<Ctx, "db" | "now">,
  odsCode: string,
): Promise<{ origin: string; lastOn: string }[]> => {
  const first = new Date(ctx.now().getTime() - keptSeconds * 1000).toISOString().slice(0, 10);
  return Object.entries((await read(ctx, odsCode))?.seen ?? {})
    .map(([origin, lastOn]) => ({ origin, lastOn }))
    .filter(({ lastOn }) => lastOn >= first)
    .sort((one, other) => (one.lastOn === other.lastOn ? 0 : one.lastOn < other.lastOn ? 1 : -1));
};

const notedBy = new WeakMap<Database, { day: string; origins: Map<string, Set<string>> }>();

/** Whether this process should note the origin: once a day, and not more of one trust than are kept. */
const isNew = (db: Database, odsCode: string, origin: string, day: string): boolean => {
  const known = notedBy.get(db);
  const noted = known?.day === day ? known : { day, origins: new Map<string, Set<string>>() };
  notedBy.set(db, noted);
  const ofTrust = noted.origins.get(odsCode) ?? new Set();
  noted.origins.set(odsCode, ofTrust);
  if (ofTrust.has(origin) || ofTrust.size >= mostOrigins) return false;
  ofTrust.add(origin);
  return true;
};

const isOrigin = (text: string): boolean =>
  text.length <= longestOrigin &&
  URL.canParse(text) &&
  /^https?:/u.test(text) &&
  new URL(text).origin === text;

class Raced extends Error {}

/** Notes that a page was refused, so that whoever manages the placements sees it. Once a day for each origin. */
export const noteRefused = async (
  ctx: Pick<Ctx, "db" | "now">,
  odsCode: string,
  origin: string,
): Promise<void> => {
  const day = ctx.now().toISOString().slice(0, 10);
  if (!isOrigin(origin) || !isNew(ctx.db, odsCode, origin, day)) return;
  const before = await read(ctx, odsCode);
  if (before?.seen[origin] === day) return;
  const others = Object.entries(before?.seen ?? {}).filter(([each]) => each !== origin);
  const newest = others.sort(([, one], [, other]) => (one < other ? 1 : -1)).slice(0, mostOrigins - 1);
  const set = {
    type: "placement-refusals",
    odsCode,
    seen: { [origin]: day, ...Object.fromEntries(newest) },
    version: (before?.version ?? 0) + 1,
    expiresAtEpochSeconds: epochSeconds(ctx.now()) + keptSeconds,
  };
  // Who was faster has noted a page as well; this one is noted the next time it is refused.
  if (!before) return void (await putAlone(ctx.db, { ...key(odsCode), ...set }));
  const when = { version: [before.version] };
  await updateAlone(ctx.db, key(odsCode), { set, when }, new Raced()).catch((error: unknown) => {
    if (!(error instanceof Raced)) throw error;
  });
};
