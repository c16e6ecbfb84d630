import { table } from "@boundaryless/core/table";
import type { Stack } from "aws-cdk-lib";
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import type { Key } from "aws-cdk-lib/aws-kms";
import { removalPolicy } from "../removal.ts";
import type { Stage } from "../stages.ts";

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The table as `core/table.ts` declares it. */
export const theTable = (stack: Stack, stage: Stage, encryptionKey: Key): Table => {
  const made = new Table(stack, "Table", {
    partitionKey: text(table.partitionKey),
    sortKey: text(table.sortKey),
    billingMode: BillingMode.PAY_PER_REQUEST,
    stream: StreamViewType[table.streamViewType],
    timeToLiveAttribute: table.timeToLiveAttribute,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey,
    pointInTimeRecoverySpecification: {
      pointInTimeRecoveryEnabled: true,
      recoveryPeriodInDays: stage.pointInTimeRecoveryDays,
    },
    deletionProtection: stage.deletionProtection,
    removalPolicy: removalPolicy(stage),
  });
  for (const { name, partitionKey, sortKey } of table.indexes) {
    made.addGlobalSecondaryIndex({
      indexName: name,
      partitionKey: text(partitionKey),
      sortKey: text(sortKey),
      projectionType: ProjectionType.ALL,
    });
  }
  return made;
};
