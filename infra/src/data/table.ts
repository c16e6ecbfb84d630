import { table } from "@boundaryless/core/table";
import { ArnFormat, type Stack } from "aws-cdk-lib";
import {
  AttributeType,
  BillingMode,
  type ITable,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import type { Key } from "aws-cdk-lib/aws-kms";
import { removalPolicy } from "../removal.ts";
import type { RestoredTable, Stage } from "../stages.ts";

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The table as `core/table.ts` declares it. */
const ownTable = (stack: Stack, stage: Stage, encryptionKey: Key): Table => {
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

const imported = (stack: Stack, { name, streamLabel }: RestoredTable, encryptionKey: Key): ITable => {
  const part = (resourceName: string) =>
    stack.formatArn({
      service: "dynamodb",
      resource: "table",
      resourceName,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
  return Table.fromTableAttributes(stack, "Restored", {
    tableArn: part(name),
    tableStreamArn: part(`${name}/stream/${streamLabel}`),
    globalIndexes: table.indexes.map((each) => each.name),
    encryptionKey,
  });
};

/** The table that everything uses, and our own: the same unless one was restored, none once the stack let go of it. */
export const tableInUse = (
  stack: Stack,
  stage: Stage,
  encryptionKey: Key,
): { readonly table: ITable; readonly own: Table | undefined } => {
  const { restoredTable } = stage;
  if (restoredTable?.alone) return { table: imported(stack, restoredTable, encryptionKey), own: undefined };
  const own = ownTable(stack, stage, encryptionKey);
  return { table: restoredTable ? imported(stack, restoredTable, encryptionKey) : own, own };
};

/**
 * Goes on telling the other stacks of our own table: they let go of it only after this stack is deployed, and until then
 * CloudFormation would refuse. It comes last in the stack, for the construct that it makes has a name of its own.
 */
export const keepTelling = (stack: Stack, own: Table): void => {
  for (const told of [own.tableName, own.tableArn, own.tableStreamArn]) stack.exportValue(told);
};
