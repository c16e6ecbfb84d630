import type { Webhook, WebhookDelivery } from "@boundaryless/contract";
import { find, type Operation } from "./operations.ts";
import { Refused } from "./refused.ts";
import type { World } from "./world.ts";

export const secret = "whsec_3q2+7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

const ids = (kind: string, index: number): string => `${kind}_01J${String(index).padStart(23, "0")}`;

const webhookOf = (index: number, changes: Partial<Webhook>): Webhook => ({
  webhookId: ids("webhook", index),
  of: "community:community-1",
  name: "Channel of the night team",
  host: "prod-12.uksouth.logic.azure.com",
  format: "teams",
  kinds: ["comment", "lesson", "gathering"],
  status: "active",
  disabledBecause: null,
  failingSince: null,
  keys: [{ since: "2026-11-02T09:00:00.000Z", until: null }],
  createdAt: "2026-11-02T09:00:00.000Z",
  createdBy: "Priya Platform",
  version: 1,
  ...changes,
});

const deliveryOf = (index: number, changes: Partial<WebhookDelivery>): WebhookDelivery => ({
  deliveryId: ids("delivery", index),
  messageId: ids("msg", index),
  kind: "lesson",
  status: "delivered",
  createdAt: "2026-11-23T11:20:00.000Z",
  attempts: 1,
  nextAt: null,
  last: { at: "2026-11-23T11:20:00.000Z", status: 202, fault: null, durationMilliseconds: 184, answer: "" },
  ...changes,
});

const failed = {
  at: "2026-11-23T11:20:00.000Z",
  status: 503,
  fault: "status",
  durationMilliseconds: 2310,
  answer: "The workflow is not available at the moment, try again later.",
} as const;

/** One of each state, of the first community and of the first trust. */
const webhooksOf = (): Webhook[] => [
  webhookOf(1, {}),
  webhookOf(2, {
    name: "Learning platform",
    host: "hooks.learning-platform-of-the-whole-region.example.org",
    format: "standard",
    failingSince: "2026-11-23T08:05:00.000Z",
    keys: [
      { since: "2026-11-22T09:00:00.000Z", until: null },
      { since: "2026-11-02T09:00:00.000Z", until: "2026-11-29T09:00:00.000Z" },
    ],
  }),
  webhookOf(3, { name: "Old channel", status: "disabled", disabledBecause: "gone" }),
  webhookOf(4, { of: "trust:RJ1", name: "Trust news" }),
];

/** One message of each state. */
const deliveriesOf = (): WebhookDelivery[] => [
  deliveryOf(5, {
    kind: "ping",
    status: "waiting",
    attempts: 0,
    nextAt: "2026-11-23T11:30:00.000Z",
    last: null,
  }),
  deliveryOf(4, { status: "waiting", attempts: 3, nextAt: "2026-11-23T12:30:00.000Z", last: failed }),
  deliveryOf(3, { kind: "gathering" }),
  deliveryOf(2, { kind: "comment", status: "dropped", attempts: 0, last: null }),
  deliveryOf(1, {
    status: "failed",
    attempts: 11,
    last: { ...failed, status: null, fault: "private-address", answer: "" },
  }),
];

/** The part of the world that is about webhooks. */
export interface WebhookWorld {
  webhooks: Webhook[];
  deliveries: WebhookDelivery[];
}
export const webhookWorld = (): WebhookWorld => ({ webhooks: webhooksOf(), deliveries: deliveriesOf() });

const requireOwner = (world: World, of: string): void => {
  const [kind, id = ""] = of.split(":");
  const may =
    kind === "trust"
      ? world.who === "platform" || world.who === "trust"
      : find(world, id).can.includes("edit");
  if (!may) throw new Refused("forbidden", "no-grant");
};
const one = (world: World, id: unknown): Webhook => {
  const found = world.webhooks.find(({ webhookId }) => webhookId === id);
  if (!found) throw new Refused("not-found", "no-such-webhook");
  requireOwner(world, found.of);
  return found;
};
const change = (world: World, before: Webhook, changes: Partial<Webhook>): Webhook => {
  const after = { ...before, ...changes, version: before.version + 1 };
  world.webhooks = world.webhooks.map((each) => (each === before ? after : each));
  return after;
};
const still = (webhook: Webhook, version: unknown): Webhook => {
  if (webhook.version !== version) throw new Refused("conflict", "stale-version");
  return webhook;
};
const owe = (world: World, changes: Partial<WebhookDelivery>): WebhookDelivery => {
  const fresh = { status: "waiting", attempts: 0, nextAt: "2026-11-23T11:40:00.000Z", last: null } as const;
  const delivery = deliveryOf(world.deliveries.length + 10, { ...fresh, ...changes });
  world.deliveries = [delivery, ...world.deliveries];
  return delivery;
};

/** Webhooks, as the API knows them. */
export const webhookOperations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  [
    "listWebhooks",
    (world, input) => {
      const of = String(input["of"]);
      requireOwner(world, of);
      return { webhooks: world.webhooks.filter((each) => each.of === of) };
    },
  ],
  [
    "createWebhook",
    (world, input) => {
      const { url, ...rest } = input as unknown as Webhook & { url: string };
      requireOwner(world, rest.of);
      const { hostname: host } = new URL(url);
      if (host === "127.0.0.1")
        throw new Refused("invalid", "check-fields", [{ field: "url", rule: "privateAddress" }]);
      const made = webhookOf(world.webhooks.length + 10, { ...rest, host });
      world.webhooks = [...world.webhooks, made];
      return { ...made, secret: made.format === "standard" ? secret : null };
    },
  ],
  [
    "changeWebhook",
    (world, input) => {
      const before = still(one(world, input["webhookId"]), input.version);
      const status = input["status"] as Webhook["status"];
      return change(world, before, { status, disabledBecause: status === "active" ? null : "turned-off" });
    },
  ],
  [
    "removeWebhook",
    (world, input) => {
      const gone = one(world, input["webhookId"]);
      world.webhooks = world.webhooks.filter((each) => each !== gone);
    },
  ],
  [
    "rotateWebhook",
    (world, input) => ({
      ...change(world, still(one(world, input["webhookId"]), input.version), {}),
      secret,
    }),
  ],
  [
    "pingWebhook",
    (world, input) => {
      one(world, input["webhookId"]);
      return owe(world, { kind: "ping" });
    },
  ],
  [
    "listDeliveries",
    (world, input) => {
      one(world, input["webhookId"]);
      return { deliveries: world.deliveries };
    },
  ],
  [
    "resendDelivery",
    (world, input) => {
      one(world, input["webhookId"]);
      const before = world.deliveries.find(({ deliveryId }) => deliveryId === input["deliveryId"]);
      if (!before) throw new Refused("not-found", "no-such-delivery");
      const { messageId, kind } = before;
      return owe(world, { messageId, kind });
    },
  ],
]);
