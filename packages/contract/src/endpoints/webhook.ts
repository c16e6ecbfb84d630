import * as z from "zod/mini";
import { endpoint } from "../endpoint.ts";
import {
  ChangeWebhookRequest,
  CreateWebhookRequest,
  RotateWebhookRequest,
  Webhook,
  WebhookDelivery,
  WebhookDeliveryList,
  WebhookList,
  WebhookOwner,
  WebhookWithSecret,
} from "../webhook.ts";

const administrator = { tag: "Administration", access: "administrator" } as const;
const errors = ["invalid", "not-found", "unauthenticated", "forbidden"] as const;
const identifier = z.string().check(z.regex(/^[a-z]+_[0-9A-HJKMNP-TV-Z]{26}$/, "choose"));
const byWebhook = z.object({ webhookId: identifier });

/** Telling other systems, and channels of Microsoft Teams, what happens in communities. */
export const webhookEndpoints = {
  listWebhooks: endpoint({
    ...administrator,
    method: "GET",
    path: "/v1/admin/webhooks",
    summary: "The webhooks of a community or a trust",
    query: z.object({ of: WebhookOwner }),
    status: 200,
    answer: WebhookList,
    errors,
  }),
  createWebhook: endpoint({
    ...administrator,
    method: "POST",
    path: "/v1/admin/webhooks",
    summary: "Create a webhook. Its secret is in this answer and is never shown again",
    body: CreateWebhookRequest,
    status: 201,
    answer: WebhookWithSecret,
    errors: [...errors, "too-large", "conflict"],
  }),
  changeWebhook: endpoint({
    ...administrator,
    method: "PATCH",
    path: "/v1/admin/webhooks/{webhookId}",
    summary: "Change what a webhook is told of, turn it off or on",
    params: byWebhook,
    body: ChangeWebhookRequest,
    status: 200,
    answer: Webhook,
    errors: [...errors, "conflict"],
  }),
  removeWebhook: endpoint({
    ...administrator,
    method: "DELETE",
    path: "/v1/admin/webhooks/{webhookId}",
    summary: "Remove a webhook; nothing more is sent to it",
    params: byWebhook,
    status: 204,
    errors,
  }),
  rotateWebhook: endpoint({
    ...administrator,
    method: "POST",
    path: "/v1/admin/webhooks/{webhookId}/rotation",
    summary:
      "Make a new key. Both sign for a week; the new secret is in this answer and is never shown again",
    params: byWebhook,
    body: RotateWebhookRequest,
    status: 200,
    answer: WebhookWithSecret,
    errors: [...errors, "conflict"],
  }),
  pingWebhook: endpoint({
    ...administrator,
    method: "POST",
    path: "/v1/admin/webhooks/{webhookId}/ping",
    summary: "Send a test message; what came of it is in the log",
    params: byWebhook,
    status: 201,
    answer: WebhookDelivery,
    errors: [...errors, "conflict"],
  }),
  listDeliveries: endpoint({
    ...administrator,
    method: "GET",
    path: "/v1/admin/webhooks/{webhookId}/deliveries",
    summary: "What was sent to a webhook last, and what came of it",
    params: byWebhook,
    status: 200,
    answer: WebhookDeliveryList,
    errors,
  }),
  resendDelivery: endpoint({
    ...administrator,
    method: "POST",
    path: "/v1/admin/webhooks/{webhookId}/deliveries/{deliveryId}/resend",
    summary: "Send a message again, as it reads now and under the same identifier",
    params: z.object({ webhookId: identifier, deliveryId: identifier }),
    status: 201,
    answer: WebhookDelivery,
    errors: [...errors, "conflict"],
  }),
} as const;
