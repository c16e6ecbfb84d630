import { mkdirSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, platform } from "../test/house.ts";
import { comments, creates, openReceiver } from "../test/webhook.ts";
import { deliverDueToWebhooks, listDeliveries } from "./index.ts";
import { spreadHappening } from "./projection.ts";

let house: House;
const rows: string[] = [];
beforeAll(async () => {
  house = await openHouse();
});
// Rows for docs/capacity.md, to be copied there when figures change.
afterAll(async () => {
  const folder = new URL("../.results/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL("capacity-webhook.md", folder), `${rows.join("\n")}\n`);
  await house.table.close();
});

const costs = async <T>(what: string, most: { read: number; write: number }, run: () => Promise<T>) => {
  const { result, capacity } = await house.table.consumed(run);
  rows.push(`| ${what} | ${capacity.read} | ${capacity.write} |`);
  expect(capacity.read, `${what}: read`).toBeLessThanOrEqual(most.read);
  expect(capacity.write, `${what}: write`).toBeLessThanOrEqual(most.write);
  return result;
};

test("what a happening costs grows with the webhooks that are told, and with nothing else", async () => {
  const slug = await house.creates();
  const ctx = house.table.ctx(platform);
  const receiver = openReceiver();
  const happening = await comments(house.table, house.story, slug);
  await costs("a happening, no webhook", { read: 2, write: 0 }, () => spreadHappening(ctx, happening));
  const { webhookId } = await costs("create a webhook", { read: 4, write: 10 }, () =>
    creates(house.table, platform, `community:${slug}`),
  );
  await costs("a happening, one webhook", { read: 2, write: 4 }, () => spreadHappening(ctx, happening));
  await costs("deliver a message", { read: 6, write: 9 }, () => deliverDueToWebhooks(ctx, receiver.outlet));
  expect(receiver.got).toHaveLength(1);
  await costs("look for due messages, none", { read: 1, write: 0 }, () =>
    deliverDueToWebhooks(ctx, receiver.outlet),
  );
  await costs("log of a webhook", { read: 4, write: 0 }, () => listDeliveries(ctx, { webhookId }));
});
