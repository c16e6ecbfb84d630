import type { Ctx } from "@boundaryless/core";
import type { DynamoDBBatchResponse, DynamoDBRecord } from "aws-lambda";
import { inOrder } from "./batch.ts";
import { toChange } from "./change.ts";
import { project, projectCard } from "./project.ts";

type Consumer = Pick<Ctx, "db" | "now">;

/** Brings every read model up to date with a batch of the stream. */
export const consumeForReadModels = async (
  ctx: Consumer,
  records: readonly DynamoDBRecord[],
): Promise<DynamoDBBatchResponse> => {
  const cards = new Map<string, DynamoDBRecord>();
  const response = await inOrder(ctx, records, async (record, eventId) => {
    const touched = new Set<string>();
    await project(ctx, eventId, toChange(record), touched);
    for (const slug of touched) if (!cards.has(slug)) cards.set(slug, record);
  });
  // Cards come last, once each; when one fails the batch comes again from the record that asked for it first.
  for (const [slug, record] of cards) {
    const made = await inOrder(ctx, [record], () => projectCard(ctx, slug));
    if (made.batchItemFailures.length > 0) return made;
  }
  return response;
};
