import type { dates } from "@boundaryless/words/en/dates";

/** How a date is said: the day, perhaps with its weekday and time, or with its year. */
export type DateForm = "day" | "day-and-year" | "day-and-time";

/** When the clocks of the UK change in a month, 0 to 11: at 01:00 UTC on its last Sunday. */
const changeIn = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.setUTCDate(last.getUTCDate() - last.getUTCDay());
};

/**
 * The clocks of the UK at an instant, to be read as if they were UTC: an hour ahead from March to October (Summer Time Order
 * 2002). Browsers know that as well, but the first date that they write takes them 11 ms or more, which were most of
 * opening a community.
 */
const inTheUk = (instant: number): Date => {
  const date = new Date(instant);
  const year = date.getUTCFullYear();
  if (instant >= changeIn(year, 2) && instant < changeIn(year, 9)) date.setUTCHours(date.getUTCHours() + 1);
  return date;
};

/** An instant as people say it, in British time; empty when it is none. */
export const dateWith =
  ({ months, weekdays, at }: typeof dates) =>
  (iso: string, form: DateForm): string => {
    const date = inTheUk(Date.parse(iso));
    if (Number.isNaN(+date)) return "";
    const day = `${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
    if (form === "day-and-year") return `${day} ${date.getUTCFullYear()}`;
    return form === "day"
      ? day
      : `${weekdays[date.getUTCDay()]} ${day} ${at} ${date.toISOString().slice(11, 16)}`;
  };
