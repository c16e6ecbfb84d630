import { administratorWith } from "@boundaryless/testing";
import { Webhook as Verifier } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type House, openHouse, platform } from "../../test/house.ts";
import { type Receiver, answers, comments, creates, minutesPass, openReceiver } from "../../test/webhook.ts";
import { grantAdministrator } from "../administrator/index.ts";
import { OutwardError } from "../outward/index.ts";
import { openKeys } from "../keys.ts";
import { transact, update } from "../store.ts";
import {
  deliverToWebhook,
  listDeliveries,
  listWebhooks,
  pingWebhook,
  removeWebhook,
  rotateWebhook,
  spreadHappening,
} from "./index.ts";
import { webhookById } from "./store.ts";

let house: House;
let slug: string;
let of: string;
let receiver: Receiver;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.creates();
  await house.story.joins(slug, { email: "norfolk@example.org", trust: "RM1" });
  await house.counts(slug);
  of = `community:${slug}`;
});
afterAll(() => house.table.close());
beforeEach(async () => {
  receiver = openReceiver();
  for (const owner of [of, "trust:RJ1", "trust:RM1", "trust:7A4"])
    for (const { webhookId } of (await listWebhooks(ctx(), { of: owner })).webhooks)
      await removeWebhook(ctx(), { webhookId });
});

const ctx = () => house.table.ctx(platform);
const made = (owner = of, changes: Parameters<typeof creates>[3] = {}, as = platform) =>
  creates(house.table, as, owner, changes);
const tells = async (text?: string) => {
  const happening = await comments(house.table, house.story, slug, text);
  return { happening, owed: await spreadHappening(ctx(), happening) };
};
const logOf = async (webhookId: string) => (await listDeliveries(ctx(), { webhookId })).deliveries;
const pass = (minutes: number) => minutesPass(house.table, receiver, minutes);
const day = 24 * 60;

describe("something that happened", () => {
  test("is told to the community's webhook and to those of trusts with people in it, and nobody else", async () => {
    const wanted = [await made(), await made("trust:RM1")];
    await made("trust:7A4");
    await made(of, { kinds: ["lesson"] });
    const { happening, owed } = await tells("Try **lights** first.");
    expect(owed).toBe(2);
    expect(await pass(1)).toBe(2);
    for (const { secret } of wanted) {
      const verifier = new Verifier(secret ?? "");
      const fits = receiver.got.filter(({ headers, body }) => {
        try {
          // The clock of the table runs ahead of the verifier's own.
          verifier.verify(body, headers);
          return true;
        } catch {
          return false;
        }
      });
      expect(fits).toHaveLength(1);
    }
    expect(JSON.parse(receiver.got[0]?.body ?? "")).toMatchObject({
      type: "comment.written",
      timestamp: happening.at,
      data: {
        community: { slug, url: `https://communities.example.org/c/${slug}` },
        excerpt: "Try lights first.",
        url: `https://communities.example.org/c/${slug}/comments/${happening.subject.id}`,
        trust: { odsCode: "RJ1" },
      },
    });
    expect(receiver.got[0]?.url).toBe("https://hooks.example.org/in?sig=very-secret");
  });

  test("is told once, however often the stream brings it and however many deliver at once", async () => {
    const { webhookId } = await made();
    const { happening } = await tells();
    expect(await spreadHappening(ctx(), happening)).toBe(0);
    const [delivery] = await logOf(webhookId);
    if (!delivery) throw new Error("nothing is owed");
    const which = { webhookId, deliveryId: delivery.deliveryId };
    const all = Array.from({ length: 10 }, () => deliverToWebhook(ctx(), receiver.outlet, which));
    const outcomes = await Promise.all(all);
    expect(outcomes.filter((outcome) => outcome === "delivered")).toHaveLength(1);
    expect(receiver.got).toHaveLength(1);
    expect(await pass(5)).toBe(0);
  });

  test("is not told once it was hidden before it could be", async () => {
    const { webhookId } = await made();
    const { happening } = await tells();
    const key = { pk: `COMMUNITY#${slug}`, sk: `!COMMENT#${happening.subject.id}` };
    await transact(house.table.db, [update(key, { set: { status: "hidden" } })]);
    expect(await pass(1)).toBe(0);
    expect(await logOf(webhookId)).toMatchObject([{ status: "dropped", nextAt: null }]);
  });

  test("is told as it was redacted while it waited for another attempt", async () => {
    await made();
    receiver.says = answers(500);
    const { happening } = await tells("Mrs Jones fell");
    await pass(1);
    const key = { pk: `COMMUNITY#${slug}`, sk: `!COMMENT#${happening.subject.id}` };
    await transact(house.table.db, [update(key, { set: { text: "[…] fell" } })]);
    receiver.says = answers(204);
    await pass(2);
    const bodies = receiver.got.map(({ body }) => (JSON.parse(body) as { data: { excerpt: string } }).data);
    expect(bodies.map(({ excerpt }) => excerpt)).toEqual(["Mrs Jones fell", "[…] fell"]);
  });
});

describe("a message that fails", () => {
  test.each([
    ["answers 500", answers(500, { answer: "broken" }), { status: 500, fault: "status", answer: "broken" }],
    ["redirects", answers(302), { status: 302, fault: "redirect" }],
    ["leads inside", new OutwardError("private-address"), { status: null, fault: "private-address" }],
    ["is slow", new OutwardError("timeout"), { status: null, fault: "timeout" }],
  ] as const)("because its receiver %s waits, and the log says why", async (_, says, last) => {
    const { webhookId } = await made();
    receiver.says = says;
    await tells();
    await pass(1);
    expect(await logOf(webhookId)).toMatchObject([{ status: "waiting", attempts: 1, last }]);
    expect(await webhookById(house.table.db, webhookId)).toMatchObject({
      failingSince: house.table.clock.now.toISOString(),
    });
    receiver.says = answers(200);
    await pass(2);
    expect(await logOf(webhookId)).toMatchObject([{ status: "delivered", attempts: 2, nextAt: null }]);
    expect(await webhookById(house.table.db, webhookId)).toMatchObject({ failingSince: null });
  });

  test("waits longer each time, the last time a day after it was made", async () => {
    const { webhookId } = await made();
    receiver.says = answers(503);
    await tells();
    const begun = house.table.clock.now.getTime();
    const tries: number[] = [];
    for (let minute = 1; minute <= day + 60; minute++)
      if ((await pass(1)) > 0) tries.push(Math.round((house.table.clock.now.getTime() - begun) / 60_000));
    expect(tries).toEqual([1, 2, 7, 22, 52, 112, 232, 472, 832, 1192, 1440]);
    expect(await logOf(webhookId)).toMatchObject([{ status: "failed", attempts: 11, nextAt: null }]);
  }, 60_000);

  test("waits as long as the receiver asks, but not for ever", async () => {
    const { webhookId } = await made();
    for (const [retryAfterSeconds, seconds] of [
      [600, 600],
      [999_999, 6 * 60 * 60],
      [1, 60],
    ] as const) {
      receiver.says = answers(429, { retryAfterSeconds });
      await tells();
      await pass(1);
      const [{ nextAt } = { nextAt: null }] = await logOf(webhookId);
      expect((Date.parse(nextAt ?? "") - house.table.clock.now.getTime()) / 1000).toBe(seconds);
    }
  });

  test("leaves the next ones to the schedule, so that nobody else waits for this receiver", async () => {
    const { webhookId } = await made();
    receiver.says = answers(500);
    await tells();
    await pass(1);
    await tells();
    const [{ deliveryId } = { deliveryId: "" }] = await logOf(webhookId);
    const which = { webhookId, deliveryId };
    expect(await deliverToWebhook(ctx(), receiver.outlet, which, { atOnce: true })).toBe("not-due");
    expect(await deliverToWebhook(ctx(), receiver.outlet, which)).toBe("postponed");
  });
});

describe("a webhook that nobody hears", () => {
  const ada = { issuer: "https://issuer.example.org", subject: "ada", name: "Ada", email: "ada@example.org" };
  const creator = async () => {
    const system = house.table.ctx({ kind: "system", name: "test" });
    const { administratorId: id } = await grantAdministrator(system, { ...ada, grants: ["trust:RJ1"] });
    return { ...administratorWith("trust:RJ1"), id, name: "Ada" };
  };
  const letters = async () =>
    (await house.story.mail()).filter(({ template }) => template === "webhook-disabled");

  test("is turned off at once by a 410, and whoever created it is told", async () => {
    const { webhookId } = await made("trust:RJ1", {}, await creator());
    await house.story.joins(slug, { email: "guys@example.org", trust: "RJ1" });
    await house.counts(slug);
    const before = (await letters()).length;
    receiver.says = answers(410);
    await tells();
    await pass(1);
    const { webhooks } = await listWebhooks(ctx(), { of: "trust:RJ1" });
    expect(webhooks).toMatchObject([{ status: "disabled", disabledBecause: "gone" }]);
    expect(await logOf(webhookId)).toMatchObject([{ status: "failed", attempts: 1 }]);
    expect(await tells()).toMatchObject({ owed: 0 });
    expect((await letters()).slice(before)).toMatchObject([
      {
        to: "ada@example.org",
        because: "gone",
        webhook: "Night team",
        owner: { kind: "trust", id: "RJ1", name: expect.stringContaining("Guy") },
      },
    ]);
  });

  test("is turned off after a day of failures, once, and what still waits is dropped", async () => {
    const { webhookId } = await made(of, {}, await creator());
    const before = (await letters()).length;
    receiver.says = answers(500);
    await tells();
    await pass(60);
    await tells();
    await pass(day - 120);
    expect(await webhookById(house.table.db, webhookId)).toMatchObject({ status: "active" });
    await pass(180);
    expect(await webhookById(house.table.db, webhookId)).toMatchObject({
      status: "disabled",
      disabledBecause: "failing",
    });
    expect((await letters()).slice(before)).toMatchObject([
      { because: "failing", owner: { kind: "community" } },
    ]);
    await pass(day);
    expect((await logOf(webhookId)).map(({ status }) => status)).toEqual(["dropped", "failed"]);
  }, 60_000);

  test("is not turned off while some messages arrive", async () => {
    const { webhookId } = await made();
    receiver.says = answers(500);
    await tells();
    await pass(60);
    receiver.says = answers(200);
    await tells();
    await pass(2);
    receiver.says = answers(500);
    await pass(2 * day);
    expect(await webhookById(house.table.db, webhookId)).toMatchObject({ status: "active" });
  }, 60_000);
});

describe("a test message", () => {
  test("goes out once, signed with both keys after a rotation, and is not tried again", async () => {
    const { webhookId, secret, version } = await made();
    const next = await rotateWebhook(ctx(), { webhookId, version });
    await pingWebhook(ctx(), { webhookId });
    receiver.says = answers(500);
    await pass(day);
    expect(receiver.got).toHaveLength(1);
    expect(await logOf(webhookId)).toMatchObject([{ kind: "ping", status: "failed", attempts: 1 }]);
    const { headers = {}, body = "" } = receiver.got[0] ?? {};
    expect(JSON.parse(body)).toMatchObject({ type: "webhook.ping" });
    expect(headers["webhook-signature"]?.split(" ")).toHaveLength(2);
    for (const each of [secret, next.secret]) {
      const at = new Date(Number(headers["webhook-timestamp"]) * 1000);
      const signature = new Verifier(each ?? "").sign(headers["webhook-id"] ?? "", at, body);
      expect(headers["webhook-signature"]?.split(" ")).toContain(signature);
    }
    expect(await webhookById(house.table.db, webhookId)).toMatchObject({ failingSince: null });
  });

  test("is dropped by an installation with another secret, which cannot read the address", async () => {
    const { webhookId } = await made();
    await pingWebhook(ctx(), { webhookId });
    const [{ deliveryId } = { deliveryId: "" }] = await logOf(webhookId);
    const stranger = { ...ctx(), keys: openKeys("quite another secret, also for tests only") };
    const outcome = await deliverToWebhook(stranger, receiver.outlet, { webhookId, deliveryId });
    expect([outcome, receiver.got.length]).toEqual(["dropped", 0]);
  });

  test("is taken over when the process that was sending it has died", async () => {
    const { webhookId } = await made();
    await pingWebhook(ctx(), { webhookId });
    const [{ deliveryId } = { deliveryId: "" }] = await logOf(webhookId);
    const dies = { ...receiver.outlet, post: () => new Promise<never>(() => undefined) };
    void deliverToWebhook(ctx(), dies, { webhookId, deliveryId });
    await expect.poll(async () => (await logOf(webhookId))[0]?.attempts).toBe(1);
    expect(await pass(1)).toBe(0);
    expect(await pass(2)).toBe(1);
    expect(await logOf(webhookId)).toMatchObject([{ status: "delivered", attempts: 2 }]);
  });
});
