import { administratorById } from "../administrator/index.ts";
import { communityBySlug } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { owe } from "../outbox/index.ts";
import { personById } from "../person/index.ts";
import { type ConditionalWrite, transact } from "../store.ts";
import { nameOfTrust } from "../trust/index.ts";
import { changeWebhook } from "./store.ts";
import { type DisabledBecause, type WebhookRecord, partsOf } from "./webhook.ts";

type Disabling = Pick<Ctx, "db" | "now" | "newId">;

class Raced extends Error {}

/** Whoever created it, where an address of theirs is known. */
const creatorOf = async ({ db }: Disabling, { id, name, isPerson }: WebhookRecord["createdBy"]) => {
  if (isPerson) {
    const person = await personById(db, id);
    return person && { to: person.email, name: person.name, language: person.language };
  }
  const email = (await administratorById(db, id))?.email;
  return email ? { to: email, name, language: "en" as const } : undefined;
};

const ownerOf = async (ctx: Disabling, of: string) => {
  const { kind, id } = partsOf(of);
  const named = kind === "trust" ? await nameOfTrust(ctx, id) : await communityBySlug(ctx.db, id);
  return { kind, id, name: named?.name ?? id };
};

const letter = async (
  ctx: Disabling,
  { of, name: webhook, host, createdBy }: WebhookRecord,
  because: "gone" | "failing",
): Promise<ConditionalWrite[]> => {
  const recipient = await creatorOf(ctx, createdBy);
  if (!recipient) return [];
  const owner = await ownerOf(ctx, of);
  return [owe(ctx, { template: "webhook-disabled", ...recipient, owner, webhook, host, because })];
};

/** Turns a webhook off that nobody hears any more, and tells whoever created it: both or neither, once. */
export const disableWebhook = async (
  ctx: Disabling,
  webhook: WebhookRecord,
  because: Extract<DisabledBecause, "gone" | "failing">,
): Promise<void> => {
  const off = changeWebhook(webhook, { status: "disabled", disabledBecause: because }, new Raced());
  try {
    await transact(ctx.db, [off, ...(await letter(ctx, webhook, because))]);
  } catch (error) {
    // Somebody has changed it meanwhile; the next message that fails looks again.
    if (!(error instanceof Raced)) throw error;
  }
};
