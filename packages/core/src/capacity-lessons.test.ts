import { contributorOf, lessonOf, sharesLesson } from "@boundaryless/testing";
import { beforeAll, test } from "vitest";
import { openCosts } from "../test/capacity.ts";
import { type House, openHouse } from "../test/house.ts";
import * as core from "./index.ts";
import { writeLatest } from "./latest/index.ts";
import { writeLessons } from "./projection.ts";

let house: House;
let slug: string;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts();
  await house.counts(slug);
});

const { costs } = openCosts("capacity-lessons", () => house);
const by = (email: string) => ({ author: contributorOf({ email }) });
const share = (email: string) => core.shareLesson(house.table.ctx(), { slug, ...lessonOf(), ...by(email) });

test("sharing a lesson costs the same whether there are none yet or many", async () => {
  await costs("ask to share a lesson", { read: 2, write: 6 }, () => share("first@example.org"));
  const token = await house.story.tokenFor("first@example.org");
  await costs("confirm a lesson, new person and member", { read: 7, write: 21 }, () =>
    core.confirmOnDevice(house.table.ctx(), { token }),
  );
  const { device } = await sharesLesson({ ...house, slug }, {}, { email: "second@example.org" });
  const once = () => core.shareLesson(house.table.ctx(device), { slug, ...lessonOf() });
  const most = { read: 5, write: 11 };
  await costs("share from a remembered device", most, once);
  for (let number = 0; number < 8; number++) await once();
  house.passes(3600);
  await costs("share from a remembered device, ten before it", most, once);
});

test("trying the same costs one more lesson, and its trail one Query", async () => {
  const first = await sharesLesson({ ...house, slug }, {}, { email: "third@example.org" });
  const adopts = { lesson: first.lessonId, how: "adapted" as const };
  const ctx = house.table.ctx(first.device);
  house.passes(3600);
  await costs("share that one tried it too", { read: 6, write: 12 }, () =>
    core.shareLesson(ctx, { slug, ...lessonOf({ adopts }) }),
  );
  await costs("read a lesson with its trail", { read: 3, write: 0 }, () =>
    core.readLesson(house.table.ctx(), { slug, lessonId: first.lessonId }),
  );
  await costs("list of twelve lessons", { read: 3, write: 0 }, () =>
    core.listLessons(house.table.ctx(), { slug, limit: 20 }),
  );
});

test("the newest lessons cost a row for each community they are of, and gatherings of all cost nothing", async () => {
  await writeLatest(house.table.ctx(), slug);
  await house.counts(slug);
  const of = (query: object) => () => core.listLatestLessons(house.table.ctx(), { limit: 5, ...query });
  // The index is in memory, and the directory of trusts has been read.
  await of({ trust: "RJ1" })();
  await costs("newest lessons of a community", { read: 1, write: 0 }, of({ community: slug }));
  await costs("newest lessons of all, from one community", { read: 1, write: 0 }, of({}));
  await costs(
    "newest lessons of a trust, of one outcome",
    { read: 1, write: 0 },
    of({ trust: "RJ1", outcome: "failure" }),
  );
  await costs("next gatherings of a community", { read: 1, write: 0 }, () =>
    core.listNextGatherings(house.table.ctx(), { limit: 5, community: slug }),
  );
  await costs("next gatherings of all, index in memory", { read: 0, write: 0 }, () =>
    core.listNextGatherings(house.table.ctx(), { limit: 5 }),
  );
});

test("what search knows of lessons is made anew from the newest twenty, however many there are", async () => {
  const other = await house.story.starts({ name: "Many lessons" });
  const place = { ...house, slug: other };
  const { device } = await sharesLesson(place, {}, { email: "fourth@example.org" });
  const project = () => writeLessons(house.table.ctx(), other);
  await costs("project a first lesson", { read: 3.5, write: 5 }, project);
  await costs("project it again, nothing new", { read: 3.5, write: 0 }, project);
  for (let number = 0; number < 21; number++) {
    house.passes(3 * 3600);
    await core.shareLesson(house.table.ctx(device), { slug: other, ...lessonOf({ title: `No. ${number}` }) });
  }
  await costs("project a lesson, twenty before it", { read: 7, write: 16 }, project);
});
