import { type App, Stack } from "aws-cdk-lib";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Key } from "aws-cdk-lib/aws-kms";
import { region } from "../region.ts";
import { removalPolicy } from "../removal.ts";
import type { Stage } from "../stages.ts";
import { setAsideBucket } from "./bucket.ts";
import { linkSecret } from "./secret.ts";
import { theTable } from "./table.ts";

/** All that must survive: what is lost here is lost. */
export interface Data {
  readonly stack: Stack;
  readonly key: Key;
  readonly table: Table;
  readonly linkSecret: Secret;
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
  return {
    stack,
    key,
    table: theTable(stack, stage, key),
    linkSecret: linkSecret(stack, stage, key),
    setAside: setAsideBucket(stack, stage, key),
  };
};
