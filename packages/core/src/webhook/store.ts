import * as z from "zod/mini";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  type Update,
  deleteAll,
  deleteExisting,
  getItem,
  putNew,
  queryAll,
  queryPage,
  transact,
  update,
} from "../store.ts";
import { DeliveryRecord } from "./delivery.ts";
import { WebhookRecord } from "./webhook.ts";

const partition = (webhookId: string): string => `WEBHOOK#${webhookId}`;
const key = (webhookId: string): Key => ({ pk: partition(webhookId), sk: "WEBHOOK" });
const ofOwner = (of: string): string => `WEBHOOKS#${of}`;
const ofTrusts = "WEBHOOKS#trusts";
const due = "DELIVERIES#due";

type Which = Pick<DeliveryRecord, "webhookId" | "deliveryId">;
const deliveryKey = ({ webhookId, deliveryId }: Which): Key => ({
  pk: partition(webhookId),
  sk: `DELIVERY#${deliveryId}`,
});
const place = (dueAt: string, { webhookId, deliveryId }: Which): string =>
  `${dueAt}#${webhookId}#${deliveryId}`;

// Those of trusts are found together while they are active: a happening asks once, not once for each trust.
const listed = ({ of, webhookId }: Pick<WebhookRecord, "of" | "webhookId">): Record<string, string> =>
  of.startsWith("trust:") ? { gsi2pk: ofTrusts, gsi2sk: `${of}#${webhookId}` } : {};

export const addWebhook = (webhook: WebhookRecord): ConditionalWrite =>
  putNew({
    ...key(webhook.webhookId),
    gsi1pk: ofOwner(webhook.of),
    gsi1sk: webhook.webhookId,
    ...listed(webhook),
    ...webhook,
  });

export const webhookById = (db: Database, webhookId: string): Promise<WebhookRecord | undefined> =>
  getItem(db, WebhookRecord, key(webhookId), { consistent: true });

/** The webhooks of a community or a trust, the oldest first. */
export const webhooksOf = async (db: Database, of: string): Promise<WebhookRecord[]> =>
  (await queryAll(db, { index: "gsi1", partition: ofOwner(of) })).map((item) => z.parse(WebhookRecord, item));

/** The active webhooks of all trusts. */
export const webhooksOfTrusts = async (db: Database): Promise<WebhookRecord[]> =>
  (await queryAll(db, { index: "gsi2", partition: ofTrusts })).map((item) => z.parse(WebhookRecord, item));

type Set = Partial<
  Pick<WebhookRecord, "name" | "kinds" | "keys" | "status" | "disabledBecause" | "createdBy">
>;

/** The write that changes a webhook which is still at its version. */
export const changeWebhook = (
  webhook: WebhookRecord,
  set: Set & Pick<Partial<WebhookRecord>, "failingSince">,
  otherwise: Error,
): ConditionalWrite => {
  const { webhookId, version } = webhook;
  const on = set.status === "active" ? listed(webhook) : {};
  const off = set.status === "disabled" ? { remove: ["gsi2pk", "gsi2sk"] } : {};
  const by: Update = { set: { ...set, ...on, version: version + 1 }, ...off, when: { version: [version] } };
  return update(key(webhookId), by, otherwise);
};

export const removeWebhookItem = (webhookId: string, otherwise: Error): ConditionalWrite =>
  deleteExisting(key(webhookId), otherwise);

/** Notes when failures began or, with null, that they are over; nothing where somebody else did. */
export const markFailing = (
  db: Database,
  { webhookId, failingSince }: WebhookRecord,
  since: string | null,
  otherwise: Error,
): Promise<void> =>
  transact(db, [
    update(
      key(webhookId),
      { set: { failingSince: since }, when: { failingSince: [failingSince] } },
      otherwise,
    ),
  ]);

/** The write that owes a webhook a message. */
export const addDelivery = (delivery: DeliveryRecord, already: Error): ConditionalWrite =>
  putNew(
    { ...deliveryKey(delivery), gsi1pk: due, gsi1sk: place(delivery.dueAt, delivery), ...delivery },
    already,
  );

export const deliveryById = (db: Database, which: Which): Promise<DeliveryRecord | undefined> =>
  getItem(db, DeliveryRecord, deliveryKey(which), { consistent: true });

/** The last messages of a webhook, newest first. */
export const deliveriesOf = async (
  db: Database,
  webhookId: string,
  { limit, now }: { limit: number; now: Date },
): Promise<DeliveryRecord[]> => {
  const query = { partition: partition(webhookId), prefix: "DELIVERY#", newestFirst: true, limit, now };
  return (await queryPage(db, query)).items.map((item) => z.parse(DeliveryRecord, item));
};

/** Messages whose time has come, the longest due first. */
export const dueDeliveries = async (db: Database, now: Date, limit: number): Promise<DeliveryRecord[]> => {
  const until = `${now.toISOString()}#~`;
  const { items } = await queryPage(db, { index: "gsi1", partition: due, until, limit });
  return items.map((item) => z.parse(DeliveryRecord, item));
};

/** Moves a message on from the attempt that `row` knows of; without `dueAt` it is settled. */
export const moveDelivery = (
  db: Database,
  row: DeliveryRecord,
  set: Partial<Pick<DeliveryRecord, "status" | "dueAt" | "attempts" | "last">>,
  otherwise: Error,
): Promise<void> => {
  const { status, attempts } = row;
  const { dueAt } = set;
  const by: Update =
    dueAt === undefined
      ? { set, remove: ["gsi1pk", "gsi1sk"] }
      : { set: { ...set, gsi1sk: place(dueAt, row) } };
  const when = { status: [status], attempts: [attempts] };
  return transact(db, [update(deliveryKey(row), { ...by, when }, otherwise)]);
};

/** Takes away all webhooks of a community that is no more, and what was to be sent to them. */
export const eraseWebhooksOf = async (db: Database, of: string): Promise<void> => {
  for (const { webhookId } of await webhooksOf(db, of)) {
    const items = await queryAll(db, { partition: partition(webhookId), consistent: true });
    await deleteAll(
      db,
      items.map((item) => z.parse(z.object({ pk: z.string(), sk: z.string() }), item)),
    );
  }
};
