import { limits } from "@boundaryless/contract";
import { sharesLesson } from "@boundaryless/testing";
import { beforeAll, expect, test } from "vitest";
import { authorOf, calls, gatheringOf, idIn, rememberedActor } from "../test/gathering.ts";
import { openCosts } from "../test/capacity.ts";
import { listAttendees, listManagedGatherings } from "./gathering/index.ts";
import { type House, openHouse, platform } from "../test/house.ts";
import * as core from "./index.ts";
import { readCommunityPage, writeLatest } from "./latest/index.ts";

let house: House;
let slug: string;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts();
});

const ctx = (actor?: Parameters<House["table"]["ctx"]>[0]) => house.table.ctx(actor);
const { costs, measured } = openCosts("capacity-gathering", () => house);

test("calling a gathering, answering, telling and reading cost the same however many there are", async () => {
  const email = "costs@example.org";
  await costs("call a gathering", { read: 4, write: 8 }, () =>
    core.callGathering(ctx(), { slug, ...gatheringOf(house), author: authorOf(email) }),
  );
  const token = await house.story.tokenFor(email);
  const made = await costs("confirm a gathering, new person and member", { read: 8, write: 60 }, () =>
    core.confirm(ctx(), { token }),
  );
  const gatheringId = idIn(made.path);
  const guest = await rememberedActor(house, slug, "guest@example.org");
  const answer = (to: "going" | "not-going") =>
    core.answerGathering(ctx(guest), { slug, gatheringId, answer: to });
  await costs("answer from a remembered device, going", { read: 10, write: 30 }, () => answer("going"));
  await costs("answer that is there already", { read: 10, write: 6 }, () => answer("going"));
  for (let number = 0; number < 30; number++) {
    const other = await rememberedActor(house, slug, `guest.${number}@example.org`);
    await core.answerGathering(ctx(other), { slug, gatheringId, answer: "going" });
  }
  await costs("go back, thirty others are going", { read: 10, write: 20 }, () => answer("not-going"));
  await costs("read a gathering", { read: 4, write: 0 }, () =>
    core.readGathering(ctx(), { slug, gatheringId }),
  );
  await costs("list of gatherings to come", { read: 4, write: 0 }, () =>
    core.listGatherings(ctx(), { slug }),
  );
  const boss = house.table.ctx(platform);
  await costs("dashboard: a gathering to come, with its count", { read: 5, write: 0 }, () =>
    listManagedGatherings(boss, { slug }),
  );
  await costs("dashboard: 31 people who are going, by name", { read: 40, write: 0 }, () =>
    listAttendees(boss, { slug, gatheringId, occurrence: 0, limit: 50 }),
  );
  await costs("gatherings, nothing to tell, every minute", { read: 1, write: 0 }, () =>
    core.tellOfGatherings(ctx()),
  );
  house.passes(9.1 * 24 * 60 * 60);
  await costs("remind 31 people", { read: 150, write: 300 }, () => core.tellOfGatherings(ctx()));
}, 60_000);

test("a full gathering passes a place on at little cost", async () => {
  const gatheringId = await calls(house, slug, { capacity: 2, date: gatheringOf(house).date });
  const people: Awaited<ReturnType<typeof rememberedActor>>[] = [];
  for (const name of ["one", "two"]) people.push(await rememberedActor(house, slug, `${name}@example.org`));
  for (const actor of people) await core.answerGathering(ctx(actor), { slug, gatheringId, answer: "going" });
  await costs("go back, and somebody moves up", { read: 14, write: 40 }, () =>
    core.answerGathering(ctx(people[0]), { slug, gatheringId, answer: "not-going" }),
  );
});

test("a page with gatherings, lessons and comments is one Query, and its row stays small", async () => {
  const busy = await house.story.starts({ name: "Meets often" });
  const place = { ...house, slug: busy };
  // As long as any may be.
  const long = { title: "t".repeat(limits.title), place: "p".repeat(limits.place) };
  for (let number = 0; number < 6; number++) {
    await calls(house, busy, { ...long, repeats: "FREQ=WEEKLY;COUNT=12" });
    await sharesLesson(place, { title: "l".repeat(limits.title) }, { email: `shares.${number}@example.org` });
    house.passes(3600);
  }
  const boss = house.table.ctx(platform);
  await costs("dashboard: six series to come, with their counts", { read: 6, write: 0 }, () =>
    listManagedGatherings(boss, { slug: busy }),
  );
  await costs("note a gathering in its community's row", { read: 5, write: 6 }, () =>
    writeLatest(ctx(), busy),
  );
  await costs("note it again, nothing new", { read: 6, write: 0 }, () => writeLatest(ctx(), busy));
  await costs("community page, its row as long as may be", { read: 3, write: 0 }, () =>
    readCommunityPage(ctx(), { slug: busy, most: 3 }),
  );
  expect(measured("community page, its row as long as may be")?.calls).toBe(1);
});
