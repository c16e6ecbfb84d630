import { type FreshTable, type Story, beginStory, freshTable, joinOf, startOf } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { networkLimits } from "../limit/index.ts";
import { queryAll } from "../store.ts";
import { joinCommunity, leaveCommunity, mostRequestsAnHour, startCommunity } from "./index.ts";

let table: FreshTable;
let story: Story;
let slug: string;
beforeAll(async () => {
  table = await freshTable();
  story = await beginStory(table);
  slug = await story.starts();
});
afterAll(() => table.close());

const join = (changes: Parameters<typeof joinOf>[0]) =>
  joinCommunity(table.ctx(), { slug, ...joinOf(changes) });

describe("asking to join", () => {
  test("gives the same answer to an address that is known and one that is not", async () => {
    await story.joins(slug, { email: "known@example.org" });
    expect(await join({ email: "known@example.org" })).toEqual(await join({ email: "unknown@example.org" }));
  });

  test("sends one address no more than its messages of the hour, and tells nobody", async () => {
    const answers = [];
    for (let ask = 0; ask < mostRequestsAnHour + 3; ask++)
      answers.push(await join({ email: "flooded@example.org" }));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const mail = (await story.mail()).filter(({ to }) => to === "flooded@example.org");
    expect(mail).toHaveLength(mostRequestsAnHour);
  });

  test("stores no token, and no address in any key", async () => {
    await join({ email: "hidden@example.org" });
    const token = await story.tokenFor("hidden@example.org");
    const partition = `ADDRESS#${table.ctx().keys.addressKey("hidden@example.org")}`;
    const rows = JSON.stringify(await queryAll(table.db, { partition }));
    expect(rows).not.toContain(token);
    expect(partition).not.toContain("hidden");
  });

  test.each([
    ["an unknown trust", { trust: "ZZZ9" }, "trust", "unknownTrust"],
    ["a closed trust", { trust: "RX9" }, "trust", "unknownTrust"],
    ["an old wording", { wording: "1999-01" }, "wording", "wording"],
  ])("with %s says which field to put right", async (_, changes, field, rule) => {
    await expect(join(changes)).rejects.toMatchObject({ code: "invalid", fields: [{ field, rule }] });
  });

  test.each([
    ["a@b", "email"],
    ["", "required"],
    [`${"a".repeat(250)}@example.org`, "tooLong"],
    ["a b@example.org", "email"],
    ["<script>@example.org", "email"],
  ])("with the address %s is refused by its rule", async (email, rule) => {
    const error = await join({ email }).catch((thrown: unknown) => thrown);
    expect((error as { issues: unknown[] }).issues[0]).toMatchObject({ path: ["email"], message: rule });
  });

  test("keeps names as people write them, without what cannot be seen", async () => {
    const names: [string, string][] = [
      ["Siân Ŵyn O’Brien", "Siân Ŵyn O’Brien"],
      ["محمد\u202E علي", "محمد علي"],
      ["A\u200Bma\u0000ra", "Amara"],
      ["👩🏽‍⚕️ Ada", "👩🏽‍⚕️ Ada"],
      ["<b>Bold</b>", "<b>Bold</b>"],
    ];
    for (const [index, [typed, kept]] of names.entries()) {
      const email = `name${index}@example.org`;
      await join({ email, name: typed });
      expect((await story.mail()).findLast(({ to }) => to === email)?.name).toBe(kept);
    }
    await expect(join({ name: "\u200B\u202E" })).rejects.toMatchObject({ issues: [{ message: "required" }] });
    await expect(join({ name: "x".repeat(10_000) })).rejects.toMatchObject({
      issues: [{ message: "tooLong" }],
    });
  });

  test("from an organisation that is not listed needs its name instead of a code", async () => {
    const { trust: _, ...withoutTrust } = joinOf({ email: "hospice@example.org" });
    await joinCommunity(table.ctx(), { slug, ...withoutTrust, organisation: "St Elsewhere Hospice" });
    await expect(join({ organisation: "Both at once" })).rejects.toMatchObject({
      issues: [{ path: ["trust"], message: "trustOrOrganisation" }],
    });
    await expect(joinCommunity(table.ctx(), { slug, ...withoutTrust })).rejects.toThrow();
  });

  test("from one network is limited, and says when to try again", async () => {
    const ctx = table.ctx({ kind: "anyone", network: "198.51.100.7" });
    const { unproved, seconds } = networkLimits.start;
    const starts = Array.from({ length: unproved + 1 }, () =>
      startCommunity(ctx, startOf({}, { email: "flood@example.org" })).catch((error: unknown) => error),
    );
    const refused = (await Promise.all(starts)).filter((result) => result instanceof Error);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ code: "too-many" });
    const { retryAfterSeconds } = refused[0] as unknown as { retryAfterSeconds: number };
    expect(retryAfterSeconds).toBeGreaterThan(0);
    expect(retryAfterSeconds).toBeLessThanOrEqual(seconds);
  });
});

describe("leaving", () => {
  test("takes one link, no password, and is success a second time", async () => {
    await story.joins(slug, { email: "leaver@example.org", name: "Leaver" });
    await story.leaves(slug, "leaver@example.org");
    await story.leaves(slug, "leaver@example.org");
    const rows = await queryAll(table.db, { partition: `COMMUNITY#${slug}`, prefix: "MEMBER#" });
    expect(rows.map(({ name }) => name)).not.toContain("Leaver");
  });

  test("takes back a join that was not confirmed yet", async () => {
    await story.asks(slug, { email: "regret@example.org" });
    const token = await story.tokenFor("regret@example.org");
    await story.leaves(slug, "regret@example.org");
    const { confirm } = await import("./index.ts");
    await expect(confirm(table.ctx(), { token })).rejects.toMatchObject({ code: "not-found" });
  });

  test("with a link that was not made here is refused", async () => {
    await expect(
      leaveCommunity(table.ctx(), { token: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }),
    ).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("cannot be done with the token that confirms", async () => {
    await story.asks(slug, { email: "mixed@example.org" });
    const token = await story.tokenFor("mixed@example.org");
    await expect(leaveCommunity(table.ctx(), { token })).rejects.toMatchObject({ code: "not-found" });
  });
});
