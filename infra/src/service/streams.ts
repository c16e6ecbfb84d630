import { streamFilters } from "@boundaryless/stream/schedule";
import { type Stack, Token } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { CfnEventSourceMapping } from "aws-cdk-lib/aws-lambda";
import type { Data } from "../data/stack.ts";
import { acceptWildcards, type Made } from "./function.ts";
import { exportName, setAsideFailed } from "./set-aside.ts";

export interface Reading {
  readonly batchSize: number;
  readonly parallelism: number;
}

const maximumRecordAgeSeconds = 6 * 60 * 60;
const retries = 10;

// Plain resources: the L2 event source grants ListStreams on every table and read rights on the bucket.
const grantStream = ({ fn }: Made, { table }: Data): void => {
  const allow = (actions: string[], resources: string[]) =>
    fn.addToRolePolicy(new PolicyStatement({ actions, resources }));
  const stream = table.tableStreamArn ?? "";
  allow(["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"], [stream]);
  allow(["dynamodb:ListStreams"], [`${table.tableArn}/stream/*`]);
};

// A finding names a table of another stack by its export, and a restored one by its ARN.
const tableIn = (stack: Stack, { stack: from, table }: Data): string =>
  Token.isUnresolved(table.tableName)
    ? exportName(from, table.tableArn)
    : `arn:aws:dynamodb:${stack.region}:<AWS::AccountId>:table/${table.tableName}`;

/**
 * Lets a function follow the table's stream. A batch that fails is halved until the bad record is alone, tried again
 * ten times or for six hours (a stream keeps 24), and then put into the set-aside bucket, so that the rest goes on.
 */
export const readStream = (
  stack: Stack,
  data: Data,
  name: keyof typeof streamFilters,
  made: Made,
  { batchSize, parallelism }: Reading,
): CfnEventSourceMapping => {
  grantStream(made, data);
  setAsideFailed(made, data);
  acceptWildcards(made, {
    [`AwsSolutions-IAM5[Resource::${tableIn(stack, data)}/stream/*]`]:
      "ListStreams is asked for all streams of this one table; the label of a stream is not known before it exists.",
  });
  const filters = streamFilters[name].map((pattern) => ({ pattern: JSON.stringify(pattern) }));
  const mapping = new CfnEventSourceMapping(stack, `${made.fn.node.id}Stream`, {
    functionName: made.fn.functionName,
    eventSourceArn: data.table.tableStreamArn,
    startingPosition: "TRIM_HORIZON",
    batchSize,
    parallelizationFactor: parallelism,
    bisectBatchOnFunctionError: true,
    functionResponseTypes: ["ReportBatchItemFailures"],
    maximumRecordAgeInSeconds: maximumRecordAgeSeconds,
    maximumRetryAttempts: retries,
    destinationConfig: { onFailure: { destination: data.setAside.bucketArn } },
    filterCriteria: { filters },
  });
  if (made.fn.role) mapping.node.addDependency(made.fn.role);
  return mapping;
};
