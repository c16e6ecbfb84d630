import type { GatheringRequest, Starter } from "@boundaryless/contract";
import { joinOf } from "@boundaryless/testing";
import { words } from "@boundaryless/words";
import { callGathering, confirm, confirmOnDevice, personOfDevice, writeComment } from "../src/index.ts";
import { gatheringById } from "../src/gathering/index.ts";
import type { House } from "./house.ts";

const day = 24 * 60 * 60_000;

/** A date some days from now. */
export const dateIn = ({ table }: House, days: number): string =>
  new Date(table.clock.now.getTime() + days * day).toISOString().slice(0, 10);

export const authorOf = (email: string, name = "Amara Okafor"): Starter => {
  const { placement: _, proof: __, ...person } = joinOf({ email, name });
  return { ...person, wording: words.en.contributionWording.version };
};

/** What a gathering is when a test does not care: in ten days, at noon. */
export const gatheringOf = (house: House, changes: Partial<GatheringRequest> = {}): GatheringRequest => ({
  title: "Lights at the bed",
  agenda: "Bring one example.",
  date: dateIn(house, 10),
  time: "12:00",
  timeZone: "Europe/London",
  minutes: 45,
  onlineUrl: "https://meet.example.org/lights",
  place: "Room 4, Leeds",
  ...changes,
});

/** Somebody with a remembered device. */
export const rememberedActor = async (house: House, slug: string, email: string, name?: string) => {
  const { table, story } = house;
  await writeComment(table.ctx(), { slug, text: "Hello", author: authorOf(email, name) });
  const { device } = await confirmOnDevice(table.ctx(), { token: await story.tokenFor(email) });
  const person = await personOfDevice(table.ctx(), device?.cookie ?? "");
  return { kind: "anyone" as const, network: null, personId: person?.personId ?? "" };
};

export const idIn = (path: string | undefined): string =>
  /gatherings\/(gathering_[0-9A-Z]+)/.exec(path ?? "")?.[1] ?? "";

/** Somebody calls a gathering and confirms. @returns its identifier */
export const calls = async (
  house: House,
  slug: string,
  changes: Partial<GatheringRequest> = {},
  // An address is sent five messages an hour at most.
  email = `caller.${crypto.randomUUID()}@example.org`,
): Promise<string> => {
  const { table, story } = house;
  await callGathering(table.ctx(), {
    slug,
    ...gatheringOf(house, changes),
    author: authorOf(email, "Cal Ler"),
  });
  return idIn((await confirm(table.ctx(), { token: await story.tokenFor(email) })).path);
};

/** A gathering as it is kept. */
export const keptGathering = async ({ table }: House, slug: string, gatheringId: string) => {
  const gathering = await gatheringById(table.db, { slug, gatheringId }, true);
  if (!gathering) throw new Error("there is no such gathering");
  return gathering;
};
