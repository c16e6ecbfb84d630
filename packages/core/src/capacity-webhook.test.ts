import { beforeAll, expect, test } from "vitest";
import { openCosts } from "../test/capacity.ts";
import { type House, openHouse, platform } from "../test/house.ts";
import { comments, creates, openReceiver } from "../test/webhook.ts";
import { deliverDueToWebhooks, listDeliveries } from "./index.ts";
import { spreadHappening } from "./projection.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});

const { costs } = openCosts("capacity-webhook", () => house);

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
