import { type Ctx, epochSeconds } from "../context.ts";
import { type Key, updateAlone } from "../store.ts";

/** One view in so many is drawn and counted as so many: a write for every twenty views, and no trace of the others. */
export const viewsPerDraw = 20;
const keptSeconds = 400 * 24 * 60 * 60;

export const partition = (counted: string): string => `COUNTS#${counted}`;
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
export const countKey = (counted: string, day: string): Key => ({ pk: partition(counted), sk: `DAY#${day}` });
export const rowOf = (day: string) => ({
  type: "placement-count",
  day,
  expiresAtEpochSeconds: epochSeconds(new Date(day)) + keptSeconds,
});

/** Counts a view that was drawn. @param counted the `counted` of a placing */
export const countView = async (
  { db, now }: Pick<Ctx, "db" | "now">,
  counted: string | null,
): Promise<void> => {
  if (counted === null) return;
  const day = dayOf(now());
  await updateAlone(db, countKey(counted, day), { set: rowOf(day), add: { views: viewsPerDraw } });
};
