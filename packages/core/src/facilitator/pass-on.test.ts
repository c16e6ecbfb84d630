import {
  type FreshTable,
  type Story,
  administratorWith,
  beginStory,
  freshTable,
} from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chainOf, headOf, isUnbroken } from "../audit/index.ts";
import type { Administrator } from "../context.ts";
import { changeRole, listMembers } from "../index.ts";
import { membershipsOf } from "../membership/index.ts";
import { personIdOfAddress } from "../person/index.ts";
import { handOver, renewTerm, writeCare } from "./index.ts";

let table: FreshTable;
let story: Story;
beforeAll(async () => {
  table = await freshTable();
  story = await beginStory(table);
});
afterAll(() => table.close());

const idOf = async (email: string): Promise<string> =>
  (await personIdOfAddress(table.db, table.ctx().keys.addressKey(email))) ?? "";
const as = (personId: string, ...slugs: string[]): Administrator => ({
  ...administratorWith(...slugs.map((slug) => `community:${slug}` as const)),
  id: personId,
  personId,
});
const platform = () => table.ctx(administratorWith("platform"));

/** A community with its starter and one member. */
const community = async (name: string) => {
  const [first, second] = [`${name}.first@example.org`, `${name}.second@example.org`];
  const slug = await story.starts({ name: `Community ${name}` }, { email: first, name: "First" });
  await story.joins(slug, { email: second, name: "Second" });
  const [starter, member] = [await idOf(first), await idOf(second)];
  return { slug, first, second, starter, member, ctx: table.ctx(as(starter, slug)) };
};
const roles = async (slug: string) => {
  const { members } = await listMembers(platform(), { slug, limit: 50 });
  return Object.fromEntries(members.map(({ name, role }) => [name, role]));
};

describe("handing over", () => {
  test("makes the other facilitator and oneself a member at once, is recorded, and tells the other", async () => {
    const { slug, second, member, starter, ctx } = await community("alpha");
    expect(await handOver(ctx, { slug, personId: member })).toMatchObject({ role: "facilitator", can: [] });
    expect(await roles(slug)).toEqual({ First: "member", Second: "facilitator" });
    expect((await story.mail()).at(-1)).toMatchObject({ template: "handed-over", to: second });
    const chain = await chainOf(table.db, slug);
    expect(chain.at(-1)).toMatchObject({
      action: "facilitator-handed-over",
      actorId: starter,
      subjectId: member,
    });
    const head = await headOf(table.db, slug);
    expect(head && isUnbroken(chain, head)).toBe(true);
  });

  test("a second time is refused, and so is a member, an administrator and somebody of another community", async () => {
    const { slug, member, starter, ctx } = await community("beta");
    const other = await community("gamma");
    const strangers = [table.ctx(as(other.starter, other.slug)), table.ctx(as(member, slug)), platform()];
    for (const stranger of strangers)
      await expect(handOver(stranger, { slug, personId: member })).rejects.toMatchObject({
        code: "forbidden",
      });
    await expect(handOver(table.ctx(), { slug, personId: member })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    for (const personId of [other.starter, starter, "person_none"])
      await expect(handOver(ctx, { slug, personId })).rejects.toMatchObject({ code: "not-found" });
    await handOver(ctx, { slug, personId: member });
    await expect(handOver(ctx, { slug, personId: member })).rejects.toMatchObject({ code: "forbidden" });
  });

  test("of ten at once one succeeds, and the community always has a facilitator", async () => {
    const { slug, member, ctx } = await community("delta");
    const attempts = Array.from({ length: 10 }, () => handOver(ctx, { slug, personId: member }));
    const settled = await Promise.allSettled(attempts);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await roles(slug)).toEqual({ First: "member", Second: "facilitator" });
  });
});

describe("the last facilitator", () => {
  test("cannot be made a member by an administrator or by themselves, but may always leave", async () => {
    const { slug, first, starter, member, ctx } = await community("epsilon");
    for (const whose of [platform(), ctx])
      await expect(changeRole(whose, { slug, personId: starter, role: "member" })).rejects.toMatchObject({
        code: "conflict",
        reason: "last-facilitator",
      });
    await changeRole(ctx, { slug, personId: member, role: "facilitator" });
    expect(await changeRole(ctx, { slug, personId: starter, role: "member" })).toMatchObject({
      role: "member",
    });
    expect((await chainOf(table.db, slug)).at(-1)?.action).toBe("facilitator-stepped-down");
    await story.leaves(slug, first);
    expect(await roles(slug)).toEqual({ Second: "facilitator" });
  });

  test("stays when two facilitators step down at the same moment", async () => {
    for (let round = 0; round < 5; round++) {
      const { slug, starter, member, ctx } = await community(`race${round}`);
      await changeRole(ctx, { slug, personId: member, role: "facilitator" });
      const stepDown = (personId: string) =>
        changeRole(table.ctx(as(personId, slug)), { slug, personId, role: "member" });
      const settled = await Promise.allSettled([stepDown(starter), stepDown(member)]);
      expect(settled.filter(({ status }) => status === "fulfilled").length).toBeLessThanOrEqual(1);
      expect(Object.values(await roles(slug))).toContain("facilitator");
    }
  });
});

describe("a term", () => {
  test("begins with the role, lasts a year, begins anew when renewed, and ends with the role", async () => {
    const { slug, member, starter, ctx } = await community("zeta");
    await writeCare(ctx, slug);
    const own = async () => (await listMembers(ctx, { slug, limit: 50 })).members.find(({ you }) => you);
    const before = await own();
    expect(before).toMatchObject({ role: "facilitator", can: [] });
    const year = Date.parse(before?.term?.until ?? "") - Date.parse(before?.term?.since ?? "");
    expect(Math.round(year / 86_400_000)).toBeGreaterThanOrEqual(365);
    table.clock.now = new Date(table.clock.now.getTime() + 320 * 86_400_000);
    expect(await own()).toMatchObject({ can: ["renew"] });
    const renewed = await renewTerm(ctx, { slug });
    expect(renewed.term?.since).toBe(before?.term?.since);
    expect((renewed.term?.until ?? "") > (before?.term?.until ?? "")).toBe(true);
    await expect(renewTerm(platform(), { slug })).rejects.toMatchObject({ code: "forbidden" });
    await handOver(ctx, { slug, personId: member });
    const { items } = await membershipsOf(ctx, starter, { limit: 10 });
    expect(items[0]).not.toHaveProperty("facilitatorSince");
    expect(items[0]).not.toHaveProperty("termRenewedAt");
  });
});
