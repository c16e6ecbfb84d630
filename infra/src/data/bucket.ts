import { Duration, type Stack } from "aws-cdk-lib";
import type { Key } from "aws-cdk-lib/aws-kms";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { accept } from "../accept.ts";
import { removalPolicy } from "../removal.ts";
import type { Stage } from "../stages.ts";

const passing = (stack: Stack, id: string, days: number, stage: Stage, encryptionKey: Key): Bucket =>
  new Bucket(stack, id, {
    encryption: BucketEncryption.KMS,
    encryptionKey,
    bucketKeyEnabled: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    removalPolicy: removalPolicy(stage),
    lifecycleRules: [
      {
        expiration: Duration.days(days),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
    ],
  });

/** Where somebody exports the table to: to count in, to compare with, to restore from. It is emptied by itself. */
export const exportBucket = (stack: Stack, stage: Stage, encryptionKey: Key): Bucket => {
  const bucket = passing(stack, "Exports", stage.exportDays, stage, encryptionKey);
  accept(bucket, {
    "AwsSolutions-S1":
      "Only an operator's own export writes here and only operators read, which CloudTrail has; another log would add nothing.",
  });
  return bucket;
};

/** Whole batches that a stream function gave up on; they name people, so they are encrypted and go after some days. */
export const setAsideBucket = (stack: Stack, stage: Stage, encryptionKey: Key): Bucket => {
  const bucket = passing(stack, "SetAside", stage.setAsideDays, stage, encryptionKey);
  // The L2 property brings a custom resource with wide rights; the plain one brings nothing.
  const plain = bucket.node.defaultChild as CfnBucket;
  plain.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  accept(bucket, {
    "AwsSolutions-S1":
      "Only the stream functions write here and only operators read; a second bucket of access logs would add addresses of people, not insight.",
  });
  return bucket;
};
