import { administratorWith, everyGrantee } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, openHouse, platform } from "../../test/house.ts";
import { answers, comments, creates, minutesPass, openReceiver, webhookOf } from "../../test/webhook.ts";
import type { Administrator } from "../context.ts";
import { chainOf, headOf, isUnbroken } from "../audit/index.ts";
import { queryAll } from "../store.ts";
import { readTrustHistory } from "../trust/index.ts";
import {
  changeWebhook,
  createWebhook,
  listDeliveries,
  listWebhooks,
  pingWebhook,
  removeWebhook,
  resendDelivery,
  rotateWebhook,
  spreadHappening,
} from "./index.ts";

let house: House;
let slug: string;
let of: string;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.creates();
  await house.story.joins(slug, { email: "norfolk@example.org", trust: "RM1" });
  await house.counts(slug);
  of = `community:${slug}`;
});
afterAll(() => house.table.close());

const ctx = (as: Administrator = platform) => house.table.ctx(as);
const everythingOf = async (webhookId: string) =>
  JSON.stringify(await queryAll(house.table.db, { partition: `WEBHOOK#${webhookId}` }));

test("of a trust stands in the trust's own history, deed by deed, and in nobody else's", async () => {
  const trust = "trust:RM1" as const;
  const own = administratorWith(trust);
  const { webhookId, version } = await creates(house.table, own, trust);
  await changeWebhook(ctx(own), { webhookId, version, name: "Day team" });
  await rotateWebhook(ctx(own), { webhookId, version: version + 1 });
  const { deliveryId } = await pingWebhook(ctx(own), { webhookId });
  await resendDelivery(ctx(own), { webhookId, deliveryId });
  await removeWebhook(ctx(own), { webhookId });
  const history = await readTrustHistory(ctx(own), { odsCode: "RM1" });
  expect(history.entries.map(({ action, by }) => [action, by])).toEqual(
    ["removed", "message-resent", "rotated", "changed", "created"].map((what) => [
      `webhook-${what}`,
      own.name,
    ]),
  );
  expect(history.entries[3]?.changes).toEqual(["name"]);
  const [entries, head] = [await chainOf(house.table.db, trust), await headOf(house.table.db, trust)];
  expect(entries).toHaveLength(5);
  expect(head && isUnbroken(entries, head)).toBe(true);
  expect((await readTrustHistory(ctx(), { odsCode: "RJ1" })).entries).toEqual([]);
  const stranger = readTrustHistory(ctx(administratorWith("trust:7A4")), { odsCode: "RM1" });
  await expect(stranger).rejects.toMatchObject({ code: "forbidden" });
  await expect(readTrustHistory(ctx(), { odsCode: "ZZZ" })).rejects.toMatchObject({ code: "not-found" });
});

describe("a webhook", () => {
  test("shows its secret once and its address never, and neither is in the table", async () => {
    const { secret, webhookId, host } = await creates(house.table, platform, of);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/u);
    expect(host).toBe("hooks.example.org");
    const later = [await listWebhooks(ctx(), { of }), await everythingOf(webhookId)].map((each) =>
      JSON.stringify(each),
    );
    for (const text of later) {
      expect(text).not.toContain(secret?.slice("whsec_".length));
      expect(text).not.toContain("very-secret");
    }
    await removeWebhook(ctx(), { webhookId });
  });

  test("for Teams has no secret to show: nobody there would look at it", async () => {
    const { secret, webhookId } = await creates(house.table, platform, of, { format: "teams" });
    expect(secret).toBeNull();
    await removeWebhook(ctx(), { webhookId });
  });

  test("gets a new key beside the one before, and the answer shows the new secret", async () => {
    const made = await creates(house.table, platform, of);
    const { webhookId, version } = made;
    const next = await rotateWebhook(ctx(), { webhookId, version });
    expect(next.secret).not.toBe(made.secret);
    expect(next.keys.map(({ until }) => until === null)).toEqual([true, false]);
    await expect(rotateWebhook(ctx(), { webhookId, version })).rejects.toMatchObject({
      reason: "stale-version",
    });
    await removeWebhook(ctx(), { webhookId });
  });

  test("is turned off and on, tells nothing while it is off, and its history says so", async () => {
    const { webhookId } = await creates(house.table, platform, of);
    const off = await changeWebhook(ctx(), { webhookId, status: "disabled", version: 1 });
    expect(off).toMatchObject({ status: "disabled", disabledBecause: "turned-off", version: 2 });
    expect(await spreadHappening(ctx(), await comments(house.table, house.story, slug))).toBe(0);
    await expect(pingWebhook(ctx(), { webhookId })).rejects.toMatchObject({ reason: "webhook-disabled" });
    const on = await changeWebhook(ctx(), { webhookId, status: "active", kinds: ["lesson"], version: 2 });
    expect(on).toMatchObject({ status: "active", disabledBecause: null, kinds: ["lesson"] });
    expect(await changeWebhook(ctx(), { webhookId, status: "active", version: 3 })).toEqual(on);
    await removeWebhook(ctx(), { webhookId });
    expect((await house.deedsOf(slug)).slice(-4)).toEqual([
      "webhook-created",
      "webhook-changed",
      "webhook-changed",
      "webhook-removed",
    ]);
    expect(await house.chainHolds(slug)).toBe(true);
  });

  test("that is removed is gone, and what was owed to it is not sent", async () => {
    const { webhookId } = await creates(house.table, platform, of);
    const receiver = openReceiver();
    await pingWebhook(ctx(), { webhookId });
    await removeWebhook(ctx(), { webhookId });
    expect(await minutesPass(house.table, receiver, 2)).toBe(0);
    await expect(removeWebhook(ctx(), { webhookId })).rejects.toMatchObject({ code: "not-found" });
    expect((await listWebhooks(ctx(), { of })).webhooks).toEqual([]);
  });

  test.each([
    ["https://127.0.0.1/", "privateAddress"],
    ["https://[::1]/", "privateAddress"],
    ["https://169.254.169.254/latest/", "privateAddress"],
    ["https://2130706433/", "privateAddress"],
    ["https://localhost/", "privateAddress"],
    ["https://localhost./", "privateAddress"],
    ["https://intranet../", "privateAddress"],
    ["https://intranet/", "privateAddress"],
    ["http://hooks.example.org/", "webhookUrl"],
    ["https://hooks.example.org:8443/", "webhookUrl"],
    ["https://ada:pass@hooks.example.org/", "webhookUrl"],
    ["javascript:alert(1)", "webhookUrl"],
    ["not an address", "webhookUrl"],
  ])("at %s is refused", async (url, rule) => {
    const created = creates(house.table, platform, of, { url });
    await expect(created.catch((error: unknown) => JSON.stringify(error))).resolves.toContain(rule);
    expect((await listWebhooks(ctx(), { of })).webhooks).toEqual([]);
  });

  test("has the host without the dot that its address may end with", async () => {
    const webhook = await creates(house.table, platform, of, { url: "https://hooks.example.org./in" });
    expect(webhook.host).toBe("hooks.example.org");
    await removeWebhook(ctx(), { webhookId: webhook.webhookId });
  });

  test("needs something to be told of, and a community or trust that there is", async () => {
    await expect(creates(house.table, platform, of, { kinds: [] })).rejects.toThrow();
    for (const [owner, code] of [
      ["community:nowhere", "not-found"],
      ["trust:ZZ9", "not-found"],
    ] as const)
      await expect(creates(house.table, platform, owner)).rejects.toMatchObject({ code });
  });

  test("may be one of ten", async () => {
    const ten = await Promise.all(
      Array.from({ length: 10 }, () => creates(house.table, platform, "trust:7A4")),
    );
    await expect(creates(house.table, platform, "trust:7A4")).rejects.toMatchObject({
      reason: "enough-webhooks",
    });
    for (const { webhookId } of ten) await removeWebhook(ctx(), { webhookId });
  });
});

describe("a message", () => {
  test("is sent again under its identifier, as it reads now", async () => {
    const { webhookId } = await creates(house.table, platform, of);
    const receiver = openReceiver();
    await spreadHappening(ctx(), await comments(house.table, house.story, slug));
    await minutesPass(house.table, receiver, 1);
    const [first] = (await listDeliveries(ctx(), { webhookId })).deliveries;
    if (!first) throw new Error("nothing was sent");
    receiver.says = answers(500);
    const again = await resendDelivery(ctx(), { webhookId, deliveryId: first.deliveryId });
    expect(again).toMatchObject({ status: "waiting", messageId: first.messageId, attempts: 0 });
    await minutesPass(house.table, receiver, 1);
    const log = (await listDeliveries(ctx(), { webhookId })).deliveries;
    expect(log.map(({ status }) => status)).toEqual(["waiting", "delivered"]);
    const [one, other] = receiver.got.map(({ headers }) => headers["webhook-id"]);
    expect(one).toBe(other);
    await expect(
      resendDelivery(ctx(), { webhookId, deliveryId: "delivery_01J00000000000000000000000" }),
    ).rejects.toMatchObject({ reason: "no-such-delivery" });
    await removeWebhook(ctx(), { webhookId });
  });
});

describe("who may decide about webhooks", () => {
  const may = {
    community: ["platform", "its home trust", "its facilitator"],
    trust: ["platform", "its home trust"],
  };
  test.each(["community", "trust"] as const)("of a %s", async (kind) => {
    const owner = kind === "community" ? of : "trust:RJ1";
    const people = everyGrantee({ slug, homeTrust: "RJ1", withPeople: "RM1", other: "7A4" });
    const { webhookId } = await creates(house.table, platform, owner);
    const { deliveryId } = await pingWebhook(ctx(), { webhookId });
    for (const [holder, person] of Object.entries(people)) {
      const as = ctx(person);
      const operations = [
        () => listWebhooks(as, { of: owner }),
        () => createWebhook(as, webhookOf(owner)),
        () => changeWebhook(as, { webhookId, version: 1 }),
        () => listDeliveries(as, { webhookId }),
        () => pingWebhook(as, { webhookId }),
        () => resendDelivery(as, { webhookId, deliveryId }),
        // Stale on purpose, so that nothing changes.
        () => rotateWebhook(as, { webhookId, version: 99 }),
      ];
      const codes = await Promise.all(
        operations.map((run) =>
          run().then(
            () => "done",
            ({ code }: { code: string }) => code,
          ),
        ),
      );
      const expected = may[kind].includes(holder)
        ? ["done", "done", "done", "done", "done", "done", "conflict"]
        : Array.from({ length: 7 }, () => "forbidden");
      expect(codes, holder).toEqual(expected);
      if (!may[kind].includes(holder))
        await expect(removeWebhook(as, { webhookId }), holder).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(listWebhooks(house.table.ctx(), { of: owner })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    for (const { webhookId: each } of (await listWebhooks(ctx(), { of: owner })).webhooks)
      await removeWebhook(ctx(), { webhookId: each });
  });

  test("one webhook's log does not open another's", async () => {
    const home = administratorWith("trust:RJ1");
    const mine = await creates(house.table, home, "trust:RJ1");
    const theirs = await creates(house.table, administratorWith("trust:RM1"), "trust:RM1");
    const { deliveryId } = await pingWebhook(ctx(), { webhookId: theirs.webhookId });
    await expect(listDeliveries(ctx(home), { webhookId: theirs.webhookId })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(resendDelivery(ctx(home), { webhookId: mine.webhookId, deliveryId })).rejects.toMatchObject({
      code: "not-found",
    });
    for (const { webhookId } of [mine, theirs]) await removeWebhook(ctx(), { webhookId });
  });
});
