import { mostDaysAhead, mostOccurrences } from "@boundaryless/contract";
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import type { GatheringRecord } from "./gathering.ts";

/** When a gathering is, as it was said. */
export type Said = Pick<GatheringRecord, "date" | "time" | "timeZone" | "rule">;

const untilOf = (value: string, timeZone: string): Temporal.ZonedDateTime => {
  const [, year, month, day, time, zulu] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{6})(Z?))?$/.exec(value) ?? [];
  const clock = time === undefined ? "235959" : time;
  const plain = Temporal.PlainDateTime.from(`${year}-${month}-${day}T${clock}`);
  return zulu === "Z" ? plain.toZonedDateTime("UTC").withTimeZone(timeZone) : plain.toZonedDateTime(timeZone);
};

const partsOf = (rule: string): Map<string, string> =>
  new Map(rule.split(";").map((part) => [part.split("=", 1)[0] ?? "", part.slice(part.indexOf("=") + 1)]));

const seriesFrom = (first: Temporal.ZonedDateTime, rule: string): Temporal.ZonedDateTime[] => {
  const parts = partsOf(rule);
  const { timeZoneId } = first;
  const until = parts.get("UNTIL");
  const end = until === undefined ? undefined : untilOf(until, timeZoneId);
  const horizon = first.add({ days: mostDaysAhead });
  const last = end && Temporal.ZonedDateTime.compare(end, horizon) < 0 ? end : horizon;
  const days = parts.get("BYDAY")?.split(",");
  const weekBegins = parts.get("WKST");
  const series = new RRuleTemporal({
    freq: parts.get("FREQ") === "MONTHLY" ? "MONTHLY" : "WEEKLY",
    interval: Number(parts.get("INTERVAL") ?? 1),
    until: last,
    ...(days ? { byDay: days } : {}),
    ...(weekBegins === undefined ? {} : { wkst: weekBegins }),
    dtstart: first,
    tzid: timeZoneId,
    temporal: Temporal,
    // The first one is as it was said, also where the rule would not give it.
    includeDtstart: true,
    maxIterations: 10 * mostOccurrences,
  });
  const most = Math.min(mostOccurrences, Number(parts.get("COUNT") ?? mostOccurrences));
  return series.all((_, index) => index < most).slice(0, most);
};

/**
 * The instants of a gathering: the same time of day by the clocks of its time zone, also when they change. A time that
 * a change of clocks skips is an hour later. Bounded in number and by a year, whatever the rule says.
 * @returns none for a date that is in no calendar
 */
export const occurrencesOf = ({ date, time, timeZone, rule }: Said): string[] => {
  let first: Temporal.ZonedDateTime;
  try {
    first = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
  const all = rule === null ? [first] : seriesFrom(first, rule);
  return all.map(({ epochMilliseconds }) => new Date(epochMilliseconds).toISOString());
};
