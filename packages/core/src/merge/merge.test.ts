import { everyGrantee, administratorWith, joinOf, type Grantee } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, openHouse, platform } from "../../test/house.ts";
import {
  archiveCommunity,
  changeRole,
  confirm,
  joinCommunity,
  leaveCommunity,
  leaveToken,
  listMembers,
  pauseCommunity,
  readCommunity,
  readManagedCommunity,
  restoreCommunity,
} from "../index.ts";
import { membershipOf } from "../membership/index.ts";
import { unfinishedMerges } from "./store.ts";
import { mergeCommunities, moveMerged } from "./index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.table.close());

const reason = "Both work on the same thing";
type Actor = Parameters<House["table"]["ctx"]>[0];
const merge = async (slug: string, into: string, actor: Actor = platform) =>
  mergeCommunities(house.table.ctx(actor), { slug, into, reason, version: await house.versionOf(slug) });
const moves = (most?: number) => moveMerged(house.table.ctx(), most === undefined ? {} : { most });

const membersOf = async (slug: string) =>
  (await listMembers(house.table.ctx(platform), { slug, limit: 100 })).members;
const namesOf = async (slug: string) => (await membersOf(slug)).map(({ name }) => name).sort();
const mergedMailTo = async (email: string) =>
  (await house.story.mail()).filter(({ to, template }) => to === email && template === "merged");

let pairs = 0;
/** Two communities: one person in each, one in both. */
const pair = async () => {
  const number = ++pairs;
  const [from, into] = [`old-${number}@example.org`, `new-${number}@example.org`];
  const both = `both-${number}@example.org`;
  const source = await house.creates({ name: `Old ${number}` });
  const target = await house.creates({ name: `New ${number}` });
  await house.story.joins(source, { email: from, name: "Only old" });
  await house.story.joins(source, { email: both, name: "In both" });
  house.passes(60);
  await house.story.joins(target, { email: both, name: "In both" });
  await house.story.joins(target, { email: into, name: "Only new" });
  return { source, target, from, into, both };
};

describe("merging", () => {
  test("ends the one with its published reason, and records it in both", async () => {
    const { source, target } = await pair();
    expect(await merge(source, target)).toMatchObject({
      status: "archived",
      statusReason: reason,
      mergedInto: target,
    });
    expect(await house.deedsOf(source)).toEqual(["community-created", "community-merged"]);
    expect(await house.deedsOf(target)).toEqual(["community-created", "community-took-in"]);
    expect([await house.chainHolds(source), await house.chainHolds(target)]).toEqual([true, true]);
  });

  test("moves everybody once, and writes once to each who moves, however often it runs", async () => {
    const { source, target, from, into, both } = await pair();
    await merge(source, target);
    await Promise.all([moves(), moves()]);
    await moves();
    expect(await membersOf(source)).toEqual([]);
    expect(await namesOf(target)).toEqual(["In both", "Only new", "Only old"]);
    expect(await mergedMailTo(from)).toHaveLength(1);
    expect(await mergedMailTo(both)).toHaveLength(1);
    expect(await mergedMailTo(into)).toHaveLength(0);
  });

  test("who is in both keeps the stronger role, the earlier day and one membership; who moves keeps theirs", async () => {
    const { source, target } = await pair();
    const ctx = house.table.ctx(platform);
    const before = await membersOf(source);
    const both = before.find(({ name }) => name === "In both")!;
    await changeRole(ctx, { slug: source, personId: both.personId, role: "facilitator" });
    const term = await membershipOf(house.table.db, source, both.personId);
    await merge(source, target);
    await moves();
    const after = await membersOf(target);
    const one = after.filter(({ personId }) => personId === both.personId);
    expect(one).toMatchObject([{ role: "facilitator", joinedAt: both.joinedAt }]);
    expect(term?.facilitatorSince).toBeDefined();
    expect(await membershipOf(house.table.db, target, both.personId)).toMatchObject({
      facilitatorSince: term?.facilitatorSince,
    });
    const old = before.find(({ name }) => name === "Only old")!;
    expect(await membershipOf(house.table.db, target, old.personId)).toMatchObject({
      joinedAt: old.joinedAt,
      cameFrom: source,
      role: "member",
    });
  });

  test("goes on where it stopped: a bounded number at a time, whoever leaves meanwhile stays away", async () => {
    const { source, target, from } = await pair();
    await house.story.joins(source, { email: `third-${source}@example.org`, name: "Third" });
    await merge(source, target);
    expect(await moves(1)).toEqual({ moved: 1 });
    await house.story.leaves(source, from);
    expect((await moves(1)).moved + (await moves(1)).moved + (await moves(1)).moved).toBeLessThanOrEqual(2);
    expect(await membersOf(source)).toEqual([]);
    expect(await namesOf(target)).toEqual(["In both", "Only new", "Third"]);
  });

  test("catches a join that was confirmed in the very moment, and is finished an hour later", async () => {
    const { source, target } = await pair();
    await merge(source, target);
    await moves();
    expect((await unfinishedMerges(house.table.db, 50)).map(({ slug }) => slug)).toContain(source);
    house.passes(3601);
    await moves();
    expect((await unfinishedMerges(house.table.db, 50)).map(({ slug }) => slug)).not.toContain(source);
  });
});

describe("what led to the old one leads to the new one", () => {
  test("its address, joins that waited, and new joins", async () => {
    const { source, target } = await pair();
    const waiting = joinOf({ email: `waiting-${source}@example.org`, name: "Waited" });
    await joinCommunity(house.table.ctx(), { slug: source, ...waiting });
    const token = await house.story.tokenFor(waiting.email);
    await merge(source, target);
    expect(await readCommunity(house.table.ctx(), { slug: source })).toMatchObject({ slug: target });
    expect((await confirm(house.table.ctx(), { token })).community?.slug).toBe(target);
    const late = joinOf({ email: `late-${source}@example.org`, name: "Late" });
    expect(await joinCommunity(house.table.ctx(), { slug: source, ...late })).toMatchObject({
      community: target,
    });
    await confirm(house.table.ctx(), { token: await house.story.tokenFor(late.email) });
    expect(await namesOf(target)).toEqual(["In both", "Late", "Only new", "Waited"]);
  });

  test("a leave link from before still leaves, before and after the move", async () => {
    const { source, target, from, both } = await pair();
    await merge(source, target);
    await leaveCommunity(house.table.ctx(), { token: leaveToken(house.table.ctx(), from, source) });
    await moves();
    expect(await namesOf(target)).toEqual(["In both", "Only new"]);
    await leaveCommunity(house.table.ctx(), { token: leaveToken(house.table.ctx(), both, source) });
    expect(await namesOf(target)).toEqual(["Only new"]);
  });

  test("through a chain, too: members and addresses arrive at its end", async () => {
    const { source, target } = await pair();
    const last = await house.creates({ name: `Last ${source}` });
    await merge(source, target);
    await merge(target, last);
    await moves();
    expect(await readCommunity(house.table.ctx(), { slug: source })).toMatchObject({ slug: last });
    expect(await namesOf(last)).toEqual(["In both", "Only new", "Only old"]);
    expect([await membersOf(source), await membersOf(target)]).toEqual([[], []]);
  });
});

describe("is refused", () => {
  const refused = (run: Promise<unknown>, code: string, why: string) =>
    expect(run).rejects.toMatchObject({ code, reason: why });

  test("into itself, in a circle of two or three, and a second time", async () => {
    const { source, target } = await pair();
    const third = await house.creates({ name: `Third ${source}` });
    await refused(merge(source, source), "invalid", "merge-same");
    await merge(source, target);
    await refused(merge(target, source), "conflict", "merge-target-closed");
    await merge(target, third);
    await refused(merge(third, source), "conflict", "merge-target-closed");
    await refused(merge(source, third), "conflict", "wrong-status");
  });

  test("of two that would make a circle at once, one", async () => {
    const { source, target } = await pair();
    const results = await Promise.allSettled([merge(source, target), merge(target, source)]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const into = [source, target].map(async (slug) => (await house.recordOf(slug))?.mergedInto);
    expect((await Promise.all(into)).filter((each) => each !== undefined)).toHaveLength(1);
  });

  test("into one that is paused or archived, of one that is archived, and with a stale version", async () => {
    const { source, target } = await pair();
    const ctx = house.table.ctx(platform);
    await pauseCommunity(ctx, { slug: target, reason, version: await house.versionOf(target) });
    await refused(merge(source, target), "conflict", "merge-target-closed");
    await restoreCommunity(ctx, { slug: target, version: await house.versionOf(target) });
    await refused(
      mergeCommunities(ctx, { slug: source, into: target, reason, version: 9 }),
      "conflict",
      "stale-version",
    );
    await archiveCommunity(ctx, { slug: source, reason, version: await house.versionOf(source) });
    await refused(merge(source, target), "conflict", "wrong-status");
  });

  test("without a reason, of nothing, into nothing, and for nobody signed in", async () => {
    const { source, target } = await pair();
    const ctx = house.table.ctx(platform);
    const asked = { slug: source, into: target, reason, version: 1 };
    await expect(mergeCommunities(ctx, { ...asked, reason: " " })).rejects.toMatchObject({
      issues: [{ path: ["reason"], message: "required" }],
    });
    await refused(mergeCommunities(ctx, { ...asked, into: "not-there" }), "not-found", "no-such-community");
    await refused(mergeCommunities(ctx, { ...asked, slug: "not-there" }), "not-found", "no-such-community");
    await refused(mergeCommunities(house.table.ctx(), asked), "unauthenticated", "sign-in");
  });

  test("and nobody restores what has become part of another", async () => {
    const { source, target } = await pair();
    await merge(source, target);
    const ctx = house.table.ctx(platform);
    const version = await house.versionOf(source);
    await refused(restoreCommunity(ctx, { slug: source, version }), "conflict", "community-merged");
    const { can } = await readManagedCommunity(ctx, { slug: source });
    expect(can).not.toContain("restore");
    expect(can).not.toContain("merge");
  });
});

describe("who may", () => {
  const may: Grantee[] = ["platform", "its home trust"];

  test("merges only what they look after into what they look after", async () => {
    const slugs = { homeTrust: "RJ1", withPeople: "RM1", other: "7A4" };
    const names = Object.keys(everyGrantee({ slug: "any", ...slugs })) as Grantee[];
    for (const who of names) {
      const { source, target } = await pair();
      const actor = everyGrantee({ slug: source, ...slugs })[who];
      const done = await merge(source, target, actor).then(
        () => true,
        (error: unknown) => {
          expect(error, who).toMatchObject({ code: "forbidden" });
          return false;
        },
      );
      expect(done, who).toBe(may.includes(who));
    }
  });

  test("a facilitator of only one of them may not, of both may", async () => {
    const { source, target } = await pair();
    for (const only of [source, target]) {
      const one = administratorWith(`community:${only}`);
      await expect(merge(source, target, one)).rejects.toMatchObject({ code: "forbidden" });
    }
    const both = administratorWith(`community:${source}`, `community:${target}`);
    expect(await merge(source, target, both)).toMatchObject({ mergedInto: target });
  });
});
