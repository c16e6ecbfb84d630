import { isIP } from "node:net";
import { CreateWebhookRequest, type WebhookWithSecret, limits } from "@boundaryless/contract";
import * as z from "zod/mini";
import type { Ctx } from "../context.ts";
import { Refusal, invalidField } from "../errors.ts";
import { isPublicAddress } from "../outward/index.ts";
import { requireOwner, transactDeed } from "./owner.ts";
import { addWebhook, webhooksOf } from "./store.ts";
import { type WebhookRecord, rotated } from "./webhook.ts";
import { withSecret } from "./wire.ts";

/** The host of an address. @throws invalid where it is written out and is one of our own networks */
const publicHost = (url: string): string => {
  const { hostname } = new URL(url);
  const literal = hostname.replace(/^\[|\]$/gu, "");
  // What a name leads to is looked at whenever something is sent.
  if (isIP(literal) && !isPublicAddress(literal)) throw invalidField("url", "privateAddress");
  return hostname;
};

/**
 * Creates a webhook for a community or a trust. The answer holds its secret, once.
 * @throws unauthenticated, forbidden, not-found, invalid, conflict where there are as many as there may be
 */
export const createWebhook = async (ctx: Ctx, input: CreateWebhookRequest): Promise<WebhookWithSecret> => {
  const { id, name: createdBy, personId } = await requireOwner(ctx, input.of);
  const { of, name, url, format, kinds } = z.parse(CreateWebhookRequest, input);
  const host = publicHost(url);
  if ((await webhooksOf(ctx.db, of)).length >= limits.webhooks)
    throw new Refusal("conflict", "enough-webhooks");
  const webhookId = ctx.newId("webhook");
  const webhook: WebhookRecord = {
    type: "webhook",
    webhookId,
    of,
    name,
    lockedUrl: ctx.keys.lock(webhookId, url),
    host,
    format,
    kinds,
    keys: rotated([], ctx.newId("key"), ctx.now()),
    status: "active",
    disabledBecause: null,
    failingSince: null,
    createdAt: ctx.now().toISOString(),
    createdBy: { id, name: createdBy, isPerson: personId !== undefined },
    version: 1,
  };
  await transactDeed(ctx, { of, webhookId, action: "webhook-created" }, [addWebhook(webhook)]);
  return withSecret(ctx, webhook);
};
