import { figuresOf, pageOf } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import type { HappeningRecord } from "../happening/index.ts";
import { oweHappening } from "./owe.ts";
import { webhooksOf, webhooksOfTrusts } from "./store.ts";
import { type WebhookRecord, partsOf } from "./webhook.ts";

/** The webhooks that are told of something in a community: its own, and those of trusts whose people are in it. */
const toldOf = async ({ db }: Pick<Ctx, "db">, { slug, kind }: HappeningRecord): Promise<WebhookRecord[]> => {
  const [own, ofTrusts] = await Promise.all([webhooksOf(db, `community:${slug}`), webhooksOfTrusts(db)]);
  const wanting = (webhooks: readonly WebhookRecord[]) =>
    webhooks.filter(({ status, kinds }) => status === "active" && kinds.includes(kind));
  const trusts = wanting(ofTrusts);
  if (trusts.length === 0) return wanting(own);
  const { trustCodes } = figuresOf((await pageOf(db, slug))?.tally);
  return [...wanting(own), ...trusts.filter(({ of }) => trustCodes.includes(partsOf(of).id))];
};

/** Owes every webhook that wants it a message about what happened; the stream calls this. @returns how many */
export const spreadHappening = async (
  ctx: Pick<Ctx, "db" | "now">,
  happening: HappeningRecord,
): Promise<number> => {
  const webhooks = await toldOf(ctx, happening);
  const owed = await Promise.all(webhooks.map((webhook) => oweHappening(ctx, webhook, happening)));
  return owed.filter(Boolean).length;
};
