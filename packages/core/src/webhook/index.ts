export { createWebhook } from "./create.ts";
export { DeliveryRecord } from "./delivery.ts";
export { type Outlet, deliverDueToWebhooks, deliverToWebhook } from "./deliver.ts";
export { changeWebhook, removeWebhook, rotateWebhook } from "./edit.ts";
export { pingWebhook, resendDelivery } from "./owe.ts";
export { type Post, openPost } from "./post.ts";
export { listDeliveries, listWebhooks } from "./read.ts";
export { spreadHappening } from "./spread.ts";
export { eraseWebhooksOf } from "./store.ts";
