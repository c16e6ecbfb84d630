import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from "@aws-sdk/client-dynamodb-streams";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { FreshTable } from "@boundaryless/testing";
import type { DynamoDBRecord } from "aws-lambda";
import { consumeForReadModels } from "../src/read-models.ts";

const credentials = { accessKeyId: "local", secretAccessKey: "local" };
const region = "eu-west-2";

/** The real stream of a table, for tests. */
export interface Stream {
  /** Records that were not read before, in the shape in which Lambda hands them over. */
  reads(): Promise<DynamoDBRecord[]>;
  /** Feeds the stream through the consumer of the read models until nothing is left. @returns the records */
  projected(): Promise<DynamoDBRecord[]>;
  close(): void;
}

const streamOf = async ({ endpoint, tableName }: FreshTable): Promise<string> => {
  const client = new DynamoDBClient({ endpoint, region, credentials });
  const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
  client.destroy();
  if (Table?.LatestStreamArn === undefined) throw new Error("the table has no stream");
  return Table.LatestStreamArn;
};

/** Opens the stream of a table at its beginning. */
export const openStream = async (table: FreshTable): Promise<Stream> => {
  const StreamArn = await streamOf(table);
  const client = new DynamoDBStreamsClient({ endpoint: table.endpoint, region, credentials });
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
  const from = { StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" as const };
  let { ShardIterator: iterator } = await client.send(new GetShardIteratorCommand(from));
  const reads = async (): Promise<DynamoDBRecord[]> => {
    const all: DynamoDBRecord[] = [];
    for (;;) {
      const page = await client.send(new GetRecordsCommand({ ShardIterator: iterator }));
      iterator = page.NextShardIterator ?? iterator;
      if (!page.Records?.length) return all;
      // Both shapes are the same but for the time of creation, which nothing reads.
      all.push(...(page.Records as unknown as DynamoDBRecord[]));
    }
  };
  const projected = async (): Promise<DynamoDBRecord[]> => {
    const all: DynamoDBRecord[] = [];
    for (let batch = await reads(); batch.length > 0; batch = await reads()) {
      all.push(...batch);
      const { batchItemFailures } = await consumeForReadModels(table.ctx(), batch);
      if (batchItemFailures.length > 0) throw new Error("the stream could not be applied");
    }
    // What the index of the search holds is looked at again after a moment.
    table.clock.now = new Date(table.clock.now.getTime() + 3000);
    return all;
  };
  return { reads, projected, close: () => client.destroy() };
};

type Item = Record<string, unknown>;

/** Every item of the table by its keys, marks of applied records left out. */
export const everything = async ({ db }: FreshTable): Promise<Map<string, Item>> => {
  const { Items = [] } = await db.client.send(
    new ScanCommand({ TableName: db.tableName, ConsistentRead: true }),
  );
  const entries = Items.filter(({ type }) => type !== "applied").map((item): [string, Item] => [
    `${String(item.pk)} ${String(item.sk)}`,
    item,
  ]);
  return new Map(entries.sort(([one], [other]) => one.localeCompare(other)));
};

// The engine gives attributes in any order.
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => one.localeCompare(other)))
    : value;

/** All of it as one text, to be compared byte for byte. */
export const everyByte = async (table: FreshTable): Promise<string> =>
  JSON.stringify([...(await everything(table))], inOrder, 1);
