import { endpoints } from "@boundaryless/contract";
import {
  changeWebhook,
  createWebhook,
  listDeliveries,
  listWebhooks,
  pingWebhook,
  removeWebhook,
  resendDelivery,
  rotateWebhook,
} from "@boundaryless/core";
import { route } from "../handle.ts";

// A secret is shown once and kept nowhere, so no copy of such an answer waits for a repetition.
const secret = { holdsSecret: true } as const;

export const webhookRoutes = [
  route(endpoints.listWebhooks, (ctx, { query }) => listWebhooks(ctx, query)),
  route(endpoints.createWebhook, (ctx, { body }) => createWebhook(ctx, body), secret),
  route(endpoints.changeWebhook, (ctx, { params, body }) => changeWebhook(ctx, { ...params, ...body })),
  route(endpoints.removeWebhook, async (ctx, { params }) => {
    await removeWebhook(ctx, params);
    return undefined;
  }),
  route(
    endpoints.rotateWebhook,
    (ctx, { params, body }) => rotateWebhook(ctx, { ...params, ...body }),
    secret,
  ),
  route(endpoints.pingWebhook, (ctx, { params }) => pingWebhook(ctx, params)),
  route(endpoints.listDeliveries, (ctx, { params }) => listDeliveries(ctx, params)),
  route(endpoints.resendDelivery, (ctx, { params }) => resendDelivery(ctx, params)),
];
