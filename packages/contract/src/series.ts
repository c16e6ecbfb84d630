/** How a form asks for a series; the API takes every `RecurrenceRule`. */
export const rhythms = ["once", "weekly", "fortnightly", "monthly-day", "monthly-weekday"] as const;
export type RhythmChoice = (typeof rhythms)[number];
/** How a form says when a series ends. */
export const endings = ["times", "until"] as const;
export type Ending = (typeof endings)[number];

/** A series as a form holds it, as it was typed. */
export interface SeriesTyped {
  readonly repeats: string;
  /** Date of the first one, such as `2027-03-25`; it decides about weekday and day of the month. */
  readonly date: string;
  readonly ends: string;
  readonly times: string;
  /** Date of the last one at the latest. */
  readonly until: string;
}

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

const dayOf = (date: string): Date => new Date(`${date}T12:00:00Z`);
const weekdayOf = (day: Date): number => (day.getUTCDay() + 6) % 7;

/** The same weekday of each month as that of a date: the second Tuesday, or the last one where it is a fifth. */
const sameWeekday = (date: string): string => {
  const day = dayOf(date);
  // The date itself is found wrong elsewhere.
  if (Number.isNaN(day.getTime())) return "";
  const week = Math.ceil(day.getUTCDate() / 7);
  return `;BYDAY=${week === 5 ? -1 : week}${weekdays[weekdayOf(day)] ?? "MO"}`;
};

const rules: Readonly<Record<Exclude<RhythmChoice, "once">, (date: string) => string>> = {
  weekly: () => "FREQ=WEEKLY",
  fortnightly: () => "FREQ=WEEKLY;INTERVAL=2",
  "monthly-day": () => "FREQ=MONTHLY",
  "monthly-weekday": (date) => `FREQ=MONTHLY${sameWeekday(date)}`,
};

/** The recurrence rule that a form asks for; undefined for once only. What is wrong in it is found by its schema. */
export const ruleOf = ({ repeats, date, ends, times, until }: SeriesTyped): string | undefined => {
  if (repeats === "" || repeats === "once") return undefined;
  const known = rhythms.find((each) => each === repeats);
  const rule = known === undefined || known === "once" ? repeats : rules[known](date);
  const end = ends === "until" ? `UNTIL=${until.trim().replaceAll("-", "")}` : `COUNT=${times.trim()}`;
  return `${rule};${end}`;
};

/** How a series goes on, for whoever tells it in words. */
export interface Rhythm {
  readonly every: number;
  readonly unit: "week" | "month";
  /** 0 is Monday; `nth` counts within the month, -1 is its last, null is each. */
  readonly weekdays: readonly { readonly nth: number | null; readonly weekday: number }[];
  /** Set where a month has the same day as the first one. */
  readonly dayOfMonth: number | null;
}

interface Repeated {
  readonly repeats: string | null;
  readonly timeZone: string;
  readonly times: readonly { readonly startsAt: string }[];
}

/** A date of a place, such as `2027-03-25`, at an instant. */
const dateThere = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(new Date(instant));

/** The rhythm of a series; null for what takes place once, or came from elsewhere without its rule. */
export const rhythmOf = ({ repeats, timeZone, times }: Repeated): Rhythm | null => {
  const [first] = times;
  if (repeats === null || !first) return null;
  const parts = new Map(repeats.split(";").map((part) => part.split("=", 2) as [string, string]));
  const day = dayOf(dateThere(first.startsAt, timeZone));
  const unit = parts.get("FREQ") === "MONTHLY" ? "month" : "week";
  const named = (parts.get("BYDAY")?.split(",") ?? []).map((each) => ({
    nth: each.length > 2 ? Number(each.slice(0, -2)) : null,
    weekday: weekdays.findIndex((weekday) => each.endsWith(weekday)),
  }));
  const usual = unit === "week" ? [{ nth: null, weekday: weekdayOf(day) }] : [];
  return {
    every: Number(parts.get("INTERVAL") ?? 1),
    unit,
    weekdays: named.length > 0 ? named : usual,
    dayOfMonth: unit === "month" && named.length === 0 ? day.getUTCDate() : null,
  };
};
