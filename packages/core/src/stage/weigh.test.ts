import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type House, communityWithEveryGrantee, openHouse, platform } from "../../test/house.ts";
import { type ActivityKind, contributionOf } from "../activity/index.ts";
import { pageOf } from "../community/index.ts";
import { changeRole, listMembers } from "../membership/index.ts";
import { transact } from "../store.ts";
import { dismissProposal, readEvidence, weighEvidence } from "./index.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
  house.table.clock.now = new Date("2026-05-01T09:00:00.000Z");
});
afterEach(() => house.table.close());

const days = (count: number) => house.passes(count * 24 * 60 * 60);
const did = (slug: string, kind: ActivityKind, personId = "person_1", trust = "RJ1") =>
  transact(house.table.db, contributionOf(house.table.ctx(), { slug, personId, trust, kind }));
const weighs = (most?: number) => weighEvidence(house.table.ctx(), most === undefined ? {} : { most });
const seen = (slug: string) => readEvidence(house.table.ctx(platform), { slug });
const kept = async (slug: string) => (await pageOf(house.table.db, slug, true))?.evidence;

/** A community of two trusts that has come far enough for the next stage. */
const launched = async (name: string): Promise<string> => {
  const slug = await house.creates({ name });
  for (const [at, trust] of ["RJ1", "RM1", "RJ1", "RM1", "7A4"].entries())
    await house.story.joins(slug, { email: `${slug}.${at}@example.org`, trust });
  await house.counts(slug);
  for (const personId of ["person_1", "person_2", "person_3"]) await did(slug, "gathering", personId, "RJ1");
  days(8);
  for (const personId of ["person_1", "person_2", "person_3"]) await did(slug, "return", personId, "RM1");
  days(1);
  return slug;
};

describe("the night's weighing", () => {
  test("weighs what was contributed on the days that are over, and the answer says what was seen", async () => {
    const slug = await house.creates({ name: "Weighed" });
    expect(await seen(slug)).toMatchObject({ weighedAt: null, gatherings: 0, proposal: null });
    await did(slug, "lesson");
    expect(await weighs()).toBe(0);
    days(1);
    expect(await weighs()).toBe(1);
    const weighedAt = house.table.clock.now.toISOString();
    expect(await seen(slug)).toMatchObject({ weighedAt, lessons: 1, contributions: 1, proposal: null });
    expect(await weighs()).toBe(0);
  });

  test("makes up for nights that were missed, and comes to the same when it is done again", async () => {
    const slug = await house.creates({ name: "Missed nights" });
    await did(slug, "lesson");
    days(1);
    await weighs();
    for (let night = 0; night < 5; night++) {
      await did(slug, "comment");
      days(1);
    }
    expect(await weighs()).toBe(1);
    const before = await kept(slug);
    expect(before).toMatchObject({ lessons: 1, contributions: 6 });
    days(30);
    expect(await weighs()).toBe(1);
    const { weighedAt: _, ...after } = (await kept(slug)) ?? {};
    expect(before).toMatchObject(after);
  });

  test("goes on where it ended: each community of a night is weighed once, in portions", async () => {
    const slugs: string[] = [];
    for (const name of ["Portion one", "Portion two", "Portion three"])
      slugs.push(await house.creates({ name }));
    for (const slug of slugs) await did(slug, "lesson");
    days(1);
    expect(await weighs(2)).toBe(2);
    // Somebody of the first portion does something before the round ends; that is the next night's.
    await did("portion-one", "lesson");
    expect([await weighs(2), await weighs(2)]).toEqual([1, 0]);
    for (const slug of slugs) expect(await kept(slug), slug).toMatchObject({ lessons: 1 });
    days(1);
    expect(await weighs(2)).toBe(1);
    expect(await kept("portion-one")).toMatchObject({ lessons: 2 });
  });

  test("two at once come to the same as one", async () => {
    const slug = await house.creates({ name: "Two at once" });
    await did(slug, "lesson");
    days(1);
    await Promise.all([weighs(), weighs()]);
    expect(await kept(slug)).toMatchObject({ lessons: 1, contributions: 1 });
  });

  test("looks again after a month, because what people did lapses", async () => {
    const slug = await house.creates({ name: "Fallen silent" });
    await did(slug, "lesson");
    days(1);
    await weighs();
    for (let month = 0; month < 13; month++) {
      days(31);
      await weighs();
    }
    expect(await kept(slug)).toMatchObject({ lessons: 0, recent: 0, contributions: 0 });
    expect((await seen(slug)).proposal?.stage).toBe("transformation");
  });
});

describe("a proposal", () => {
  test("comes from the evidence, moves nothing, and can be put off for 90 days", async () => {
    const slug = await launched("Launched");
    await weighs();
    const { proposal, next } = await seen(slug);
    expect(proposal?.stage).toBe("coalescing");
    expect(next).toEqual(proposal);
    expect(await house.recordOf(slug)).toMatchObject({ stage: "potential" });
    const ctx = house.table.ctx(platform);
    for (const stage of ["coalescing", "coalescing"] as const)
      expect((await dismissProposal(ctx, { slug, stage })).proposal).toBeNull();
    days(1);
    await did(slug, "lesson");
    days(1);
    await weighs();
    expect((await seen(slug)).proposal).toBeNull();
    days(90);
    expect((await seen(slug)).proposal?.stage).toBe("coalescing");
    expect(await house.deedsOf(slug)).toEqual(["community-created"]);
  });

  test("of another stage shows although one was put off", async () => {
    const slug = await launched("Put off another");
    await weighs();
    const { proposal } = await dismissProposal(house.table.ctx(platform), { slug, stage: "maturing" });
    expect(proposal?.stage).toBe("coalescing");
  });

  test("that is no stage is refused, and where nothing was weighed nothing is kept", async () => {
    const slug = await house.creates({ name: "Unweighed" });
    const ctx = house.table.ctx(platform);
    const wrong = dismissProposal(ctx, { slug, stage: "growing" as "maturing" });
    await expect(wrong).rejects.toMatchObject({ issues: [{ path: ["stage"], message: "stage" }] });
    expect(await dismissProposal(ctx, { slug, stage: "maturing" })).toMatchObject({ weighedAt: null });
    expect(await kept(slug)).toBeUndefined();
  });
});

test("only those who may edit a community see its evidence and put a proposal off", async () => {
  const { slug, grantees } = await communityWithEveryGrantee(house, "Whose evidence");
  const may = ["platform", "its home trust", "its facilitator"];
  for (const [who, actor] of Object.entries(grantees)) {
    const ctx = house.table.ctx(actor);
    const read = await readEvidence(ctx, { slug }).catch((error: unknown) => error);
    const put = await dismissProposal(ctx, { slug, stage: "maturing" }).catch((error: unknown) => error);
    for (const outcome of [read, put]) {
      if (may.includes(who)) expect(outcome, who).toMatchObject({ people: 1 });
      else expect(outcome, who).toMatchObject({ code: "forbidden" });
    }
  }
  const anyone = readEvidence(house.table.ctx(), { slug });
  await expect(anyone).rejects.toMatchObject({ code: "unauthenticated" });
  const nowhere = readEvidence(house.table.ctx(platform), { slug: "not-there" });
  await expect(nowhere).rejects.toMatchObject({ code: "not-found" });
});

describe("one trust that does most of it", () => {
  const alerts = async () => (await house.story.mail()).filter(({ template }) => template === "one-trust");
  const oneSided = async (name: string, contributions: number): Promise<string> => {
    const slug = await house.creates({ name });
    for (const who of ["facilitator", "member"])
      await house.story.joins(slug, { email: `${who}@${slug}.example.org` });
    const ctx = house.table.ctx(platform);
    const { members } = await listMembers(ctx, { slug, limit: 10 });
    await changeRole(ctx, { slug, personId: members[0]?.personId ?? "", role: "facilitator" });
    for (let count = 0; count < contributions; count++) await did(slug, "comment");
    days(1);
    return slug;
  };

  test("is told to facilitators, to them alone, once a quarter at most, and shows in the evidence", async () => {
    const slug = await oneSided("One-sided", 12);
    await Promise.all([weighs(), weighs()]);
    const told = await alerts();
    const { trust, percent } = { trust: "Guy's and St Thomas' NHS Foundation Trust", percent: 100 };
    expect(told).toMatchObject([{ trust, percent, community: { slug } }]);
    expect((await seen(slug)).oneTrust).toEqual({ trust: { odsCode: "RJ1", name: trust }, percent });
    for (let month = 1; month <= 2; month++) {
      days(31);
      await weighs();
    }
    expect(await alerts()).toHaveLength(1);
    days(31);
    await weighs();
    expect(await alerts()).toHaveLength(2);
  });

  test("is told to nobody while there are few contributions, or as many from elsewhere", async () => {
    const few = await oneSided("Few", 9);
    const even = await oneSided("Even", 10);
    for (let count = 0; count < 10; count++) await did(even, "comment", "person_2", "RM1");
    days(1);
    await weighs();
    for (const slug of [few, even]) expect((await seen(slug)).oneTrust, slug).toBeNull();
    expect(await alerts()).toEqual([]);
  });
});
