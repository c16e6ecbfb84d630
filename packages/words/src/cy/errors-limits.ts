import type { limitReasons as englishReasons, retry as english } from "../en/errors-limits.ts";
import type { Shape } from "../shape.ts";

// Days come as “Dydd Mawrth 1 Rhagfyr”; within a sentence they are softened.
const softened = (day: string): string => day.replace(/^dydd/i, "ddydd");

export const retry: Shape<typeof english> = {
  today: (time) => `Rhowch gynnig arall arni ar ôl ${time}.`,
  tomorrow: (time) => `Rhowch gynnig arall arni yfory ar ôl ${time}.`,
  later: (day, time) => `Rhowch gynnig arall arni ${softened(day)} ar ôl ${time}.`,
  worksUntil: (day, time) =>
    `Nid oes dim o’r hyn a deipiwyd gennych wedi’i golli: mae’r un ddolen a’r un cod yn gweithio tan ${softened(day)}, ${time}.`,
};

export const limitReasons: Shape<typeof englishReasons> = {
  "too-many-requests": "Daeth gormod o geisiadau oddi yma.",
  "code-attempts": "Roedd y cod yn anghywir yn rhy aml. Mae’r ddolen yn yr e-bost yn dal i weithio.",
  "starts-first-week": "Rydych wedi dechrau 2 gymuned yn eich wythnos gyntaf, a dyna’r mwyafswm.",
  "starts-this-week": "Rydych wedi dechrau 5 cymuned yr wythnos hon, a dyna’r mwyafswm.",
};
