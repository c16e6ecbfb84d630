import type { Attendee, ManagedGathering } from "@boundaryless/contract";

const minute = 60_000;
const ids = (index: number): string => `gathering_01J${String(index).padStart(23, "0")}`;
const timesOf = (date: string, many: number): ManagedGathering["times"] =>
  Array.from({ length: many }, (_, occurrence) => {
    const start = Date.parse(`${date}T12:30:00.000Z`) + occurrence * 7 * 24 * 60 * minute;
    const [startsAt, endsAt] = [start, start + 45 * minute].map((at) => new Date(at).toISOString());
    return { occurrence, startsAt: startsAt!, endsAt: endsAt!, going: 14 - occurrence, waiting: occurrence };
  });

/** A gathering as the screens show it. */
export const gatheringOf = (
  index: number,
  date: string,
  changes: Partial<ManagedGathering>,
): ManagedGathering => ({
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
  authorShown: true,
  own: false,
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
