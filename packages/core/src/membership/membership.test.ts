import { type Grantee, administratorWith } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, communityWithEveryGrantee, openHouse, platform } from "../../test/house.ts";
import { personIdOfAddress } from "../person/index.ts";
import { changeRole, listMembers, membershipOf, membershipsOf, removeMember } from "./index.ts";

let house: House;
let slug: string;
let grantees: Awaited<ReturnType<typeof communityWithEveryGrantee>>["grantees"];
beforeAll(async () => {
  house = await openHouse();
  ({ slug, grantees } = await communityWithEveryGrantee(house, "People in it"));
});
afterAll(() => house.table.close());

type Actor = Parameters<House["table"]["ctx"]>[0];
const idOf = async (email: string) =>
  (await personIdOfAddress(house.table.db, house.table.ctx().keys.addressKey(email))) ?? "";
const joins = async (email: string, trust = "RJ1") => {
  await house.story.joins(slug, { email, name: email, trust });
  return idOf(email);
};
const members = async (actor: Actor = platform, page: { limit: number; cursor?: string } = { limit: 100 }) =>
  listMembers(house.table.ctx(actor), { slug, ...page });
const mailTo = async (email: string) => (await house.story.mail()).filter(({ to }) => to === email).at(-1);

describe("the list of members", () => {
  test("shows a trust with people in it its own people, and nobody else's", async () => {
    await joins("a@guys.example.org", "RJ1");
    await joins("b@norfolk.example.org", "RM1");
    const { members: own } = await members(grantees["a trust with people in it"]);
    expect(own.length).toBeGreaterThanOrEqual(2);
    expect(new Set(own.map(({ trust }) => trust?.odsCode))).toEqual(new Set(["RM1"]));
    expect(own.every(({ can }) => can.length === 0)).toBe(true);
  });

  test("shows everybody to those who look after the community, and an address to nobody", async () => {
    for (const who of ["platform", "its home trust", "its facilitator"] as const) {
      const list = await members(grantees[who]);
      expect(new Set(list.members.map(({ trust }) => trust?.odsCode)), who).toEqual(new Set(["RJ1", "RM1"]));
      expect(list.members[0]?.can).toEqual(["change-role", "remove-member"]);
      expect(JSON.stringify(list)).not.toContain("email");
    }
  });

  test("shows somebody who looks after several trusts the people of all of them", async () => {
    const { slug: other } = await communityWithEveryGrantee(house, "People of three trusts");
    await house.story.joins(other, { email: "c@cardiff.example.org", trust: "7A4" });
    await house.story.joins(other, { email: "d@guys.example.org", trust: "RJ1" });
    await house.counts(other);
    const several = house.table.ctx(administratorWith("trust:RM1", "trust:7A4", "trust:RX9"));
    const { members: seen } = await listMembers(several, { slug: other, limit: 100 });
    expect(new Set(seen.map(({ trust }) => trust?.odsCode))).toEqual(new Set(["RM1", "7A4"]));
  });

  test("is refused to everybody else", async () => {
    for (const who of ["another trust", "the facilitator of another community", "no grant"] as const)
      await expect(members(grantees[who]), who).rejects.toMatchObject({ code: "forbidden" });
    await expect(members({ kind: "anyone", network: null })).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });

  test("goes page by page, each member once, also where only some are shown", async () => {
    for (let number = 1; number <= 6; number++)
      await joins(`page${number}@example.org`, number % 2 ? "RM1" : "RJ1");
    for (const actor of [platform, grantees["a trust with people in it"]]) {
      const all = (await members(actor)).members.map(({ personId }) => personId);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await members(actor, { limit: 2, ...(cursor === undefined ? {} : { cursor }) });
        expect(page.members.length).toBeGreaterThan(0);
        seen.push(...page.members.map(({ personId }) => personId));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(all);
    }
  });

  test("of everybody cannot be read on with by a trust that sees only its own", async () => {
    const { next } = await members(platform, { limit: 1 });
    const foreign = members(grantees["a trust with people in it"], { limit: 50, cursor: next ?? "" });
    await expect(foreign).rejects.toMatchObject({ code: "invalid", fields: [{ field: "cursor" }] });
  });
});

describe("changing a role", () => {
  test("tells the member, and is recorded", async () => {
    const personId = await joins("promoted@example.org");
    const changed = await changeRole(house.table.ctx(platform), { slug, personId, role: "facilitator" });
    expect(changed).toMatchObject({ personId, role: "facilitator" });
    expect(await mailTo("promoted@example.org")).toMatchObject({
      template: "role-changed",
      role: "facilitator",
    });
    expect(await house.chainHolds(slug)).toBe(true);
    expect((await house.deedsOf(slug)).at(-1)).toBe("role-changed");
  });

  test("to what it is already sends and records nothing", async () => {
    const personId = await joins("same@example.org");
    const before = [await house.story.mail(), await house.deedsOf(slug)].map((list) => list.length);
    expect(await changeRole(house.table.ctx(platform), { slug, personId, role: "member" })).toMatchObject({
      role: "member",
    });
    expect([await house.story.mail(), await house.deedsOf(slug)].map((list) => list.length)).toEqual(before);
  });

  test("ten times at once happens once, with one message", async () => {
    const personId = await joins("hurried@example.org");
    const change = () => changeRole(house.table.ctx(platform), { slug, personId, role: "facilitator" });
    const results = await Promise.allSettled(Array.from({ length: 10 }, change));
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "conflict" });
    const told = (await house.story.mail()).filter(
      ({ to, template }) => to === "hurried@example.org" && template === "role-changed",
    );
    expect(told).toHaveLength(1);
    expect(await house.chainHolds(slug)).toBe(true);
  });

  test("to something that is no role is refused, and so is one of nobody", async () => {
    const personId = await joins("norole@example.org");
    const ctx = house.table.ctx(platform);
    const strange = changeRole(ctx, { slug, personId, role: "king" as "member" });
    await expect(strange).rejects.toMatchObject({ issues: [{ path: ["role"] }] });
    const nobody = changeRole(ctx, { slug, personId: "person_nobody", role: "member" });
    await expect(nobody).rejects.toMatchObject({ code: "not-found", reason: "no-such-member" });
    const nowhere = changeRole(ctx, { slug: "not-there", personId, role: "member" });
    await expect(nowhere).rejects.toMatchObject({ reason: "no-such-community" });
  });
});

describe("removing a member", () => {
  const remove = (personId: string, actor: Actor = platform, reason = "Advertised a product") =>
    removeMember(house.table.ctx(actor), { slug, personId, reason });

  test("ends the membership, tells why, and records it", async () => {
    const personId = await joins("removed@example.org");
    await remove(personId);
    expect(await membershipOf(house.table.db, slug, personId)).toBeUndefined();
    expect(await mailTo("removed@example.org")).toMatchObject({
      template: "removed",
      reason: "Advertised a product",
    });
    expect((await house.deedsOf(slug)).at(-1)).toBe("member-removed");
    expect(await house.chainHolds(slug)).toBe(true);
  });

  test("again, or ten times at once, is not found and sends one message", async () => {
    const personId = await joins("again@example.org");
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => remove(personId)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toMatchObject({ reason: "no-such-member" });
    await expect(remove(personId)).rejects.toMatchObject({ code: "not-found" });
    const told = (await house.story.mail()).filter(
      ({ to, template }) => to === "again@example.org" && template === "removed",
    );
    expect(told).toHaveLength(1);
  });

  test("of eight members at once removes all eight, each in the chain", async () => {
    const ids: string[] = [];
    for (let number = 1; number <= 8; number++) ids.push(await joins(`eight${number}@example.org`));
    await Promise.all(ids.map((personId) => remove(personId)));
    const left = (await members()).members.map(({ personId }) => personId);
    expect(left.filter((personId) => ids.includes(personId))).toEqual([]);
    expect(await house.chainHolds(slug)).toBe(true);
  });

  test("does not stop the person from joining again", async () => {
    const personId = await joins("returns@example.org");
    await remove(personId);
    expect(await joins("returns@example.org")).toBe(personId);
    expect(await membershipOf(house.table.db, slug, personId)).toMatchObject({ role: "member" });
  });

  test("needs a reason of some words", async () => {
    const personId = await joins("noreason@example.org");
    for (const reason of ["", "\u200B", "x".repeat(501)])
      await expect(remove(personId, platform, reason)).rejects.toMatchObject({
        issues: [{ path: ["reason"] }],
      });
  });
});

describe("who may change roles and remove members", () => {
  const allowed: Grantee[] = ["platform", "its home trust", "its facilitator"];

  test("are the platform, the home trust and the facilitator, and nobody else", async () => {
    const personId = await joins("matrix@example.org", "RM1");
    for (const [who, actor] of Object.entries(grantees)) {
      const change = changeRole(house.table.ctx(actor), { slug, personId, role: "facilitator" });
      const removal = () =>
        removeMember(house.table.ctx(actor), { slug, personId: "person_nobody", reason: "x" });
      if (allowed.includes(who as Grantee)) {
        await change;
        await changeRole(house.table.ctx(actor), { slug, personId, role: "member" });
        await expect(removal(), who).rejects.toMatchObject({ reason: "no-such-member" });
      } else {
        await expect(change, who).rejects.toMatchObject({ code: "forbidden" });
        await expect(removal(), who).rejects.toMatchObject({ code: "forbidden" });
      }
    }
    const input = { slug, personId, role: "member" as const, reason: "x" };
    await expect(changeRole(house.table.ctx(), input)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(removeMember(house.table.ctx(), input)).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("the communities of a person", () => {
  test("are theirs alone, by slug, page by page", async () => {
    const others = [];
    for (const name of ["Alpha", "Beta", "Gamma"]) others.push(await house.creates({ name }));
    for (const other of others) await house.story.joins(other, { email: "busy@example.org" });
    const personId = await idOf("busy@example.org");
    const first = await membershipsOf(house.table.ctx(), personId, { limit: 2 });
    const second = await membershipsOf(house.table.ctx(), personId, { limit: 2, cursor: first.next ?? "" });
    expect([...first.items, ...second.items].map((membership) => membership.slug)).toEqual([
      "alpha",
      "beta",
      "gamma",
    ]);
    expect(second.next).toBeNull();
    const other = membershipsOf(house.table.ctx(), "person_other", { limit: 2, cursor: first.next ?? "" });
    await expect(other).rejects.toMatchObject({ code: "invalid" });
  });
});
