import type { ManagedGathering } from "@boundaryless/contract";
import { gatheringOf } from "./gathering-world.ts";
import { page } from "./lists.ts";
import { find, type Input, type Operation } from "./operations.ts";
import { Refused } from "./refused.ts";
import type { World } from "./world.ts";

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
  const {
    agenda = "",
    onlineUrl = null,
    place = null,
    capacity = null,
    ...more
  } = rest as Partial<ManagedGathering>;
  const { repeats = null, authorShown = true } = more;
  return { title, date, time, timeZone, minutes, agenda, onlineUrl, place, capacity, repeats, authorShown };
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
  ["noteGathering", (world, input) => change(world, input, { notes: String(input["notes"]) })],
  ["changeGathering", (world, input) => change(world, input, saidIn(input))],
  [
    "cancelGathering",
    (world, input) => change(world, input, { status: "cancelled", statusReason: input.reason }),
  ],
]);
