import type { GatheringCall, ManagedGathering } from "@boundaryless/contract";
import { rhythms, ruleOf } from "@boundaryless/contract/series";

export { rhythms };
export type Rhythm = (typeof rhythms)[number];

/** What somebody types about a gathering. */
export interface Typed {
  title: string;
  agenda: string;
  date: string;
  time: string;
  timeZone: string;
  minutes: string;
  onlineUrl: string;
  place: string;
  capacity: string;
  repeats: Rhythm;
  ends: "times" | "until";
  times: string;
  until: string;
  authorShown: "yes" | "no";
}

export const nothingTyped = (): Typed => ({
  title: "",
  agenda: "",
  date: "",
  time: "",
  timeZone: "Europe/London",
  minutes: "30",
  onlineUrl: "",
  place: "",
  capacity: "",
  repeats: "once",
  ends: "times",
  times: "6",
  until: "",
  authorShown: "yes",
});

/** A gathering as its form shows it. */
export const typedOf = (gathering: ManagedGathering): Typed => {
  const { title, agenda, date, time, timeZone, minutes, onlineUrl, place, capacity, authorShown } = gathering;
  return {
    ...nothingTyped(),
    ...{ title, agenda, date, time, timeZone },
    minutes: String(minutes),
    onlineUrl: onlineUrl ?? "",
    place: place ?? "",
    capacity: capacity === null ? "" : String(capacity),
    authorShown: authorShown ? "yes" : "no",
  };
};

/** What is sent; what was left empty is left out. */
export const detailsOf = (typed: Typed): Omit<GatheringCall, "repeats" | "authorShown"> => {
  const { title, agenda, date, time, timeZone, minutes, onlineUrl, place, capacity } = typed;
  return {
    ...{ title, date, time, timeZone: timeZone.trim(), minutes: Number(minutes) },
    ...(agenda.trim() === "" ? {} : { agenda }),
    ...(onlineUrl.trim() === "" ? {} : { onlineUrl }),
    ...(place.trim() === "" ? {} : { place }),
    ...(capacity.trim() === "" ? {} : { capacity: Number(capacity) }),
  };
};

/** Whether the name of whoever calls it stands beside it. */
export const shownOf = ({ authorShown }: Typed) => ({ authorShown: authorShown === "yes" });

/** All of a gathering that is called, with how it comes again. */
export const calledOf = (typed: Typed): GatheringCall => {
  const repeats = ruleOf(typed);
  return { ...detailsOf(typed), ...shownOf(typed), ...(repeats === undefined ? {} : { repeats }) };
};

/** The time of a series that is next, else the last one. */
export const timeNow = ({ times }: ManagedGathering, now = new Date()) =>
  times.find(({ endsAt }) => endsAt > now.toISOString()) ?? times.at(-1);

/** The time that a list has counted: by the clock of the system, whatever the one here says. */
export const timeCounted = (gathering: ManagedGathering) =>
  gathering.times.find(({ going }) => going !== null) ?? timeNow(gathering);

/** Whether nothing of it is left to come. */
export const isOver = ({ times }: ManagedGathering, now = new Date()): boolean =>
  (times.at(-1)?.endsAt ?? "") <= now.toISOString();

/** Whether its first time has come, so that there can be notes. */
export const hasBegun = ({ times }: ManagedGathering, now = new Date()): boolean =>
  (times[0]?.startsAt ?? "") <= now.toISOString();
