import type { Attendee, ManagedGathering } from "@boundaryless/contract";
import { page } from "./lists.ts";
import { find, type Input, type Operation } from "./operations.ts";
import { Refused } from "./refused.ts";
import type { World } from "./world.ts";

const minute = 60_000;
const ids = (index: number): string => `gathering_01J${String(index).padStart(23, "0")}`;
const timesOf = (date: string, many: number): ManagedGathering["times"] =>
  Array.from({ length: many }, (_, occurrence) => {
    const start = Date.parse(`${date}T12:30:00.000Z`) + occurrence * 7 * 24 * 60 * minute;
    const [startsAt, endsAt] = [start, start + 45 * minute].map((at) => new Date(at).toISOString());
    return { occurrence, startsAt: startsAt!, endsAt: endsAt!, going: 14 - occurrence, waiting: occurrence };
  });

const gatheringOf = (index: number, date: string, changes: Partial<ManagedGathering>): ManagedGathering => ({
  id: ids(index),
  community: "community-1",
  title: "30 minutes on lights at the bed",
  agenda: "Bring one example of what you have tried, and what happened.",
  language: "en",
  status: "called",
  statusReason: null,
  times: timesOf(date, 1),
  timeZone: "Europe/London",
  minutes: 45,
  repeats: null,
  online: true,
  place: null,
  capacity: null,
  calledBy: { name: "Ann Evans", trust: "RJ1", organisation: null },
  calledAt: "2026-11-02T09:00:00.000Z",
  notes: null,
  version: 1,
  url: `/c/community-1/gatherings/${ids(index)}`,
  date,
  time: "12:30",
  onlineUrl: "https://meet.example.org/lights",
  ...changes,
});

const longTitle = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochundeinertrennung";

/** A coming one, a series with a long title, a cancelled one, and one that is over. */
const gatheringsOf = (): ManagedGathering[] => [
  gatheringOf(1, "2099-01-12", {}),
  gatheringOf(2, "2099-02-02", {
    title: longTitle,
    times: timesOf("2099-02-02", 6),
    repeats: "FREQ=WEEKLY;COUNT=6",
    timeZone: "Europe/Paris",
    capacity: 14,
    place: "W".repeat(120),
    onlineUrl: `https://meet.example.org/${"w".repeat(150)}`,
  }),
  gatheringOf(3, "2099-03-02", { status: "cancelled", statusReason: "The room is flooded." }),
  gatheringOf(4, "2026-10-05", { notes: "Lamps with a sensor work best.", place: "Room 4, Leeds" }),
];

const attendeesOf = (): Attendee[] =>
  Array.from({ length: 60 }, (_, index) => ({
    name: index === 1 ? longTitle : index === 0 ? "Ann Evans" : `Person ${index}`,
    trust: index % 3 === 0 ? null : { odsCode: "RJ1", name: "Guy’s and St Thomas’ NHS Foundation Trust" },
    organisation: index % 3 === 0 ? "St Christopher’s Hospice" : null,
    status: index < 50 ? "going" : "waiting",
    since: "2026-11-20T09:00:00.000Z",
    caller: index === 0,
  }));

/** The part of the world that is about gatherings. */
export interface GatheringWorld {
  gatherings: ManagedGathering[];
  attendees: Attendee[];
}
export const gatheringWorld = (): GatheringWorld => ({
  gatherings: gatheringsOf(),
  attendees: attendeesOf(),
});

const requireOwner = (world: World, slug: string): void => {
  if (!find(world, slug).can.includes("edit")) throw new Refused("forbidden", "no-grant");
};
const one = (world: World, input: Input): ManagedGathering => {
  requireOwner(world, input.slug);
  const found = world.gatherings.find(({ id }) => id === input["gatheringId"]);
  if (!found) throw new Refused("not-found", "no-such-gathering");
  return found;
};
const change = (world: World, input: Input, changes: Partial<ManagedGathering>): ManagedGathering => {
  const before = one(world, input);
  if (before.version !== input.version) throw new Refused("conflict", "stale-version");
  const after = { ...before, ...changes, version: before.version + 1 };
  world.gatherings = world.gatherings.map((each) => (each === before ? after : each));
  return after;
};
const saidIn = (input: Input): Partial<ManagedGathering> => {
  // What comes in was parsed by the contract just before.
  const { title, date, time, timeZone, minutes, ...rest } = input as unknown as ManagedGathering;
  const { agenda = "", onlineUrl = null, place = null, capacity = null } = rest as Partial<ManagedGathering>;
  return { title, date, time, timeZone, minutes, agenda, onlineUrl, place, capacity };
};

/** Gatherings, as the API knows them. */
export const gatheringOperations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  [
    "listManagedGatherings",
    (world, input) => {
      requireOwner(world, input.slug);
      const past = input["when"] === "past";
      const found = world.gatherings.filter(({ date }) => date.startsWith("2026") === past);
      const { items, next } = page(found, input);
      return { gatherings: items, next };
    },
  ],
  [
    "callManagedGathering",
    (world, input) => {
      requireOwner(world, input.slug);
      const said = saidIn(input);
      const made = gatheringOf(world.gatherings.length + 10, said.date ?? "", said);
      world.gatherings = [...world.gatherings, made];
      return made;
    },
  ],
  ["readManagedGathering", one],
  [
    "listAttendees",
    (world, input) => {
      one(world, input);
      const { items, next } = page(world.attendees, input);
      return { attendees: items, next };
    },
  ],
  ["changeGathering", (world, input) => change(world, input, saidIn(input))],
  [
    "cancelGathering",
    (world, input) => change(world, input, { status: "cancelled", statusReason: input.reason }),
  ],
]);
