import { callGathering, calendarToken } from "@boundaryless/core";
import type { FreshTable } from "@boundaryless/testing";

const day = 24 * 60 * 60_000;

/** Whoever calls gatherings with a remembered device, and the pages of what they called. */
export interface Gathered {
  /** Paths of a series that is to come, and of a gathering that is over. */
  readonly series: string;
  readonly over: string;
  readonly calendar: string;
}

/** Calls a series that begins in ten days and one gathering that is over. @param cookie of the caller's device */
export const gathers = async (table: FreshTable, slug: string, cookie: string): Promise<Gathered> => {
  const personId = cookie.split(".")[0] ?? "";
  const ctx = table.ctx({ kind: "anyone", network: null, personId });
  const now = table.clock.now;
  const call = async (days: number, changes: object): Promise<string> => {
    const date = new Date(now.getTime() + days * day).toISOString().slice(0, 10);
    const when = { date, time: "12:00", timeZone: "Europe/London", minutes: 45 };
    const title = "Who takes the cultures at three in the morning?";
    const { path } = await callGathering(ctx, { slug, title, ...when, place: "W".repeat(150), ...changes });
    return path ?? "";
  };
  const onlineUrl = `https://meet.example.org/${"w".repeat(200)}`;
  const series = await call(10, {
    onlineUrl,
    capacity: 1,
    repeats: "FREQ=WEEKLY;COUNT=8",
    agenda: "W".repeat(300),
  });
  table.clock.now = new Date(now.getTime() - 7 * day);
  const over = await call(-2, {});
  table.clock.now = now;
  return { series, over, calendar: `/calendar/${calendarToken(ctx, { personId, version: 0 })}` };
};
