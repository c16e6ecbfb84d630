import {
  type FreshTable,
  type Story,
  administratorWith,
  beginStory,
  freshTable,
  joinOf,
} from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  archiveCommunity,
  listMembers,
  openKeys,
  pauseCommunity,
  readManagedCommunity,
  restoreCommunity,
} from "../index.ts";
import { personById, personIdOfAddress } from "../person/index.ts";
import { confirm, confirmationToken, joinCommunity } from "./index.ts";

let table: FreshTable;
let story: Story;
let slug: string;
beforeAll(async () => {
  table = await freshTable();
  story = await beginStory(table);
  slug = await story.starts();
});
afterAll(() => table.close());

const platform = administratorWith("platform");
const members = async () => (await listMembers(table.ctx(platform), { slug, limit: 100 })).members;
const membersCalled = async (name: string) =>
  (await members()).filter((member) => member.name === name).length;
const version = async () => (await readManagedCommunity(table.ctx(platform), { slug })).version;
const later = async (seconds: number, run: () => Promise<void>) => {
  const now = table.clock.now;
  table.clock.now = new Date(now.getTime() + seconds * 1000);
  await run().finally(() => (table.clock.now = now));
};

describe("confirming a join", () => {
  test("makes the membership, and nothing before it does", async () => {
    await story.asks(slug, { email: "one@example.org", name: "One" });
    expect(await membersCalled("One")).toBe(0);
    const confirmed = await confirm(table.ctx(), { token: await story.tokenFor("one@example.org") });
    expect(confirmed).toMatchObject({ confirmed: "join", community: { slug } });
    expect(await membersCalled("One")).toBe(1);
  });

  test("costs 12 write units by the link, 6 for the join before it", async () => {
    const join = joinOf({ email: "cost@example.org" });
    const asked = await table.consumed(() => joinCommunity(table.ctx(), { slug, ...join }));
    const token = await story.tokenFor(join.email);
    const confirmed = await table.consumed(() => confirm(table.ctx(), { token }));
    expect(asked.capacity.write).toBeLessThanOrEqual(6);
    expect(confirmed.capacity.write).toBeLessThanOrEqual(12);
  });

  test("costs no more where goal and name are as long as they may be", async () => {
    const long = (length: number) => "unsafe discharge ".repeat(20).slice(0, length - 1) + ".";
    const longest = { problem: long(280), difference: long(280), name: long(80) };
    const wordy = await story.starts(longest, { email: "wordy@example.org" });
    const join = joinOf({
      email: "terse@example.org",
      name: "Maria da Conceição Albuquerque de Vasconcelos Pinheiro",
    });
    const asked = await table.consumed(() => joinCommunity(table.ctx(), { slug: wordy, ...join }));
    const token = await story.tokenFor(join.email);
    const confirmed = await table.consumed(() => confirm(table.ctx(), { token }));
    expect(asked.capacity.write).toBeLessThanOrEqual(6);
    expect(confirmed.capacity.write).toBeLessThanOrEqual(12);
  });

  test("ten times at once makes exactly one membership", async () => {
    await story.asks(slug, { email: "ten@example.org", name: "Ten" });
    const token = await story.tokenFor("ten@example.org");
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => confirm(table.ctx(), { token })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results) {
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "already-confirmed" });
    }
    expect(await membersCalled("Ten")).toBe(1);
  });

  test("a second time is a conflict that says so", async () => {
    await story.joins(slug, { email: "twice@example.org" });
    const token = await story.tokenFor("twice@example.org");
    await expect(confirm(table.ctx(), { token })).rejects.toMatchObject({ code: "already-confirmed" });
  });

  test("two requests of one new address at once make one person", async () => {
    const other = await story.starts({ name: "Another community" }, { email: "starter@example.org" });
    await story.asks(slug, { email: "pair@example.org" });
    const first = await story.tokenFor("pair@example.org");
    await story.asks(other, { email: "pair@example.org" });
    const second = await story.tokenFor("pair@example.org");
    await Promise.all([first, second].map((token) => confirm(table.ctx(), { token })));
    const personId = await personIdOfAddress(table.db, table.ctx().keys.addressKey("pair@example.org"));
    const all = [
      ...(await members()),
      ...(await listMembers(table.ctx(platform), { slug: other, limit: 100 })).members,
    ];
    expect(all.filter((member) => member.personId === personId)).toHaveLength(2);
  });

  test("addresses that differ only in case are one person", async () => {
    await story.joins(slug, { email: "case@b.nhs.uk", name: "Case" });
    await story.joins(slug, { email: "CASE@B.NHS.UK", name: "Case" });
    expect(await membersCalled("Case")).toBe(1);
  });

  test("an address with a plus is a person of its own", async () => {
    await story.joins(slug, { email: "plus@example.org", name: "Plus" });
    await story.joins(slug, { email: "plus+ward@example.org", name: "Plus" });
    expect(await membersCalled("Plus")).toBe(2);
  });

  test("keeps where somebody worked before when they have moved", async () => {
    const other = await story.starts({ name: "For people who move" }, { email: "starter@example.org" });
    await story.joins(slug, { email: "mover@example.org", trust: "RJ1" });
    await story.joins(other, { email: "mover@example.org", trust: "RM1" });
    const personId = await personIdOfAddress(table.db, table.ctx().keys.addressKey("mover@example.org"));
    const person = await personById(table.db, personId ?? "");
    expect(person?.affiliations.map(({ trust }) => trust)).toEqual(["RJ1", "RM1"]);
  });

  test("erases what was typed once it is done", async () => {
    await story.joins(slug, { email: "erased@example.org", name: "To be erased" });
    const { queryAll } = await import("../store.ts");
    const partition = `ADDRESS#${table.ctx().keys.addressKey("erased@example.org")}`;
    const rows = await queryAll(table.db, { partition, prefix: "CONFIRMATION#" });
    expect(JSON.stringify(rows)).not.toContain("To be erased");
  });
});

describe("a confirmation that cannot be carried out", () => {
  test("of a stranger's token is unknown", async () => {
    const forger = openKeys("another secret that is long enough to be one");
    const ctx = { keys: forger };
    const expiresAtEpochSeconds = Date.now() / 1000 + 1000;
    await story.asks(slug, { email: "victim@example.org" });
    const message = (await story.mail()).findLast(({ to }) => to === "victim@example.org");
    const confirmationId = message && "confirmationId" in message ? message.confirmationId : "";
    const token = confirmationToken(ctx, {
      email: "victim@example.org",
      confirmationId,
      expiresAtEpochSeconds,
    });
    await expect(confirm(table.ctx(), { token })).rejects.toMatchObject({
      code: "not-found",
      reason: "unknown-token",
    });
    for (const garbage of ["x", "AAAA".repeat(20), `${token}x`, "💥"]) {
      await expect(confirm(table.ctx(), { token: garbage })).rejects.toMatchObject({ code: "not-found" });
    }
  });

  test("after seven days has expired, and says so", async () => {
    await story.asks(slug, { email: "late@example.org" });
    const token = await story.tokenFor("late@example.org");
    await later(7 * 24 * 3600 + 1, () =>
      expect(confirm(table.ctx(), { token })).rejects.toMatchObject({ code: "expired" }),
    );
  });

  test("because the community was paused meanwhile is kept, and works once it is open again", async () => {
    await story.asks(slug, { email: "patient@example.org", name: "Patient" });
    const token = await story.tokenFor("patient@example.org");
    await pauseCommunity(table.ctx(platform), { slug, reason: "A check", version: await version() });
    await expect(story.asks(slug)).rejects.toMatchObject({ code: "conflict", reason: "community-paused" });
    await expect(confirm(table.ctx(), { token })).rejects.toMatchObject({ reason: "community-paused" });
    await restoreCommunity(table.ctx(platform), { slug, version: await version() });
    await confirm(table.ctx(), { token });
    expect(await membersCalled("Patient")).toBe(1);
  });

  test("because the community was archived says so", async () => {
    const other = await story.starts({ name: "Soon over" }, { email: "another@example.org" });
    await story.asks(other, { email: "tooslow@example.org" });
    const { version: now } = await readManagedCommunity(table.ctx(platform), { slug: other });
    await archiveCommunity(table.ctx(platform), { slug: other, reason: "Done", version: now });
    const token = await story.tokenFor("tooslow@example.org");
    await expect(confirm(table.ctx(), { token })).rejects.toMatchObject({ reason: "community-archived" });
  });
});

describe("the typed code", () => {
  const codeFor = async (email: string) => {
    const message = (await story.mail()).findLast(({ to }) => to === email);
    return table.ctx().keys.code(message && "confirmationId" in message ? message.confirmationId : "");
  };

  test("confirms with its address, however it is spaced", async () => {
    await story.asks(slug, { email: "code@example.org", name: "Code" });
    const code = await codeFor("code@example.org");
    const spaced = `${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`;
    await confirm(table.ctx(), { email: "Code@example.org", code: spaced });
    expect(await membersCalled("Code")).toBe(1);
  });

  test("of one address does not confirm another", async () => {
    await story.asks(slug, { email: "mine@example.org" });
    await story.asks(slug, { email: "yours@example.org" });
    const code = await codeFor("yours@example.org");
    await expect(confirm(table.ctx(), { email: "mine@example.org", code })).rejects.toMatchObject({
      reason: "unknown-code",
    });
  });

  test("cannot be guessed at: after ten attempts even the right one waits an hour, while the link works", async () => {
    await story.asks(slug, { email: "guess@example.org", name: "Guess" });
    const code = await codeFor("guess@example.org");
    const wrong = code === "AAAAAA" ? "BBBBBB" : "AAAAAA";
    const guesses = await Promise.allSettled(
      Array.from({ length: 12 }, () => confirm(table.ctx(), { email: "guess@example.org", code: wrong })),
    );
    expect(guesses.every(({ status }) => status === "rejected")).toBe(true);
    await expect(confirm(table.ctx(), { email: "guess@example.org", code })).rejects.toMatchObject({
      code: "too-many",
      reason: "code-attempts",
    });
    await confirm(table.ctx(), { token: await story.tokenFor("guess@example.org") });
    expect(await membersCalled("Guess")).toBe(1);
  });
});
