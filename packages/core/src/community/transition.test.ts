import type { Grantee } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, communityWithEveryGrantee, openHouse, platform } from "../../test/house.ts";
import {
  archiveCommunity,
  editCommunity,
  listCommunities,
  pauseCommunity,
  readCommunity,
  readManagedCommunity,
  restoreCommunity,
  widgetView,
} from "./index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.table.close());

type Actor = Parameters<House["table"]["ctx"]>[0];
const reason = "Until the steering group has met";
const transitions = {
  pause: async (slug: string, actor: Actor = platform) =>
    pauseCommunity(house.table.ctx(actor), { slug, reason, version: await house.versionOf(slug) }),
  archive: async (slug: string, actor: Actor = platform) =>
    archiveCommunity(house.table.ctx(actor), { slug, reason, version: await house.versionOf(slug) }),
  restore: async (slug: string, actor: Actor = platform) =>
    restoreCommunity(house.table.ctx(actor), { slug, version: await house.versionOf(slug) }),
};

describe("pausing, archiving and restoring", () => {
  test("publish the reason until it is open again, and leave a chain of who did what", async () => {
    const slug = await house.creates({ name: "There and back" });
    expect(await transitions.pause(slug)).toMatchObject({
      status: "paused",
      statusReason: reason,
      version: 2,
    });
    expect(await readCommunity(house.table.ctx(), { slug })).toMatchObject({
      status: "paused",
      statusReason: reason,
    });
    expect(await transitions.archive(slug)).toMatchObject({ status: "archived" });
    expect(await transitions.restore(slug)).toMatchObject({ status: "open", statusReason: null, version: 4 });
    expect(await house.deedsOf(slug)).toEqual([
      "community-created",
      "community-paused",
      "community-archived",
      "community-restored",
    ]);
    expect(await house.chainHolds(slug)).toBe(true);
  });

  test.each([
    ["pause", "paused"],
    ["pause", "archived"],
    ["archive", "archived"],
    ["restore", "open"],
  ] as const)("cannot %s what is %s, and nothing is recorded", async (verb, status) => {
    const slug = await house.creates({ name: `Cannot ${verb} what is ${status}` });
    if (status === "paused") await transitions.pause(slug);
    if (status === "archived") await transitions.archive(slug);
    const deeds = await house.deedsOf(slug);
    await expect(transitions[verb](slug)).rejects.toMatchObject({ code: "conflict", reason: "wrong-status" });
    expect(await house.deedsOf(slug)).toEqual(deeds);
  });

  test("of ten who pause at once, one does", async () => {
    const slug = await house.creates({ name: "Ten pauses" });
    const version = await house.versionOf(slug);
    const pauses = Array.from({ length: 10 }, () =>
      pauseCommunity(house.table.ctx(platform), { slug, reason, version }),
    );
    const results = await Promise.allSettled(pauses);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "conflict" });
    expect(await house.deedsOf(slug)).toEqual(["community-created", "community-paused"]);
  });

  test("and an edit at once with one version: exactly one wins, and the other is told that it is stale", async () => {
    const slug = await house.creates({ name: "Edited or paused" });
    const results = await Promise.allSettled([
      pauseCommunity(house.table.ctx(platform), { slug, reason, version: 1 }),
      editCommunity(house.table.ctx(platform), { slug, name: "Edited", version: 1 }),
    ]);
    const lost = results.filter((result) => result.status === "rejected");
    expect(lost).toHaveLength(1);
    expect(lost[0]?.reason).toMatchObject({ code: "conflict", reason: "stale-version" });
    expect(await house.chainHolds(slug)).toBe(true);
  });

  test("need a reason, and the version that was seen", async () => {
    const slug = await house.creates({ name: "Needs a reason" });
    const ctx = house.table.ctx(platform);
    for (const withReason of [pauseCommunity, archiveCommunity]) {
      const empty = withReason(ctx, { slug, reason: " ", version: 1 });
      await expect(empty).rejects.toMatchObject({ issues: [{ path: ["reason"], message: "required" }] });
      const long = withReason(ctx, { slug, reason: "x".repeat(501), version: 1 });
      await expect(long).rejects.toMatchObject({ issues: [{ message: "tooLong" }] });
      const stale = withReason(ctx, { slug, reason, version: 7 });
      await expect(stale).rejects.toMatchObject({ code: "conflict", reason: "stale-version" });
    }
  });

  test("of nothing are not found, and of somebody not signed in are refused", async () => {
    const change = { slug: "not-there", reason, version: 1 };
    for (const run of [pauseCommunity, archiveCommunity, restoreCommunity]) {
      await expect(run(house.table.ctx(platform), change)).rejects.toMatchObject({ code: "not-found" });
      await expect(run(house.table.ctx(), change)).rejects.toMatchObject({ code: "unauthenticated" });
    }
  });
});

describe("who may", () => {
  const may: Record<keyof typeof transitions, Grantee[]> = {
    pause: ["platform", "its home trust"],
    archive: ["platform", "its home trust", "its facilitator"],
    restore: ["platform", "its home trust"],
  };

  test.each(Object.entries(may))(
    "%s is allowed to %j only, and `can` says the same",
    async (name, allowed) => {
      const verb = name as keyof typeof transitions;
      const { slug, grantees } = await communityWithEveryGrantee(house, `Who may ${verb}`);
      for (const [who, actor] of Object.entries(grantees)) {
        const { status } = (await house.recordOf(slug)) ?? {};
        if (verb === "restore" && status === "open") await transitions.pause(slug);
        if (verb !== "restore" && status !== "open") await transitions.restore(slug);
        const { can } = await readManagedCommunity(house.table.ctx(actor), { slug }).catch(() => ({
          can: [],
        }));
        const done = await transitions[verb](slug, actor).then(
          () => true,
          (error: unknown) => {
            expect(error, who).toMatchObject({ code: "forbidden" });
            return false;
          },
        );
        expect(done, who).toBe(allowed.includes(who as Grantee));
        expect((can as string[]).includes(verb), who).toBe(done);
      }
    },
  );
});

describe("a community that is not open", () => {
  test("leaves the first view and the search, and comes back", async () => {
    const slug = await house.creates({ name: "Zebra crossing" });
    await house.counts(slug);
    const ctx = house.table.ctx();
    const seen = async () => ({
      view: (await widgetView(ctx, {})).communities.some((card) => card.slug === slug),
      search: (await listCommunities(ctx, { q: "zebra", limit: 5 })).communities.length > 0,
    });
    expect(await seen()).toEqual({ view: true, search: true });
    await transitions.pause(slug);
    await house.counts(slug);
    expect(await seen()).toEqual({ view: false, search: false });
    expect(await readCommunity(ctx, { slug })).toMatchObject({ status: "paused" });
    await transitions.restore(slug);
    await house.counts(slug);
    expect(await seen()).toEqual({ view: true, search: true });
    await transitions.archive(slug);
    await house.counts(slug);
    expect(await seen()).toEqual({ view: false, search: false });
  });
});
