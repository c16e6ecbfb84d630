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

const endIn = (parts: Map<string, string>, timeZone: string): Temporal.ZonedDateTime | undefined => {
  const until = parts.get("UNTIL");
  return until === undefined ? undefined : untilOf(until, timeZone);
};

const horizonOf = (first: Temporal.ZonedDateTime): Temporal.ZonedDateTime =>
  first.add({ days: mostDaysAhead });

const seriesFrom = (
  first: Temporal.ZonedDateTime,
  rule: string,
  bound = mostOccurrences,
): Temporal.ZonedDateTime[] => {
  const parts = partsOf(rule);
  const { timeZoneId } = first;
  const end = endIn(parts, timeZoneId);
  const horizon = horizonOf(first);
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
  const most = Math.min(bound, Number(parts.get("COUNT") ?? bound));
  return series.all((_, index) => index < most).slice(0, most);
};

/** The first time; null for a date that is in no calendar. */
const firstOf = ({ date, time, timeZone }: Said): Temporal.ZonedDateTime | null => {
  try {
    return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/**
 * The instants of a gathering: the same time of day by the clocks of its time zone, also when they change. A time that
 * a change of clocks skips is an hour later. Bounded in number and by a year, whatever the rule says.
 * @returns none for a date that is in no calendar
 */
export const occurrencesOf = (said: Said): string[] => {
  const first = firstOf(said);
  if (!first) return [];
  const all = said.rule === null ? [first] : seriesFrom(first, said.rule);
  return all.map(({ epochMilliseconds }) => new Date(epochMilliseconds).toISOString());
};

/** Why a series would be shorter than it was asked for, and how many there may be. */
export interface Excess {
  readonly rule: "seriesTimes" | "seriesDays" | "seriesUntil" | "seriesMany";
  readonly maximum?: number;
}

/** What of a series goes beyond a year or too many times; null where all that is asked for takes place. */
export const excessOf = (said: Said): Excess | null => {
  const first = said.rule === null ? null : firstOf(said);
  if (!first || said.rule === null) return null;
  const parts = partsOf(said.rule);
  const end = endIn(parts, first.timeZoneId);
  const found = seriesFrom(first, said.rule, mostOccurrences + 1).length;
  if (end) {
    const late = Temporal.PlainDate.compare(end.toPlainDate(), horizonOf(first).toPlainDate()) > 0;
    if (late) return { rule: "seriesUntil" };
    return found > mostOccurrences ? { rule: "seriesMany", maximum: mostOccurrences } : null;
  }
  if (found >= Number(parts.get("COUNT"))) return null;
  // Not every month has a 31st.
  return { rule: parts.get("FREQ") === "MONTHLY" ? "seriesDays" : "seriesTimes", maximum: found };
};
