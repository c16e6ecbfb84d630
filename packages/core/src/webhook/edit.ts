import {
  ChangeWebhookRequest,
  RotateWebhookRequest,
  type Webhook,
  type WebhookWithSecret,
} from "@boundaryless/contract";
import * as z from "zod/mini";
import { type Ctx, requireAdministrator } from "../context.ts";
import { Refusal } from "../errors.ts";
import { requireWebhook, transactDeed } from "./owner.ts";
import { changeWebhook as change, removeWebhookItem } from "./store.ts";
import { type WebhookRecord, rotated } from "./webhook.ts";
import { wireWebhook, withSecret } from "./wire.ts";

type Which = { webhookId: string };
const stale = () => new Refusal("conflict", "stale-version");

/** What follows from turning it off or on: on again, its failures are forgotten. */
const statusSet = (
  status: "active" | "disabled" | undefined,
): Partial<Pick<WebhookRecord, "status" | "disabledBecause" | "failingSince">> => {
  if (status === undefined) return {};
  return status === "active"
    ? { status, disabledBecause: null, failingSince: null }
    : { status, disabledBecause: "turned-off" };
};

/** Changes a webhook, turns it off or on. @throws conflict when somebody else changed it since `version` */
export const changeWebhook = async (
  ctx: Ctx,
  { webhookId, ...input }: ChangeWebhookRequest & Which,
): Promise<Webhook> => {
  requireAdministrator(ctx);
  const webhook = await requireWebhook(ctx, webhookId);
  const { version, name, kinds, status } = z.parse(ChangeWebhookRequest, input);
  if (version !== webhook.version) throw stale();
  const turned = status === webhook.status ? undefined : status;
  const set = {
    ...(name === undefined ? {} : { name }),
    ...(kinds === undefined ? {} : { kinds }),
    ...statusSet(turned),
  };
  const fields = (["name", "kinds", "status"] as const).filter((field) => field in set);
  if (fields.length === 0) return wireWebhook(webhook, ctx.now());
  const deed = { of: webhook.of, webhookId, action: "webhook-changed", changes: fields } as const;
  await transactDeed(ctx, deed, [change(webhook, set, stale())]);
  return wireWebhook({ ...webhook, ...set, version: version + 1 }, ctx.now());
};

/** Makes a new key; the one before signs along for a week. @throws conflict when it was changed since `version` */
export const rotateWebhook = async (
  ctx: Ctx,
  { webhookId, ...input }: RotateWebhookRequest & Which,
): Promise<WebhookWithSecret> => {
  requireAdministrator(ctx);
  const webhook = await requireWebhook(ctx, webhookId);
  const { version } = z.parse(RotateWebhookRequest, input);
  if (version !== webhook.version) throw stale();
  const keys = rotated(webhook.keys, ctx.newId("key"), ctx.now());
  const deed = { of: webhook.of, webhookId, action: "webhook-rotated" } as const;
  await transactDeed(ctx, deed, [change(webhook, { keys }, stale())]);
  return withSecret(ctx, { ...webhook, keys, version: version + 1 });
};

/** Removes a webhook. What was owed to it is not sent any more. */
export const removeWebhook = async (ctx: Ctx, { webhookId }: Which): Promise<void> => {
  requireAdministrator(ctx);
  const { of } = await requireWebhook(ctx, webhookId);
  await transactDeed(ctx, { of, webhookId, action: "webhook-removed" }, [
    removeWebhookItem(webhookId, new Refusal("not-found", "no-such-webhook")),
  ]);
};
