import { type Accepted, ReportRequest } from "@boundaryless/contract";
import * as z from "zod/mini";
import { type CommunityRecord, communityBySlug } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { limitNetwork, networkLimits } from "../limit/index.ts";
import { readItem, requireVisible, takeReport } from "../moderation/index.ts";
import { askForConfirmation } from "./ask.ts";
import type { Pending, ReportRequested } from "./confirmation.ts";
import type { Formed } from "./press.ts";
import { markDone } from "./store.ts";

/**
 * Asks moderators to look at something. Nothing happens before the address is confirmed, and the answer is the same
 * whoever asks.
 * @throws not-found, invalid, too-many
 */
export const report = async (ctx: Ctx, { once, ...input }: ReportRequest & Formed): Promise<Accepted> => {
  const { target, reason, text = null, email, language, proof } = z.parse(ReportRequest, input);
  const work = await limitNetwork(ctx, networkLimits.report, proof);
  const item = await readItem(ctx, target);
  await requireVisible(ctx, item);
  const { slug, name } = item.community;
  const requested = { kind: "report" as const, target, reason, text, email, language };
  // What was reported is not quoted: nobody should send a text to others by reporting it.
  const message = {
    template: "confirm-report" as const,
    community: { slug, name, goal: "" },
    ...(target.kind === "community" ? {} : { item: target.kind }),
  };
  const recipient = { email, name: "", language };
  await askForConfirmation(ctx, { recipient, kept: { requested }, message, work, once });
  return { accepted: true, community: slug };
};

/** Turns a confirmed report into one that moderators see. */
export const carryOutReport = async (
  ctx: Ctx,
  pending: Pending,
  { target, reason, text, email, language }: ReportRequested,
): Promise<CommunityRecord | null> => {
  const again = new Refusal("already-confirmed", "already-confirmed");
  const { addressKey } = pending;
  const reported = { addressKey, reason, text, email, language };
  await takeReport(ctx, target, reported, [markDone(pending, { slug: target.slug }, again)]);
  const community = await communityBySlug(ctx.db, target.slug);
  return community && community.status !== "hidden" ? community : null;
};
