import { createTableRequest, table } from "@boundaryless/core/table";
import { describe, expect, test } from "vitest";
import { stageNames, stages } from "../src/stages.ts";
import { type Resource, resourcesOf, theOne } from "./house.ts";

const holdsData = [
  "AWS::DynamoDB::Table",
  "AWS::KMS::Key",
  "AWS::SecretsManager::Secret",
  "AWS::Cognito::UserPool",
  "AWS::Cognito::UserPoolClient",
  "AWS::Cognito::UserPoolDomain",
  "AWS::S3::Bucket",
  "AWS::SNS::Topic",
  "AWS::Backup::BackupVault",
  "AWS::SES::EmailIdentity",
];

// Rules and ways of access of what is above.
const holdsNone = [
  "AWS::S3::BucketPolicy",
  "AWS::SNS::TopicPolicy",
  "AWS::SNS::Subscription",
  "AWS::Cognito::ManagedLoginBranding",
  "AWS::Backup::BackupPlan",
  "AWS::Backup::BackupSelection",
  "AWS::SES::ConfigurationSet",
  "AWS::SES::ConfigurationSetEventDestination",
];

test.each(stageNames)("the table of %s is the one that core declares", (stage) => {
  const { Properties } = theOne(stage, "AWS::DynamoDB::Table").resource;
  const declared = createTableRequest("any");
  expect(Properties.KeySchema).toEqual(declared.KeySchema);
  expect(Properties.GlobalSecondaryIndexes).toEqual(declared.GlobalSecondaryIndexes);
  expect(Properties.AttributeDefinitions).toEqual(expect.arrayContaining(declared.AttributeDefinitions));
  expect(Properties.AttributeDefinitions).toHaveLength(declared.AttributeDefinitions.length);
  expect(Properties.BillingMode).toBe(declared.BillingMode);
  expect(Properties.StreamSpecification.StreamViewType).toBe(table.streamViewType);
  expect(Properties.TimeToLiveSpecification).toEqual({
    AttributeName: table.timeToLiveAttribute,
    Enabled: true,
  });
});

test.each(stageNames)("the table of %s can be put back to any second of its recovery window", (stage) => {
  expect(theOne(stage, "AWS::DynamoDB::Table").resource.Properties.PointInTimeRecoverySpecification).toEqual({
    PointInTimeRecoveryEnabled: true,
    RecoveryPeriodInDays: stages[stage].pointInTimeRecoveryDays,
  });
});

describe.each(["staging", "prod"] as const)("in %s", (stage) => {
  test("table and user pool refuse to be deleted", () => {
    expect(theOne(stage, "AWS::DynamoDB::Table").resource.Properties.DeletionProtectionEnabled).toBe(true);
    expect(theOne(stage, "AWS::Cognito::UserPool").resource.Properties.DeletionProtection).toBe("ACTIVE");
  });

  test.each([
    "AWS::DynamoDB::Table",
    "AWS::KMS::Key",
    "AWS::SecretsManager::Secret",
    "AWS::Cognito::UserPool",
    "AWS::Backup::BackupVault",
    "AWS::SES::EmailIdentity",
  ])("every %s outlives its stack", (type) => {
    const found = resourcesOf(stage, type);
    expect(found.length).toBeGreaterThan(0);
    for (const { id, resource } of found) {
      expect(resource.DeletionPolicy, id).toBe("Retain");
      expect(resource.UpdateReplacePolicy, id).toBe("Retain");
    }
  });

  test("set-aside records and exports outlive their stack; built files need not", () => {
    const policies = resourcesOf(stage, "AWS::S3::Bucket").map(({ stack, resource }) => [
      stack,
      resource.DeletionPolicy,
    ]);
    expect(policies).toEqual([
      ["data", "Retain"],
      ["data", "Retain"],
      ["edge", "Delete"],
    ]);
  });
});

test("a development stage can be removed wholly", () => {
  for (const { id, resource } of holdsData.flatMap((type) => resourcesOf("dev", type)))
    expect(resource.DeletionPolicy ?? "Delete", id).toBe("Delete");
  expect(theOne("dev", "AWS::DynamoDB::Table").resource.Properties.DeletionProtectionEnabled).toBe(false);
});

/** What CloudFormation cannot change in place: another value makes a new, empty thing. */
const fixed: Readonly<Record<string, readonly string[]>> = {
  "AWS::DynamoDB::Table": ["TableName", "KeySchema"],
  "AWS::KMS::Key": ["KeySpec", "MultiRegion"],
  "AWS::SecretsManager::Secret": ["Name"],
  "AWS::Cognito::UserPool": ["AliasAttributes", "UsernameAttributes", "UsernameConfiguration"],
  "AWS::Cognito::UserPoolClient": ["GenerateSecret"],
  "AWS::Cognito::UserPoolDomain": ["Domain"],
  "AWS::S3::Bucket": ["BucketName"],
  "AWS::SNS::Topic": ["TopicName", "FifoTopic"],
  "AWS::Backup::BackupVault": ["BackupVaultName", "EncryptionKeyArn"],
  "AWS::SES::EmailIdentity": ["EmailIdentity"],
};

const fixedOf = ({ Type, Properties = {} }: Resource) =>
  Object.fromEntries(
    (fixed[Type] ?? []).flatMap((name) => (name in Properties ? [[name, Properties[name]]] : [])),
  );

test.each(stageNames)("nothing of %s that holds data is replaced by an empty one", (stage) => {
  const held = holdsData.flatMap((type) => resourcesOf(stage, type));
  const byStack = Map.groupBy(held, ({ stack }) => stack);
  for (const [stack, found] of [...byStack].sort())
    expect(
      Object.fromEntries(found.map(({ id, resource }) => [`${resource.Type} ${id}`, fixedOf(resource)])),
    ).toMatchSnapshot(stack);
});

test("each kind of thing in a template is known to hold data or to hold none", () => {
  const all = stageNames.flatMap((stage) => resourcesOf(stage)).map(({ resource }) => resource.Type);
  const stateful = [...new Set(all)].filter((type) =>
    /::(DynamoDB|RDS|S3|EFS|KMS|SQS|SNS|Cognito|SecretsManager|Kinesis\w*|Backup|SES|OpenSearch\w*)::/.test(
      type,
    ),
  );
  expect(stateful.filter((type) => !holdsData.includes(type) && !holdsNone.includes(type))).toEqual([]);
});

test.each(["staging", "prod"] as const)(
  "a copy of the table of %s is made each night, and nobody takes it away early or keeps it longer than recovery",
  (stage) => {
    const days = stages[stage].pointInTimeRecoveryDays;
    const { LockConfiguration, EncryptionKeyArn } = theOne(stage, "AWS::Backup::BackupVault").resource
      .Properties;
    expect(LockConfiguration).toEqual({ MinRetentionDays: days - 1, MaxRetentionDays: days });
    expect(JSON.stringify(EncryptionKeyArn)).toContain(theOne(stage, "AWS::KMS::Key", "Key").id);
    const { BackupPlanRule } = theOne(stage, "AWS::Backup::BackupPlan").resource.Properties.BackupPlan;
    expect(BackupPlanRule).toHaveLength(1);
    expect(BackupPlanRule[0].Lifecycle).toEqual({ DeleteAfterDays: days });
    const { Resources } = theOne(stage, "AWS::Backup::BackupSelection").resource.Properties.BackupSelection;
    expect(JSON.stringify(Resources)).toContain(theOne(stage, "AWS::DynamoDB::Table").id);
  },
);

test("a stage's secret is long, made by AWS and never written down", () => {
  for (const id of ["LinkSecret", "FrontSecret"]) {
    const { Properties } = theOne("prod", "AWS::SecretsManager::Secret", id).resource;
    expect(Properties.GenerateSecretString.PasswordLength, id).toBeGreaterThanOrEqual(32);
    expect(Properties.SecretString, id).toBeUndefined();
  }
});
