import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from "@aws-sdk/client-dynamodb-streams";
import { asEvent } from "@boundaryless/local/follow";
import type { FreshTable } from "@boundaryless/testing";
import type { DynamoDBRecord } from "aws-lambda";

/** All that is in the table's stream, as an event source mapping reads it. */
export const recordsOf = async (table: FreshTable): Promise<DynamoDBRecord[]> => {
  const at = {
    endpoint: table.endpoint,
    region: "eu-west-2",
    credentials: { accessKeyId: "l", secretAccessKey: "l" },
  };
  const [tables, streams] = [new DynamoDBClient(at), new DynamoDBStreamsClient(at)];
  const { Table } = await tables.send(new DescribeTableCommand({ TableName: table.tableName }));
  const StreamArn = Table?.LatestStreamArn ?? "";
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = StreamDescription?.Shards?.at(-1)?.ShardId;
  const start = new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" });
  let { ShardIterator } = await streams.send(start);
  const all: DynamoDBRecord[] = [];
  for (;;) {
    const { Records = [], NextShardIterator } = await streams.send(new GetRecordsCommand({ ShardIterator }));
    all.push(...Records.map(asEvent));
    if (Records.length === 0 || NextShardIterator === undefined) break;
    ShardIterator = NextShardIterator;
  }
  for (const client of [tables, streams]) client.destroy();
  return all;
};
