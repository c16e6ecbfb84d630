const day: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };
const time: Intl.DateTimeFormatOptions = {
  weekday: "long",
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
};

const written = (iso: string, form: Intl.DateTimeFormatOptions, timeZone?: string): string => {
  try {
    return new Intl.DateTimeFormat("en-GB", timeZone ? { ...form, timeZone } : form).format(new Date(iso));
  } catch {
    // No instant, or a zone that this browser does not know: better no time than a wrong one.
    return "";
  }
};

/** The day of an instant in British time, in English. */
export const dayOf = (iso: string): string => written(iso, day, "Europe/London");

/** When something begins, in English: by the clocks of its zone, and by the reader's where those differ. */
export interface Beginning {
  readonly there: string;
  /** The city that its zone is named after, and the time here; undefined where both clocks agree. */
  readonly elsewhere: { readonly place: string; readonly here: string } | undefined;
}

/** @param here the reader's zone; that of the browser unless it is given */
export const beginningOf = (iso: string, zone: string, here?: string): Beginning => {
  const there = written(iso, time, zone);
  const mine = written(iso, time, here);
  const place = zone.replace(/^.*\//, "").replaceAll("_", " ");
  return { there: there || mine, elsewhere: there && there !== mine ? { place, here: mine } : undefined };
};
