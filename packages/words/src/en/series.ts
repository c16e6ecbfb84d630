import type { Rhythm } from "@boundaryless/contract/series";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const places = new Map([
  [-1, "the last"],
  [1, "the first"],
  [2, "the second"],
  [3, "the third"],
  [4, "the fourth"],
  [5, "the fifth"],
]);

const ordinal = (day: number): string => {
  if (day > 10 && day < 14) return `${day}th`;
  return `${day}${["th", "st", "nd", "rd"][day % 10] ?? "th"}`;
};

const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;

/** A rhythm in words, such as "Every month on the second Tuesday". */
export const rhythm = ({ every, unit, weekdays: days, dayOfMonth }: Rhythm): string => {
  const often = every === 1 ? `Every ${unit}` : `Every ${every === 2 ? "two" : every} ${unit}s`;
  if (dayOfMonth !== null) return `${often} on the ${ordinal(dayOfMonth)}`;
  const named = days.map(({ nth, weekday }) => {
    const name = weekdays[weekday] ?? "";
    if (nth === null) return unit === "week" ? name : `every ${name}`;
    return `${places.get(nth) ?? ""} ${name}`;
  });
  return `${often} on ${list(named)}`;
};

/** A whole series: its rhythm, how often, and the date of the last one. */
export const seriesIn = (said: string, times: number, last: string): string =>
  `${said}, ${times} times, the last on ${last}`;
