import type { GatheringCall, ManagedGathering } from "@boundaryless/contract";

/** How a gathering that is called here comes again. */
export const rhythms = ["once", "weekly", "fortnightly"] as const;
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
  times: string;
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
  times: "6",
});

/** A gathering as its form shows it. */
export const typedOf = (gathering: ManagedGathering): Typed => {
  const { title, agenda, date, time, timeZone, minutes, onlineUrl, place, capacity } = gathering;
  return {
    ...nothingTyped(),
    ...{ title, agenda, date, time, timeZone },
    minutes: String(minutes),
    onlineUrl: onlineUrl ?? "",
    place: place ?? "",
    capacity: capacity === null ? "" : String(capacity),
  };
};

/** What is sent; what was left empty is left out. */
export const detailsOf = (typed: Typed): Omit<GatheringCall, "repeats"> => {
  const { title, agenda, date, time, timeZone, minutes, onlineUrl, place, capacity } = typed;
  return {
    ...{ title, date, time, timeZone: timeZone.trim(), minutes: Number(minutes) },
    ...(agenda.trim() === "" ? {} : { agenda }),
    ...(onlineUrl.trim() === "" ? {} : { onlineUrl }),
    ...(place.trim() === "" ? {} : { place }),
    ...(capacity.trim() === "" ? {} : { capacity: Number(capacity) }),
  };
};

/** The recurrence rule of what was chosen; undefined where it takes place once. */
export const ruleOf = ({ repeats, times }: Typed): string | undefined => {
  if (repeats === "once") return undefined;
  return `FREQ=WEEKLY${repeats === "fortnightly" ? ";INTERVAL=2" : ""};COUNT=${times.trim()}`;
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
