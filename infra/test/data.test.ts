import { createTableRequest, table } from "@boundaryless/core/table";
import { describe, expect, test } from "vitest";
import { stageNames, stages } from "../src/stages.ts";
import { resourcesOf, theOne } from "./house.ts";

const holdsData = [
  "AWS::DynamoDB::Table",
  "AWS::KMS::Key",
  "AWS::SecretsManager::Secret",
  "AWS::Cognito::UserPool",
  "AWS::Cognito::UserPoolClient",
  "AWS::Cognito::UserPoolDomain",
  "AWS::S3::Bucket",
  "AWS::SNS::Topic",
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
  ])("every %s outlives its stack", (type) => {
    const found = resourcesOf(stage, type);
    expect(found.length).toBeGreaterThan(0);
    for (const { id, resource } of found) {
      expect(resource.DeletionPolicy, id).toBe("Retain");
      expect(resource.UpdateReplacePolicy, id).toBe("Retain");
    }
  });

  test("set-aside records outlive their stack; built files need not", () => {
    const policies = resourcesOf(stage, "AWS::S3::Bucket").map(({ stack, resource }) => [
      stack,
      resource.DeletionPolicy,
    ]);
    expect(policies).toEqual([
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

test("nothing that holds data changes its logical id, for that would replace it by an empty one", () => {
  const ids = holdsData.flatMap((type) =>
    resourcesOf("prod", type).map(({ stack, id }) => `${stack}: ${type} ${id}`),
  );
  expect(ids).toMatchSnapshot();
});

test("a stage's secret is long, made by AWS and never written down", () => {
  const { Properties } = theOne("prod", "AWS::SecretsManager::Secret", "LinkSecret").resource;
  expect(Properties.GenerateSecretString.PasswordLength).toBeGreaterThanOrEqual(32);
  expect(Properties.SecretString).toBeUndefined();
});
