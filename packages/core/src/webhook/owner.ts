import type { AuditAction, WebhookOwner } from "@boundaryless/contract";
import { requireAction, requireTrust } from "../administrator/index.ts";
import { chainOfTrust, transactAudited } from "../audit/index.ts";
import { requirePage } from "../community/index.ts";
import { type Administrator, type Ctx, requireAdministrator } from "../context.ts";
import { Refusal } from "../errors.ts";
import type { ConditionalWrite } from "../store.ts";
import { trustByCode } from "../trust/index.ts";
import { webhookById } from "./store.ts";
import { type WebhookRecord, partsOf } from "./webhook.ts";

/**
 * Whoever may edit a community, or manages a trust, decides about its webhooks.
 * @throws unauthenticated, forbidden, not-found
 */
export const requireOwner = async (ctx: Ctx, of: WebhookOwner): Promise<Administrator> => {
  requireAdministrator(ctx);
  const { kind, id } = partsOf(of);
  if (kind === "community") {
    const { facts } = await requirePage(ctx, id);
    return requireAction(ctx, "edit", facts);
  }
  const administrator = requireTrust(ctx, id);
  if (!(await trustByCode(ctx.db, id))) throw new Refusal("not-found", "no-such-trust");
  return administrator;
};

/** A webhook that the administrator decides about. @throws unauthenticated, not-found, forbidden */
export const requireWebhook = async (ctx: Ctx, webhookId: string): Promise<WebhookRecord> => {
  requireAdministrator(ctx);
  const webhook = await webhookById(ctx.db, webhookId);
  if (!webhook) throw new Refusal("not-found", "no-such-webhook");
  await requireOwner(ctx, webhook.of);
  return webhook;
};

interface WebhookDeed {
  readonly of: WebhookOwner;
  readonly webhookId: string;
  readonly action: AuditAction;
  readonly changes?: readonly string[];
}

/** Carries writes out with their entry in the history of the community or the trust. */
export const transactDeed = async (
  ctx: Ctx,
  { of, webhookId, action, changes = [] }: WebhookDeed,
  writes: readonly ConditionalWrite[],
): Promise<void> => {
  const { kind, id } = partsOf(of);
  const slug = kind === "trust" ? chainOfTrust(id) : id;
  await transactAudited(ctx, { slug, action, subjectId: webhookId, changes }, writes);
};
