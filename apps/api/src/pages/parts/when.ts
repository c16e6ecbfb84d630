import {
  rhythmOf,
  type Gathering,
  type GatheringTime,
  type Language,
  type Rhythm,
} from "@boundaryless/contract";
import { rhythm as welshRhythm } from "@boundaryless/words/cy/series";
import { rhythm } from "@boundaryless/words/en/series";
import { whenIn, type Beginning } from "@boundaryless/words/when";
import type { Asked } from "../frame/asked.ts";

const formatted = (
  asked: Asked,
  { startsAt, timeZone }: Beginning,
  options: Intl.DateTimeFormatOptions,
): string =>
  new Intl.DateTimeFormat(`${asked.language}-GB`, { ...options, timeZone }).format(new Date(startsAt));

/** Day and time by the clocks of the gathering's time zone, which is named. */
export const whenText = ({ language }: Asked, time: Beginning): string => whenIn(language, time);

/** The same without the day, for beside a leaf of a calendar. */
export const clockText = (asked: Asked, time: Beginning): string =>
  formatted(asked, time, { weekday: "long", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });

/** A leaf of a calendar: day and month. */
export const leafOf = (asked: Asked, time: Beginning): { day: string; month: string; year: string } => ({
  day: formatted(asked, time, { day: "numeric" }),
  month: formatted(asked, time, { month: "short" }),
  year: formatted(asked, time, { year: "numeric" }),
});

const rhythmIn: Readonly<Record<Language, (rhythm: Rhythm) => string>> = { en: rhythm, cy: welshRhythm };

type Series = Pick<Gathering, "repeats" | "timeZone"> & {
  /** The first is enough for its rhythm. */
  readonly times: readonly Pick<GatheringTime, "startsAt">[];
};

/** How a series goes on, such as "Every month on the second Tuesday"; only its number where its rule is not known. */
export const rhythmText = (asked: Asked, series: Series, many = series.times.length): string => {
  const known = rhythmOf(series);
  return known ? rhythmIn[asked.language](known) : asked.words.pages.gatherings.series(many);
};

/** The same with how often, and when the last one is. */
export const seriesText = (asked: Asked, series: Series): string => {
  const { times, timeZone } = series;
  const { startsAt = "" } = times.at(-1) ?? {};
  const last = formatted(asked, { startsAt, timeZone }, { dateStyle: "long" });
  return rhythmOf(series)
    ? asked.words.pages.gatherings.seriesIn(rhythmText(asked, series), times.length, last)
    : rhythmText(asked, series);
};
