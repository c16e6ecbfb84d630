import { type App, CfnOutput, Stack } from "aws-cdk-lib";
import type { BackupVault } from "aws-cdk-lib/aws-backup";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { ITable } from "aws-cdk-lib/aws-dynamodb";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Key } from "aws-cdk-lib/aws-kms";
import { region } from "../region.ts";
import { removalPolicy } from "../removal.ts";
import type { Stage } from "../stages.ts";
import { backUp } from "./backup.ts";
import { exportBucket, setAsideBucket } from "./bucket.ts";
import { frontSecret, linkSecret } from "./secret.ts";
import { keepTelling, tableInUse } from "./table.ts";

/** All that must survive: what is lost here is lost. */
export interface Data {
  readonly stack: Stack;
  readonly key: Key;
  /** The table that everything uses: that of this stack, or one that was restored beside it. */
  readonly table: ITable;
  /** Where nightly copies of the table are, if the stage keeps what it has. */
  readonly vault: BackupVault | undefined;
  readonly linkSecret: Secret;
  readonly frontSecret: Secret;
  /** Where batches of stream records go that could not be worked on. */
  readonly setAside: Bucket;
}

export const dataStack = (app: App, stage: Stage): Data => {
  const stack = new Stack(app, `boundaryless-${stage.name}-data`, {
    env: { region },
    description: "Boundaryless: table, secret, key and set-aside records",
    terminationProtection: stage.deletionProtection,
  });
  const key = new Key(stack, "Key", {
    description: `Boundaryless ${stage.name}: everything at rest that names a person`,
    enableKeyRotation: true,
    removalPolicy: removalPolicy(stage),
  });
  const { table, own } = tableInUse(stack, stage, key);
  new CfnOutput(stack, "TableName", { value: table.tableName, description: "The table that is in use" });
  exportBucket(stack, stage, key);
  const made = {
    stack,
    key,
    table,
    vault: stage.keepsData ? backUp(stack, stage, table, key) : undefined,
    linkSecret: linkSecret(stack, stage, key),
    frontSecret: frontSecret(stack, stage, key),
    setAside: setAsideBucket(stack, stage, key),
  };
  if (own && own !== table) keepTelling(stack, own);
  return made;
};
