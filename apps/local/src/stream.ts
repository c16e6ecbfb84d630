import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceInUseException,
} from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { Ctx } from "@boundaryless/core";
import { setAside } from "@boundaryless/core/projection";
import { createTableRequest } from "@boundaryless/core/table";
import { consumeForReadModels } from "@boundaryless/stream/read-models";
import { streamFilters } from "@boundaryless/stream/schedule";
import { type Outward, consumeForNotice } from "@boundaryless/stream/webhooks";
import type { DataFolder } from "./data.ts";
import { type Consumer, type Following, follow } from "./follow.ts";
import { HumanError } from "./human-error.ts";
import { tableName } from "./table-name.ts";

const credentials = { accessKeyId: "local", secretAccessKey: "local" };
const region = "eu-west-2";

/** Creates the table unless it is there. @returns the address of its stream */
export const ensureTable = async (endpoint: string): Promise<string> => {
  const client = new DynamoDBClient({ endpoint, region, credentials });
  try {
    await client.send(new CreateTableCommand(createTableRequest(tableName))).catch((error: unknown) => {
      if (!(error instanceof ResourceInUseException)) throw error;
    });
    const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
    if (Table?.LatestStreamArn === undefined)
      throw new HumanError("The table in .data/ has no stream. Begin anew with: npm start -- --fresh");
    return Table.LatestStreamArn;
  } finally {
    client.destroy();
  }
};

/** Who follows the stream here, each with what it sees of it. */
export const consumersOf = (ctx: Ctx, outward: Outward): Consumer[] => {
  const onFailure: Consumer["onFailure"] = ({ eventID = "", dynamodb }) =>
    setAside(ctx, {
      eventId: eventID,
      itemPk: dynamodb?.Keys?.pk?.S ?? "",
      itemSk: dynamodb?.Keys?.sk?.S ?? "",
      cause: "failed every attempt",
    });
  return [
    {
      name: "project",
      filters: streamFilters.project,
      handle: (records) => consumeForReadModels(ctx, records),
      onFailure,
    },
    {
      name: "notify",
      filters: streamFilters.notify,
      handle: (records) => consumeForNotice(outward, records),
      onFailure,
    },
  ];
};

/** Follows the stream with both consumers, each from where it had read to. */
export const followStream = (
  endpoint: string,
  arn: string,
  data: DataFolder,
  ctx: Ctx,
  outward: Outward,
): Following => {
  const client = new DynamoDBStreamsClient({ endpoint, region, credentials });
  // A place in one stream means nothing in that of another table.
  const placeOf = ({ name }: Consumer): string => `${name} ${arn}`;
  const following = consumersOf(ctx, outward).map((consumer) =>
    follow(client, arn, consumer, {
      read: () => data.settings.readTo[placeOf(consumer)],
      write: (sequence) => data.save({ readTo: { ...data.settings.readTo, [placeOf(consumer)]: sequence } }),
    }),
  );
  return {
    caughtUp: async () => {
      await Promise.all(following.map((one) => one.caughtUp()));
    },
    stop: async () => {
      await Promise.all(following.map((one) => one.stop()));
      client.destroy();
    },
  };
};
