import { Duration, type Stack } from "aws-cdk-lib";
import {
  BackupPlan,
  BackupPlanRule,
  BackupResource,
  BackupSelection,
  BackupVault,
} from "aws-cdk-lib/aws-backup";
import type { ITable } from "aws-cdk-lib/aws-dynamodb";
import { Schedule } from "aws-cdk-lib/aws-events";
import { ManagedPolicy, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import { accept } from "../accept.ts";
import { removalPolicy } from "../removal.ts";
import type { Stage } from "../stages.ts";

const copier = (stack: Stack): Role => {
  const role = new Role(stack, "BackupRole", {
    assumedBy: new ServicePrincipal("backup.amazonaws.com"),
    managedPolicies: [
      ManagedPolicy.fromAwsManagedPolicyName("service-role/AWSBackupServiceRolePolicyForBackup"),
    ],
  });
  accept(role, {
    "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]":
      "Only the backup service can take this role, and only AWS knows what its service calls from one year to the next.",
  });
  return role;
};

/**
 * A copy of the table each night, in a vault from which nobody takes one early. Point-in-time recovery goes with its
 * table; this is what is left when somebody with every right deletes it. No copy is older than recovery reaches back, so
 * that what a person had erased is gone everywhere after the same days.
 */
export const backUp = (stack: Stack, stage: Stage, table: ITable, encryptionKey: Key): BackupVault => {
  const kept = Duration.days(stage.pointInTimeRecoveryDays);
  const backupVault = new BackupVault(stack, "Vault", {
    backupVaultName: `boundaryless-${stage.name}`,
    encryptionKey,
    removalPolicy: removalPolicy(stage),
    // Without a date from which it could not be undone: a wrong number of days must be correctable.
    lockConfiguration: { minRetention: kept.minus(Duration.days(1)), maxRetention: kept },
  });
  const plan = new BackupPlan(stack, "Nightly", { backupVault });
  plan.addRule(
    new BackupPlanRule({
      ruleName: "nightly",
      scheduleExpression: Schedule.cron({ hour: "2", minute: "30" }),
      startWindow: Duration.hours(1),
      completionWindow: Duration.hours(4),
      deleteAfter: kept,
    }),
  );
  new BackupSelection(stack, "Copied", {
    backupPlan: plan,
    resources: [BackupResource.fromDynamoDbTable(table)],
    role: copier(stack),
    disableDefaultBackupPolicy: true,
  });
  return backupVault;
};
