import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record,
} from "@aws-sdk/client-dynamodb-streams";
import type { FilterPattern } from "@boundaryless/stream/schedule";
import type { DynamoDBBatchResponse, DynamoDBRecord } from "aws-lambda";

/** A consumer of the stream, as an event source mapping would call it. */
export interface Consumer {
  readonly name: string;
  /** It sees what fits one of them. */
  readonly filters: readonly FilterPattern[];
  readonly handle: (records: readonly DynamoDBRecord[]) => Promise<DynamoDBBatchResponse>;
  /** Called with a record that failed every attempt. */
  readonly onFailure: (record: DynamoDBRecord) => Promise<void>;
}

/** Where a consumer had read to, kept between starts. */
export interface Checkpoint {
  read(): string | undefined;
  write(sequenceNumber: string): void;
}

export interface Following {
  /** Settles once the consumer has seen everything that was in the stream when it was called. */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
}

const idleMilliseconds = 100;
const batchSize = 100;
const mostAttempts = 5;

const isPattern = (of: readonly string[] | FilterPattern): of is FilterPattern => !Array.isArray(of);

/** Whether a record fits a filter: every leaf lists the values that do. */
export const fitsFilter = (record: unknown, pattern: FilterPattern): boolean =>
  Object.entries(pattern).every(([key, wanted]) => {
    const value = (record as Record<string, unknown> | undefined)?.[key];
    return isPattern(wanted) ? fitsFilter(value, wanted) : wanted.includes(value as string);
  });

/** A record of the Streams API in the shape in which Lambda hands it over. */
export const asEvent = ({ dynamodb, ...record }: _Record): DynamoDBRecord => {
  const { ApproximateCreationDateTime: created, ...rest } = dynamodb ?? {};
  const at = created ? Math.floor(created.getTime() / 1000) : undefined;
  const event: object = { ...record, dynamodb: { ...rest, ApproximateCreationDateTime: at } };
  return event as DynamoDBRecord;
};

const sequenceOf = (record: DynamoDBRecord): string => record.dynamodb?.SequenceNumber ?? "";

/** Hands a batch to its consumer until all of it is done, from the failed record on each time. */
const handOver = async ({ handle, onFailure }: Consumer, batch: readonly DynamoDBRecord[]): Promise<void> => {
  let rest = batch;
  for (let attempt = 1; rest.length > 0; attempt++) {
    const { batchItemFailures } = await handle(rest).catch(() => ({
      batchItemFailures: [{ itemIdentifier: sequenceOf(rest[0] as DynamoDBRecord) }],
    }));
    const failed = batchItemFailures[0]?.itemIdentifier;
    if (failed === undefined) return;
    const from = rest.findIndex((record) => sequenceOf(record) === failed);
    if (from > 0) attempt = 1;
    rest = rest.slice(Math.max(0, from));
    if (attempt < mostAttempts) {
      await new Promise((resolve) => setTimeout(resolve, idleMilliseconds * attempt));
      continue;
    }
    await onFailure(rest[0] as DynamoDBRecord);
    rest = rest.slice(1);
    attempt = 0;
  }
};

const firstIterator = async (client: DynamoDBStreamsClient, arn: string, after: string | undefined) => {
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: arn }));
  const ShardId = StreamDescription?.Shards?.at(-1)?.ShardId;
  if (ShardId === undefined) return undefined;
  const from = { StreamArn: arn, ShardId };
  const oldest = () =>
    client.send(new GetShardIteratorCommand({ ...from, ShardIteratorType: "TRIM_HORIZON" }));
  const next = new GetShardIteratorCommand({
    ...from,
    ShardIteratorType: "AFTER_SEQUENCE_NUMBER",
    SequenceNumber: after,
  });
  // A place that the stream no longer knows costs a second look at a day, and changes nothing.
  const { ShardIterator } = after === undefined ? await oldest() : await client.send(next).catch(oldest);
  return ShardIterator;
};

const pause = () => new Promise((resolve) => setTimeout(resolve, idleMilliseconds));

/** Follows the stream and calls the consumer with what it would get from Lambda, in order, at least once. */
export const follow = (
  client: DynamoDBStreamsClient,
  arn: string,
  consumer: Consumer,
  checkpoint: Checkpoint,
): Following => {
  let going = true;
  let idleRounds = 0;
  const round = async (iterator: string): Promise<string | undefined> => {
    const { Records = [], NextShardIterator } = await client.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: batchSize }),
    );
    const events = Records.map(asEvent);
    await handOver(
      consumer,
      events.filter((event) => consumer.filters.some((filter) => fitsFilter(event, filter))),
    );
    const last = events.at(-1);
    if (last) checkpoint.write(sequenceOf(last));
    idleRounds = last ? 0 : idleRounds + 1;
    if (!last) await pause();
    return NextShardIterator;
  };
  const run = async (): Promise<void> => {
    let iterator: string | undefined;
    while (going) {
      try {
        iterator ??= await firstIterator(client, arn, checkpoint.read());
        iterator = iterator === undefined ? undefined : await round(iterator);
        if (iterator === undefined) await pause();
      } catch {
        // The table is away for a moment; begin again from the checkpoint.
        iterator = undefined;
        if (going) await pause();
      }
    }
  };
  const running = run();
  return {
    caughtUp: async () => {
      idleRounds = 0;
      // The first idle round may have begun before the call.
      while (going && idleRounds < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    stop: async () => {
      going = false;
      await running;
    },
  };
};
