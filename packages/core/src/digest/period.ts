import { mailFrequencies, type MailFrequency } from "@boundaryless/contract";

/** How often digests come; `none` is none. */
export type DigestFrequency = Exclude<MailFrequency, "none">;

export const digestFrequencies = mailFrequencies.filter((each): each is DigestFrequency => each !== "none");

/** From one instant to before another. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** What happens within so long is told in one e-mail also to those who hear at once. */
const slot = 5 * minute;

// Longer than a request takes: what is noted as having happened before the end of a period is in the table by then.
const settles = minute;

const hourInTheUk = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "2-digit",
  hourCycle: "h23",
});

/** Seven o'clock in the UK, which is six in UTC in summer. */
const morningOf = (date: string): Date => {
  const early = new Date(`${date}T06:00:00.000Z`);
  return hourInTheUk.format(early) === "07" ? early : new Date(`${date}T07:00:00.000Z`);
};

const isMonday = (morning: Date): boolean => morning.getUTCDay() === 1;

const lastMorning = (before: number, fits: (morning: Date) => boolean): Date => {
  for (let at = before; ; at -= day) {
    const morning = morningOf(new Date(at).toISOString().slice(0, 10));
    if (morning.getTime() <= before && fits(morning)) return morning;
  }
};

const endBefore: { readonly [F in DigestFrequency]: (instant: number) => Date } = {
  immediate: (instant) => new Date(instant - (instant % slot)),
  daily: (instant) => lastMorning(instant, () => true),
  weekly: (instant) => lastMorning(instant, isMonday),
};

/** The last period that is over and of which everything is in the table. */
export const lastPeriod = (frequency: DigestFrequency, now: Date): Period => {
  const until = endBefore[frequency](now.getTime() - settles);
  return { from: endBefore[frequency](until.getTime() - 1).toISOString(), until: until.toISOString() };
};

/** The days (UTC) that a period touches. */
export const daysOf = ({ from, until }: Period): string[] => {
  const days: string[] = [];
  const last = until.slice(0, 10);
  for (let at = Date.parse(`${from.slice(0, 10)}T00:00:00.000Z`); ; at += day) {
    const date = new Date(at).toISOString().slice(0, 10);
    if (date > last) return days;
    days.push(date);
  }
};
