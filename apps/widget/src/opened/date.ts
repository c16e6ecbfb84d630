/** How a date is said: the day, perhaps with its weekday and time, or with its year. */
export type DateForm = "day" | "day-and-year" | "day-and-time";

const options: Record<DateForm, Intl.DateTimeFormatOptions> = {
  day: { day: "numeric", month: "long" },
  "day-and-year": { day: "numeric", month: "long", year: "numeric" },
  "day-and-time": { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" },
};

/** An instant as people say it, in British time and English; empty when it is none. */
export const englishDate = (iso: string, form: DateForm): string => {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return "";
  return new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", ...options[form] }).format(date);
};
