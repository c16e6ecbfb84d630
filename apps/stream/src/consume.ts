import {
  type Ctx,
  type Send,
  deliver,
  deliverDue,
  erasePeople,
  fetchDirectories,
  gatherProblems,
  lookAfterCommunities,
  mailPerSecond,
  moveMerged,
  openOutward,
  realWorld,
  remindOfProblems,
  sendBroadcasts,
  sendDigests,
  tellOfGatherings,
  unsentAgeSeconds,
  weighEvidence,
} from "@boundaryless/core";
import type { DynamoDBBatchResponse, DynamoDBRecord } from "aws-lambda";
import { inOrder } from "./batch.ts";
import { toChange } from "./change.ts";
import { log } from "./log.ts";
import type { Job } from "./schedule.ts";

type Sender = Pick<Ctx, "db" | "now" | "keys">;

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "unknown");

/** Sends the messages that a batch of the stream owes. What the mail server refuses stays in the outbox. */
export const consumeForMail = (
  ctx: Sender,
  records: readonly DynamoDBRecord[],
  send: Send,
): Promise<DynamoDBBatchResponse> =>
  inOrder(ctx, records, async (record) => {
    const change = toChange(record);
    if (change.type !== "outbox" || change.before || change.after?.status !== "unsent") return;
    const { outboxId, dueAt } = change.after;
    // Mail to many is spread over time; the scheduled work sends it then.
    if (dueAt > ctx.now().toISOString()) return;
    const outcome = await deliver(ctx, outboxId, send, (error) =>
      log("mail-refused", { outboxId, cause: nameOf(error) }),
    );
    if (outcome !== "not-due") log("mail", { outboxId, outcome });
  });

// As much as fits into the minute until the next run, also where the mail service is slow: Lambda ends a run after it.
const sendingSeconds = 45;

/** Notes what work has done, unless it found nothing to do; there is no metric of it. */
const noted = (event: Parameters<typeof log>[0], done: Record<string, number>): Record<string, number> => {
  if (Object.values(done).some((count) => count > 0)) log(event, done);
  return {};
};

/** Carries out one piece of scheduled work. @returns the figures to watch, by the name of their metric; often none */
export const runJob = async (
  ctx: Sender,
  { job }: Exclude<Job, { job: "deliver-webhooks" }>,
  send: Send,
  perSecond = mailPerSecond,
): Promise<Record<string, number>> => {
  switch (job) {
    case "send-due-mail": {
      const onFailure = (error: unknown) => log("mail-refused", { cause: nameOf(error) });
      const until = new Date(ctx.now().getTime() + sendingSeconds * 1000);
      const pace = { perSecond, most: Math.floor(sendingSeconds * perSecond), until, onFailure };
      const { sent, postponed } = await deliverDue(ctx, send, pace);
      const OldestUnsentMailSeconds = await unsentAgeSeconds(ctx);
      return { DueMailSent: sent, DueMailPostponed: postponed, OldestUnsentMailSeconds };
    }
    case "send-broadcasts": {
      const portions = await sendBroadcasts(ctx);
      return noted("broadcasts", { portions });
    }
    case "send-digests": {
      const owed = await sendDigests(ctx, { perSecond });
      return noted("digests", { owed });
    }
    case "weigh-evidence": {
      const communities = await weighEvidence(ctx);
      return noted("weighed", { communities });
    }
    case "merge-communities": {
      const { moved } = await moveMerged(ctx);
      return noted("merge", { moved });
    }
    case "erase-people": {
      const { erased } = await erasePeople({ newId: realWorld.newId, ...ctx });
      return noted("erasure", { erased });
    }
    case "gather-problems": {
      await gatherProblems({ newId: realWorld.newId, ...ctx });
      return {};
    }
    case "remind-of-problems": {
      const reminded = await remindOfProblems({ newId: realWorld.newId, ...ctx });
      return noted("problems-reminded", { reminded });
    }
    case "look-after-communities": {
      const communities = await lookAfterCommunities(ctx);
      return noted("looked-after", { communities });
    }
    case "fetch-directories": {
      const { looked, refused } = await fetchDirectories(ctx, openOutward());
      return noted("directories", { looked, refused });
    }
    case "tell-of-gatherings": {
      const told = await tellOfGatherings(ctx);
      return noted("gatherings-told", { told });
    }
  }
};
