import {
  type Ctx,
  type Outlet,
  type Post,
  type Send,
  deliverDueToWebhooks,
  deliverToWebhook,
  openPost,
} from "@boundaryless/core";
import type { DynamoDBBatchResponse, DynamoDBRecord } from "aws-lambda";
import { toChange } from "./change.ts";
import { consumeForMail, runJob } from "./consume.ts";
import { log } from "./log.ts";
import type { Job } from "./schedule.ts";

/** What everything that leaves the system is made of. */
export interface Outward {
  readonly ctx: Pick<Ctx, "db" | "now" | "keys" | "newId">;
  readonly send: Send;
  /** How many e-mails a second the scheduled work hands over. */
  readonly mailPerSecond?: number;
  readonly outlet: Outlet;
}

// Mail of the same batch has gone out before; what comes in the next one waits no longer than this.
const atOnceMilliseconds = 5_000;

/** What webhooks are sent through. */
export const openOutlet = (origin: string, post: Post = openPost()): Outlet => ({
  origin,
  post,
  random: Math.random,
  timeoutMilliseconds: 10_000,
});

const causeOf = (error: unknown): string => (error instanceof Error ? error.name : "unknown");

/** Sends what a batch of the stream owes to webhooks, all at the same time. What fails is left to the schedule. */
const tellAtOnce = async ({ ctx, outlet }: Outward, records: readonly DynamoDBRecord[]): Promise<void> => {
  const quick = { ...outlet, timeoutMilliseconds: atOnceMilliseconds };
  const tell = async (record: DynamoDBRecord): Promise<void> => {
    const change = toChange(record);
    if (change.type !== "webhook-delivery" || change.before || !change.after) return;
    const { webhookId, deliveryId } = change.after;
    const outcome = await deliverToWebhook(ctx, quick, change.after, { atOnce: true });
    if (outcome !== "not-due") log("webhook", { webhookId, deliveryId, outcome });
  };
  for (const told of await Promise.allSettled(records.map(tell)))
    if (told.status === "rejected") log("webhook-later", { cause: causeOf(told.reason) });
};

/** Sends the mail and tells the webhooks that a batch of the stream is about. */
export const consumeForNotice = async (
  outward: Outward,
  records: readonly DynamoDBRecord[],
): Promise<DynamoDBBatchResponse> => {
  const response = await consumeForMail(outward.ctx, records, outward.send);
  await tellAtOnce(outward, records);
  return response;
};

/** Carries out one piece of scheduled work. @returns the figures to watch, by the name of their metric; often none */
export const carryOut = async (outward: Outward, input: Job): Promise<Record<string, number>> => {
  const { ctx, send, outlet, mailPerSecond } = outward;
  if (input.job !== "deliver-webhooks") return runJob(ctx, input, send, mailPerSecond);
  const { "not-due": _, ...counts } = await deliverDueToWebhooks(ctx, outlet);
  if (Object.values(counts).some((count) => count > 0)) log("webhooks", counts);
  return {};
};
