import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../src/bundle.ts";
import { stageNames, stages } from "../src/stages.ts";
import { deliveryOf } from "../src/operate/names.ts";
import { placesOf, resourcesOf, stacksOf, templateOf, theOne } from "./house.ts";

const inSteps = stageNames.filter((stage) => stages[stage].canary);
const fromRepository = stageNames.filter((stage) => stages[stage].deployedFrom);

test("what staff rely on takes over in steps, and is deployed from the repository", () => {
  expect(inSteps).toEqual(["staging", "prod"]);
  expect(fromRepository).toEqual(["staging", "prod"]);
});

test.each(stageNames)("in %s every request goes to the version that is live", (stage) => {
  const alias = theOne(stage, "AWS::Lambda::Alias", "HttpLive");
  const integration = theOne(stage, "AWS::ApiGatewayV2::Integration").resource.Properties;
  expect(integration.IntegrationUri).toEqual({ Ref: alias.id });
  const permissions = resourcesOf(stage, "AWS::Lambda::Permission").filter(
    ({ resource }) => resource.Properties.Principal === "apigateway.amazonaws.com",
  );
  expect(permissions.length).toBeGreaterThan(0);
  for (const { resource } of permissions) expect(resource.Properties.FunctionName).toEqual({ Ref: alias.id });
});

describe.each(inSteps)("a deployment of %s", (stage) => {
  const group = theOne(stage, "AWS::CodeDeploy::DeploymentGroup").resource.Properties;

  test("gives the new version a share of the requests for some minutes first", () => {
    const { canary } = stages[stage];
    expect(
      theOne(stage, "AWS::CodeDeploy::DeploymentConfig").resource.Properties.TrafficRoutingConfig,
    ).toEqual({
      Type: "TimeBasedCanary",
      TimeBasedCanary: { CanaryPercentage: canary?.percent, CanaryInterval: canary?.minutes },
    });
  });

  test("is undone when it fails, is stopped, or an alarm is heard", () => {
    expect(group.AutoRollbackConfiguration.Enabled).toBe(true);
    expect(group.AutoRollbackConfiguration.Events.toSorted()).toEqual([
      "DEPLOYMENT_FAILURE",
      "DEPLOYMENT_STOP_ON_ALARM",
      "DEPLOYMENT_STOP_ON_REQUEST",
    ]);
    const heard = group.AlarmConfiguration.Alarms.map(({ Name }: { Name: { Ref: string } }) => Name.Ref);
    const own = resourcesOf(stage, "AWS::CloudWatch::Alarm").filter(({ stack }) => stack === "service");
    expect(heard.sort()).toEqual(own.map(({ id }) => id).sort());
    expect(own).toHaveLength(2);
    for (const { id, resource } of own) {
      const [page] = /docs\/runbooks\/[a-z-]+\.md/.exec(resource.Properties.AlarmDescription) ?? [];
      expect(existsSync(join(root, page ?? "none")), id).toBe(true);
    }
  });

  test("moves the alias only by way of its deployment", () => {
    const alias = theOne(stage, "AWS::Lambda::Alias", "HttpLive").resource as unknown as Record<
      string,
      unknown
    >;
    expect(alias["UpdatePolicy"]).toMatchObject({ CodeDeployLambdaAliasUpdate: {} });
  });
});

describe.each(fromRepository)("the repository may, in %s,", (stage) => {
  const roles = resourcesOf(stage, "AWS::IAM::Role").filter(({ stack }) => stack === "delivery");
  const name = stages[stage].deployedFrom?.subject;
  const rightsOf = (roleId: string) =>
    resourcesOf(stage, "AWS::IAM::Policy")
      .filter(({ resource }) => JSON.stringify(resource.Properties.Roles).includes(`"${roleId}"`))
      .flatMap(({ resource }) => resource.Properties.PolicyDocument.Statement);

  test("do nothing without a token of its own, for its own place", () => {
    expect(roles).toHaveLength(2);
    const conditions = roles.map(
      ({ resource }) => resource.Properties.AssumeRolePolicyDocument.Statement[0].Condition,
    );
    expect(conditions).toEqual(
      [`environment:${stage}`, "pull_request"].map((where) => ({
        StringEquals: {
          "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
          "token.actions.githubusercontent.com:sub": `repo:${name}:${where}`,
        },
      })),
    );
  });

  test("from a pull request only look", () => {
    const { id } = roles.find(({ id }) => id.startsWith("Diff")) ?? { id: "" };
    const statements = rightsOf(id);
    expect(statements.map(({ Action }: { Action: string }) => Action)).toEqual(["sts:AssumeRole"]);
    const assumed = JSON.stringify(statements);
    expect(assumed).toContain("-lookup-role-");
    expect(assumed).not.toMatch(/-(deploy|file-publishing|cfn-exec|image-publishing)-role-/);
  });

  test("keep no key, and hold no right of its own on what is deployed", () => {
    expect(resourcesOf(stage, "AWS::IAM::User")).toEqual([]);
    expect(resourcesOf(stage, "AWS::IAM::AccessKey")).toEqual([]);
    const { id } = roles.find(({ id }) => id.startsWith("Deploy")) ?? { id: "" };
    expect(
      rightsOf(id)
        .flatMap(({ Action }: { Action: string }) => Action)
        .sort(),
    ).toEqual([
      "acm:DescribeCertificate",
      "cloudformation:DescribeStacks",
      "ses:GetAccount",
      "ses:GetEmailIdentity",
      "sts:AssumeRole",
    ]);
  });
});

test("what removes a stage finds the rights of its workflows where they are", () => {
  for (const stage of fromRepository) {
    const { name, region } = deliveryOf(stages[stage]);
    expect(placesOf(stage)[name]).toBe(`aws://unknown-account/${region}`);
  }
});

test("a stage that nobody deploys from a repository trusts none", () => {
  expect(stacksOf("dev")).not.toContain("delivery");
  expect(Object.values(templateOf("dev", "service").Resources).map(({ Type }) => Type)).not.toContain(
    "AWS::CodeDeploy::DeploymentGroup",
  );
});
