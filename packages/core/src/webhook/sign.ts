import { createHmac } from "node:crypto";
import type { Ctx } from "../context.ts";
import { type WebhookKey, type WebhookRecord, signingKeys } from "./webhook.ts";

/** A secret as Standard Webhooks writes it. */
export const secretText = (secret: Buffer): string => `whsec_${secret.toString("base64")}`;

/** The secret of a key. */
export const secretOf = (
  { keys }: Pick<Ctx, "keys">,
  webhookId: string,
  { keyId }: Pick<WebhookKey, "keyId">,
): Buffer => keys.webhookSecret(webhookId, keyId);

/** One signature over identifier, time and body (HMAC-SHA256). */
export const signatureOf = (secret: Buffer, id: string, timestamp: number, body: string): string =>
  `v1,${createHmac("sha256", secret).update(`${id}.${timestamp}.${body}`).digest("base64")}`;

/** The headers of Standard Webhooks; every key that is active signs. */
export const signedHeaders = (
  ctx: Pick<Ctx, "keys" | "now">,
  webhook: WebhookRecord,
  messageId: string,
  body: string,
): Record<string, string> => {
  const now = ctx.now();
  const timestamp = Math.floor(now.getTime() / 1000);
  const signatures = signingKeys(webhook, now).map((key) =>
    signatureOf(secretOf(ctx, webhook.webhookId, key), messageId, timestamp, body),
  );
  return {
    "webhook-id": messageId,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": signatures.join(" "),
  };
};
