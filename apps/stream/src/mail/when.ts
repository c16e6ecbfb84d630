import type { Language } from "@boundaryless/contract";
import { whenIn } from "@boundaryless/words/when";

interface Time {
  readonly startsAt: string;
  readonly timeZone: string;
}

/** When a gathering begins, by the clocks of its time zone, which is named. */
export const whenOf = ({ startsAt, timeZone }: Time, { language }: { language: Language }): string =>
  whenIn(language, startsAt, timeZone);
