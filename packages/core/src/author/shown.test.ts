import type { Bundle } from "@boundaryless/contract";
import { type Remembered, lessonOf, remembers } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gatheringOf, idIn } from "../../test/gathering.ts";
import { type House, openHouse, platform } from "../../test/house.ts";
import { readCommunityPage, writeLatest } from "../latest/index.ts";
import { exportCommunity, importCommunity } from "../bundle/index.ts";
import { listComments, readThreadPage } from "../comment/index.ts";
import {
  callGathering,
  confirm,
  editComment,
  report,
  shareLesson,
  writeComment,
} from "../confirmation/index.ts";
import {
  callManagedGathering,
  changeGatheringDetails,
  listAttendees,
  listGatherings,
  listManagedGatherings,
  readGathering,
  readManagedGathering,
} from "../gathering/index.ts";
import { latestHappenings } from "../happening/index.ts";
import { readLesson } from "../lesson/index.ts";
import { readCase } from "../moderation/index.ts";
import { tellOf } from "../news/index.ts";

const name = "Nia Heb-Enw";
const origin = "https://learn.example.org";
let house: House;
let slug: string;
let who: Remembered;
let gatheringId: string;
let commentId: string;
let lessonId: string;
const ctx = () => house.table.ctx();
const own = () => house.table.ctx(who.actor);
const last = (path: string | undefined) => path?.split("/").at(-1) ?? "";

beforeAll(async () => {
  house = await openHouse();
  slug = await house.creates();
  // Her first comment is signed, and makes her device known.
  const first = await house.creates({ name: "Somewhere else" });
  who = await remembers(house.table, house.story, first, { name, email: "nia@example.org" });
  const authorShown = false;
  commentId = last((await writeComment(own(), { slug, text: "Unsigned", authorShown })).path);
  lessonId = last((await shareLesson(own(), { slug, ...lessonOf({ authorShown }) })).path);
  gatheringId = idIn((await callGathering(own(), { slug, ...gatheringOf(house, { authorShown }) })).path);
});
afterAll(() => house.table.close());

const tellings = async () => {
  const told = await Promise.all(
    (await latestHappenings(ctx(), slug, 10)).map((each) => tellOf(ctx(), each)),
  );
  return told.flatMap((each) => (each ? [each] : []));
};
const bundle = (): Promise<Bundle> => exportCommunity(ctx(), { slug, origin });

/** Everything that is given to readers of any kind. */
const edges: Readonly<Record<string, () => Promise<unknown>>> = {
  "a thread": () => readThreadPage(ctx(), { slug, commentId }),
  "the list of threads": () => listComments(ctx(), { slug }),
  "the page of the community": async () => {
    await writeLatest(ctx(), slug);
    return readCommunityPage(ctx(), { slug, most: 3 });
  },
  "a gathering": () => readGathering(ctx(), { slug, gatheringId }),
  "the list of gatherings": () => listGatherings(ctx(), { slug }),
  "a gathering in the dashboard": () =>
    readManagedGathering(house.table.ctx(platform), { slug, gatheringId }),
  "gatherings in the dashboard": () => listManagedGatherings(house.table.ctx(platform), { slug }),
  "a lesson": () => readLesson(ctx(), { slug, lessonId }),
  "what digests and feeds tell": tellings,
  "the file of the community": bundle,
};

describe("a name that is left out", () => {
  test.each(Object.entries(edges))("is not in %s, while trust and words are", async (_, read) => {
    const said = JSON.stringify(await read());
    expect(said).not.toContain(name);
    expect(said).toMatch(/RJ1|Guy/u);
    expect(said).toMatch(/Unsigned|Lights at the bed|Low lights/u);
  });

  test("is null, which is not the empty name of somebody who was forgotten", async () => {
    const { first } = await readThreadPage(ctx(), { slug, commentId });
    const { calledBy } = await readGathering(ctx(), { slug, gatheringId });
    expect([first.author?.name, calledBy.name]).toEqual([null, null]);
    expect((await tellings()).map(({ by }) => by)).toEqual([null, null, null]);
  });

  test("stays out where the community is taken in, and out of what is made of that again", async () => {
    const there = await openHouse();
    try {
      const at = { file: await bundle(), origin: "https://dysgu.example.org", dryRun: false };
      const taken = await importCommunity(there.table.ctx(platform), at);
      const here = taken.slug ?? "";
      const [thread] = (await listComments(there.table.ctx(), { slug: here })).threads;
      expect(thread?.first.author).toMatchObject({ name: null, trust: { odsCode: "RJ1" } });
      const { gatherings } = await listGatherings(there.table.ctx(), { slug: here });
      expect(gatherings).toMatchObject([{ calledBy: { name: null, trust: "RJ1" } }]);
      const again = await exportCommunity(there.table.ctx(), { slug: here, origin });
      const kinds = again.parts.flatMap(({ kind, records }) => (records.length > 0 ? [kind] : []));
      expect(kinds.sort()).toEqual(["comments", "gatherings", "lessons"]);
      expect(JSON.stringify(again).match(/"author":\{"name":null/gu)).toHaveLength(3);
    } finally {
      await there.table.close();
    }
  });

  test("does not say of whom it is among those who are going; moderators can still find them", async () => {
    const which = { slug, gatheringId, occurrence: 0, limit: 50 };
    const { attendees } = await listAttendees(house.table.ctx(platform), which);
    expect(attendees).toMatchObject([{ name, caller: false }]);
    const email = "reports@example.org";
    const target = { kind: "comment" as const, slug, itemId: commentId };
    await report(ctx(), { target, reason: "spam", email, language: "en" });
    await confirm(ctx(), { token: await house.story.tokenFor(email) });
    const { item } = await readCase(house.table.ctx(platform), target);
    expect(item.authors).toMatchObject([{ name }]);
  });
});

describe("whether a name is shown", () => {
  const details = () => gatheringOf(house);
  const version = async () => (await readGathering(ctx(), { slug, gatheringId })).version;
  const nameNow = async () => (await readGathering(ctx(), { slug, gatheringId })).calledBy.name;

  test("is for nobody else to change, and stays as it is for whoever changes something else", async () => {
    const which = { slug, gatheringId, ...details() };
    const other = house.table.ctx(platform);
    const reveals = changeGatheringDetails(other, { ...which, authorShown: true, version: await version() });
    await expect(reveals).rejects.toMatchObject({ code: "forbidden", reason: "not-your-gathering" });
    await changeGatheringDetails(other, { ...which, agenda: "Changed", version: await version() });
    expect(await nameNow()).toBeNull();
    const seen = await readManagedGathering(other, { slug, gatheringId });
    expect(seen).toMatchObject({ agenda: "Changed", authorShown: false, own: false });
  });

  test("is changed by its author, there and back", async () => {
    for (const authorShown of [true, false]) {
      const expected = authorShown ? name : null;
      const { first } = await readThreadPage(ctx(), { slug, commentId });
      const edit = { slug, commentId, text: "Unsigned", version: first.version };
      await editComment(own(), { ...edit, authorShown });
      await changeGatheringDetails(own(), {
        slug,
        gatheringId,
        ...details(),
        authorShown,
        version: await version(),
      });
      expect((await readThreadPage(ctx(), { slug, commentId })).first.author?.name).toBe(expected);
      expect(await nameNow()).toBe(expected);
    }
    const { first } = await readThreadPage(ctx(), { slug, commentId });
    await editComment(own(), { slug, commentId, text: "Unsigned still", version: first.version });
    expect((await readThreadPage(ctx(), { slug, commentId })).first.author?.name).toBeNull();
  });

  test("is chosen by an administrator too who calls one in the dashboard", async () => {
    const asked = { slug, ...gatheringOf(house), authorShown: false };
    const made = await callManagedGathering(house.table.ctx(platform), asked);
    expect(made).toMatchObject({ calledBy: { name: null }, authorShown: false, own: true });
  });
});
