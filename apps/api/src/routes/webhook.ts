import { endpoints } from "@boundaryless/contract";
import { route } from "../handle.ts";

// Administrators are few: what only they do waits until one of them asks.
const administering = () => import("@boundaryless/core/administering");

// A secret is shown once and kept nowhere, so no copy of such an answer waits for a repetition.
const secret = { holdsSecret: true } as const;

export const webhookRoutes = [
  route(endpoints.listWebhooks, async (ctx, { query }) => (await administering()).listWebhooks(ctx, query)),
  route(
    endpoints.createWebhook,
    async (ctx, { body }) => (await administering()).createWebhook(ctx, body),
    secret,
  ),
  route(endpoints.changeWebhook, async (ctx, { params, body }) =>
    (await administering()).changeWebhook(ctx, { ...params, ...body }),
  ),
  route(endpoints.removeWebhook, async (ctx, { params }) => {
    await (await administering()).removeWebhook(ctx, params);
    return undefined;
  }),
  route(
    endpoints.rotateWebhook,
    async (ctx, { params, body }) => (await administering()).rotateWebhook(ctx, { ...params, ...body }),
    secret,
  ),
  route(endpoints.pingWebhook, async (ctx, { params }) => (await administering()).pingWebhook(ctx, params)),
  route(endpoints.listDeliveries, async (ctx, { params }) =>
    (await administering()).listDeliveries(ctx, params),
  ),
  route(endpoints.resendDelivery, async (ctx, { params }) =>
    (await administering()).resendDelivery(ctx, params),
  ),
];
