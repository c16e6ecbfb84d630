import type { Ctx } from "../context.ts";
import { forgetBounces, forgetTroubles, mailboxOf, troubleOf } from "../mailbox/index.ts";
import { noteReachOf } from "./note.ts";

/**
 * Takes up mail to an address again that has just been confirmed, which shows that mail arrives there.
 * @param consents whether what was confirmed is a wish to hear from a community; only that outweighs a complaint
 */
export const mailArrives = async (
  ctx: Pick<Ctx, "db" | "now">,
  addressKey: string,
  consents: boolean,
): Promise<void> => {
  const mailbox = await mailboxOf(ctx.db, addressKey);
  if (troubleOf(mailbox) === null) return;
  const stays = mailbox?.complainedAt !== undefined && !consents;
  await (stays ? forgetBounces(ctx, addressKey) : forgetTroubles(ctx, addressKey));
  await noteReachOf(ctx, addressKey, stays ? "complained" : null);
};
