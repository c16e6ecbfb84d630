import type { Grantee } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, communityWithEveryGrantee, openHouse, platform } from "../../test/house.ts";
import { sendBroadcasts } from "../broadcast/index.ts";
import {
  archiveCommunity,
  editCommunity,
  pauseCommunity,
  readCommunity,
  restoreCommunity,
} from "../community/index.ts";
import { transformCommunity } from "./index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.table.close());

const reason = "Every ward does it now.";
const admin = () => house.table.ctx(platform);
const ends = async (slug: string, successor?: string, actor = platform) =>
  transformCommunity(house.table.ctx(actor), {
    slug,
    reason,
    version: await house.versionOf(slug),
    ...(successor === undefined ? {} : { successor }),
  });
const restores = async (slug: string) =>
  restoreCommunity(admin(), { slug, version: await house.versionOf(slug) });
const closedMail = async () => (await house.story.mail()).filter(({ template }) => template === "closed");

describe("bringing a community to its end", () => {
  test("archives it at its last stage with reason and successor, and restoring gives everything back", async () => {
    const slug = await house.creates({ name: "Its time has passed" });
    const successor = await house.creates({ name: "It goes on here" });
    await editCommunity(admin(), { slug, version: 1, stage: "maturing" });
    const ended = {
      stage: "transformation",
      status: "archived",
      statusReason: reason,
      successor: { slug: successor, name: "It goes on here" },
    };
    expect(await ends(slug, successor)).toMatchObject({ ...ended, version: 3 });
    expect(await readCommunity(house.table.ctx(), { slug })).toMatchObject(ended);
    const refused = house.story.asks(slug, { email: "late@example.org" });
    await expect(refused).rejects.toMatchObject({ reason: "community-archived" });
    const restored = { stage: "maturing", status: "open", statusReason: null, successor: null };
    expect(await restores(slug)).toMatchObject(restored);
    expect(await house.deedsOf(slug)).toEqual([
      "community-created",
      "community-edited",
      "community-transformed",
      "community-restored",
    ]);
    expect(await house.chainHolds(slug)).toBe(true);
  });

  test("needs a reason and the version that was seen, and happens once", async () => {
    const slug = await house.creates({ name: "Ends once" });
    const empty = transformCommunity(admin(), { slug, reason: " ", version: 1 });
    await expect(empty).rejects.toMatchObject({ issues: [{ path: ["reason"], message: "required" }] });
    const stale = transformCommunity(admin(), { slug, reason, version: 7 });
    await expect(stale).rejects.toMatchObject({ code: "conflict", reason: "stale-version" });
    await ends(slug);
    await expect(ends(slug)).rejects.toMatchObject({ code: "conflict", reason: "wrong-status" });
    expect(await house.deedsOf(slug)).toEqual(["community-created", "community-transformed"]);
  });

  test("is not done by editing the stage, which would tell nobody", async () => {
    const slug = await house.creates({ name: "Not by edit" });
    const edit = editCommunity(admin(), { slug, version: 1, stage: "transformation" });
    await expect(edit).rejects.toMatchObject({ fields: [{ field: "stage", rule: "transformation" }] });
  });

  test("is refused to nobody signed in, and where there is nothing", async () => {
    const change = { slug: "not-there", reason, version: 1 };
    const anyone = transformCommunity(house.table.ctx(), change);
    await expect(anyone).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(transformCommunity(admin(), change)).rejects.toMatchObject({ code: "not-found" });
  });

  test("is allowed to those who may archive only", async () => {
    const { slug, grantees } = await communityWithEveryGrantee(house, "Who may end it");
    const may: Grantee[] = ["platform", "its home trust", "its facilitator"];
    for (const [who, actor] of Object.entries(grantees)) {
      const done = ends(slug, undefined, actor);
      if (may.includes(who as Grantee)) {
        expect(await done, who).toMatchObject({ status: "archived" });
        await restores(slug);
      } else await expect(done, who).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

describe("a successor", () => {
  test("is an open community and another one", async () => {
    const slug = await house.creates({ name: "Where to" });
    const paused = await house.creates({ name: "Paused one" });
    await pauseCommunity(admin(), { slug: paused, reason, version: 1 });
    for (const wrong of [slug, paused, "not-there"])
      await expect(ends(slug, wrong), wrong).rejects.toMatchObject({
        code: "invalid",
        fields: [{ field: "successor", rule: "successor" }],
      });
    expect(await house.recordOf(slug)).toMatchObject({ status: "open", version: 1 });
  });

  test("never leads round in a loop, however long", async () => {
    const [a, b, c] = [
      await house.creates({ name: "Loop a" }),
      await house.creates({ name: "Loop b" }),
      await house.creates({ name: "Loop c" }),
    ];
    await ends(a, b);
    await ends(b, c);
    for (const gone of [a, b]) await expect(ends(c, gone)).rejects.toMatchObject({ code: "invalid" });
    await restores(a);
    await ends(c, a);
    await expect(ends(a, b)).rejects.toMatchObject({ code: "invalid" });
  });

  test("of two that name each other at once, one ends and the other stays open", async () => {
    const pair = [await house.creates({ name: "Each other" }), await house.creates({ name: "Other each" })];
    const [one = "", other = ""] = pair;
    const outcomes = await Promise.allSettled([ends(one, other), ends(other, one)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const statuses = await Promise.all(pair.map(async (slug) => (await house.recordOf(slug))?.status));
    expect(statuses.sort()).toEqual(["archived", "open"]);
  });
});

test.each([
  ["a pause", (slug: string) => pauseCommunity(admin(), { slug, reason, version: 1 })],
  ["an archiving", (slug: string) => archiveCommunity(admin(), { slug, reason, version: 1 })],
  ["another end", (slug: string) => transformCommunity(admin(), { slug, reason, version: 1 })],
])("an end and %s at once: exactly one wins, and only what happened is told", async (what, rival) => {
  const slug = await house.creates({ name: `End against ${what}` });
  await house.story.joins(slug, { email: `${slug}@example.org` });
  const before = (await closedMail()).length;
  const results = await Promise.allSettled([
    transformCommunity(admin(), { slug, reason, version: 1 }),
    rival(slug),
  ]);
  const lost = results.flatMap((result) => (result.status === "rejected" ? [result.reason as unknown] : []));
  expect(lost).toMatchObject([{ code: "conflict" }]);
  await sendBroadcasts(house.table.ctx());
  const ended = (await house.recordOf(slug))?.stage === "transformation";
  expect((await closedMail()).length - before).toBe(ended ? 1 : 0);
});

describe("members", () => {
  const populated = async (name: string, people: number): Promise<string> => {
    const slug = await house.creates({ name });
    for (let at = 0; at < people; at++)
      await house.story.joins(slug, { email: `member${at}@${slug}.example.org`, name: `Member ${at}` });
    return slug;
  };
  const toldOf = async (slug: string) =>
    (await closedMail()).flatMap((mail) =>
      "community" in mail && mail.community.slug === slug ? [mail.to] : [],
    );

  test("are each told once, with reason and successor, by however many processes in whatever portions", async () => {
    const slug = await populated("Told once", 30);
    const successor = await house.creates({ name: "Go on here" });
    await ends(slug, successor);
    expect(await toldOf(slug)).toEqual([]);
    await sendBroadcasts(house.table.ctx(), { most: 1 });
    expect(await toldOf(slug)).toHaveLength(25);
    await Promise.all([1, 2, 3].map(() => sendBroadcasts(house.table.ctx())));
    expect(await sendBroadcasts(house.table.ctx())).toBe(0);
    const told = await toldOf(slug);
    expect(told).toHaveLength(30);
    expect(new Set(told).size).toBe(30);
    const letter = (await closedMail()).findLast(({ to }) => to === `member0@${slug}.example.org`);
    expect(letter).toMatchObject({ reason, successor: { slug: successor, name: "Go on here" } });
  });

  test("are not told of the end of what goes on after all", async () => {
    const slug = await populated("Goes on after all", 2);
    await ends(slug);
    await restores(slug);
    await sendBroadcasts(house.table.ctx());
    expect(await toldOf(slug)).toEqual([]);
  });

  test("who have left are told nothing", async () => {
    const slug = await populated("Left before", 2);
    await ends(slug);
    await house.story.leaves(slug, `member0@${slug}.example.org`);
    await sendBroadcasts(house.table.ctx());
    expect(await toldOf(slug)).toEqual([`member1@${slug}.example.org`]);
  });
});
