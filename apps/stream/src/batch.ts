import type { Ctx } from "@boundaryless/core";
import { setAside } from "@boundaryless/core/projection";
import { within } from "@boundaryless/trace";
import type { DynamoDBBatchResponse, DynamoDBRecord } from "aws-lambda";
import { log } from "./log.ts";

// What DynamoDB or the network may say on a bad day; anything else will be the same the next time.
const passing = new Set([
  "ProvisionedThroughputExceededException",
  "ThrottlingException",
  "RequestLimitExceeded",
  "InternalServerError",
  "ServiceUnavailable",
  "LimitExceededException",
  "TransactionInProgressException",
  "TimeoutError",
  "AbortError",
  "NetworkingError",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
  "ENOTFOUND",
]);

// A transaction tells its causes only in its message.
const passingCause = /TransactionConflict|ThrottlingError|ProvisionedThroughputExceeded/;

// A fault of the server, whatever it is called.
const isServerFault = (error: unknown): boolean =>
  error instanceof Error && (error as { $fault?: unknown }).$fault === "server";

const namesOf = (error: unknown): string[] => {
  if (!(error instanceof Error)) return [];
  const { code } = error as { code?: unknown };
  return [error.name, ...(typeof code === "string" ? [code] : []), ...namesOf(error.cause)];
};

/** Whether trying again later may help. */
export const isPassing = (error: unknown): boolean =>
  isServerFault(error) ||
  namesOf(error).some((name) => passing.has(name)) ||
  passingCause.test(String(error));

// Such as `record INSERT membership`: the type is a word of ours, whatever the item holds.
const partOf = ({ eventName, dynamodb }: DynamoDBRecord): string =>
  `record ${eventName ?? "unknown"} ${(dynamodb?.NewImage ?? dynamodb?.OldImage)?.type?.S ?? "unknown"}`;

const keysOf = ({ dynamodb }: DynamoDBRecord) => ({
  itemPk: dynamodb?.Keys?.pk?.S ?? "",
  itemSk: dynamodb?.Keys?.sk?.S ?? "",
});

/**
 * Applies records in order. One that can never be applied is set aside with its cause, so that those behind it go on;
 * at a passing failure the batch stops there and comes again from that record.
 */
export const inOrder = async (
  ctx: Pick<Ctx, "db" | "now">,
  records: readonly DynamoDBRecord[],
  apply: (record: DynamoDBRecord, eventId: string) => Promise<void>,
): Promise<DynamoDBBatchResponse> => {
  for (const record of records) {
    const sequence = record.dynamodb?.SequenceNumber ?? "";
    const eventId = record.eventID ?? sequence;
    try {
      await within(partOf(record), () => apply(record, eventId));
    } catch (error) {
      if (isPassing(error)) {
        log("stream-retry", { eventId, cause: namesOf(error)[0] });
        return { batchItemFailures: [{ itemIdentifier: sequence }] };
      }
      const cause = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : "unknown";
      log("stream-poison", { eventId, cause });
      await setAside(ctx, { eventId, ...keysOf(record), cause });
    }
  }
  return { batchItemFailures: [] };
};
