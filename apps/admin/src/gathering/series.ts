import type { ManagedGathering } from "@boundaryless/contract";
import { rhythmOf } from "@boundaryless/contract/series";
import { language, wholeDay } from "#language/language.svelte.ts";

type Series = Pick<ManagedGathering, "repeats" | "times" | "timeZone">;

/** How a series goes on, in words; only its number where its rule is not known. */
export const rhythmText = (series: Series): string => {
  const rhythm = rhythmOf(series);
  return rhythm ? language.rhythm(rhythm) : language.admin.gathering.series(series.times.length);
};

/** The same with how often, and when the last one is. */
export const seriesText = (series: Series): string => {
  const { times } = series;
  if (!rhythmOf(series)) return rhythmText(series);
  const last = wholeDay(times.at(-1)?.startsAt ?? "");
  return language.admin.gathering.seriesIn(rhythmText(series), times.length, last);
};
