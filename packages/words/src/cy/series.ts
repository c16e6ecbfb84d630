import type { Rhythm } from "@boundaryless/contract/series";

const weekdays = ["Llun", "Mawrth", "Mercher", "Iau", "Gwener", "Sadwrn", "Sul"];

const nthOf = (nth: number | null, day: string): string => {
  switch (nth) {
    case null:
      return `ar bob dydd ${day}`;
    case -1:
      return `ar y dydd ${day} olaf`;
    case 1:
      return `ar y dydd ${day} cyntaf`;
    case 2:
      return `ar yr ail ddydd ${day}`;
    case 3:
      return `ar y trydydd dydd ${day}`;
    case 4:
      return `ar y pedwerydd dydd ${day}`;
    default:
      return `ar y pumed dydd ${day}`;
  }
};

const endings = ["", "af", "il", "ydd", "ydd", "ed", "ed", "fed", "fed", "fed", "fed"];
const teens = new Map([
  [12, "fed"],
  [15, "fed"],
  [18, "fed"],
  [20, "fed"],
]);
// Read aloud they begin with a vowel: ail, wythfed, unfed ar ddeg …
const afterYr = new Set([2, 8, 11, 16, 17, 20, 21, 22, 28, 31]);

const ordinal = (day: number): string => {
  const ending = endings[day] ?? teens.get(day) ?? (day > 20 ? "ain" : "eg");
  return `${afterYr.has(day) ? "yr" : "y"} ${day}${ending}`;
};

const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} ac ${items.at(-1) ?? ""}`;

const often = ({ every, unit }: Pick<Rhythm, "every" | "unit">): string => {
  if (unit === "week")
    return every === 1 ? "Bob wythnos" : every === 2 ? "Bob pythefnos" : `Bob ${every} wythnos`;
  return every === 1 ? "Bob mis" : every === 2 ? "Bob deufis" : `Bob ${every} mis`;
};

export const rhythm = ({ weekdays: days, dayOfMonth, ...rest }: Rhythm): string => {
  if (dayOfMonth !== null) return `${often(rest)} ar ${ordinal(dayOfMonth)}`;
  const named = days.map(({ nth, weekday }) => {
    const name = weekdays[weekday] ?? "";
    return nth === null && rest.unit === "week" ? `ar ddydd ${name}` : nthOf(nth, name);
  });
  return `${often(rest)} ${list(named)}`;
};

export const seriesIn = (said: string, times: number, last: string): string =>
  `${said}, ${times === 2 ? "dwywaith" : `${times} gwaith`}, y tro olaf ar ${last}`;
