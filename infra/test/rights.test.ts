import { describe, expect, test } from "vitest";
import { entries } from "../src/entries.ts";
import { resourcesOf, theOne } from "./house.ts";

interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: Record<string, Record<string, unknown>>;
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** Everything that a role may do, policy by policy. */
const statementsOf = (role: string): Statement[] =>
  resourcesOf("prod", "AWS::IAM::Policy")
    .filter(({ resource }) => JSON.stringify(resource.Properties.Roles).includes(`"${role}"`))
    .flatMap(({ resource }) => resource.Properties.PolicyDocument.Statement as Statement[]);

const actionsOf = (role: string): string[] => {
  const { id } = theOne("prod", "AWS::IAM::Role", role);
  return statementsOf(id)
    .flatMap(({ Action }) => asList(Action) as string[])
    .sort();
};

// X-Ray knows no resources; these two are the only rights on everything, and they can only write.
const traces = ["xray:PutTelemetryRecords", "xray:PutTraceSegments"];
const ownLog = ["logs:CreateLogStream", "logs:PutLogEvents", ...traces];
const ownTable = [
  "BatchGetItem",
  "ConditionCheckItem",
  "DeleteItem",
  "GetItem",
  "PutItem",
  "Query",
  "UpdateItem",
].map((each) => `dynamodb:${each}`);
const tableKey = ["Decrypt", "DescribeKey", "Encrypt", "GenerateDataKey", "ReEncryptFrom", "ReEncryptTo"].map(
  (each) => `kms:${each}`,
);
const secret = ["secretsmanager:GetSecretValue", "kms:Decrypt", "kms:DescribeKey"];
const stream = ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map(
  (each) => `dynamodb:${each}`,
);
const setAside = ["s3:ListBucket", "s3:PutObject", "kms:GenerateDataKey"];
const mail = ["ses:SendEmail", "ses:SendRawEmail"];

const unique = (...lists: string[][]): string[] => [...new Set(lists.flat())].sort();

describe("a function may do what it needs and nothing else", () => {
  test.each([
    ["HttpRole", unique(ownLog, ownTable, tableKey, secret)],
    ["ProjectRole", unique(ownLog, ownTable, tableKey, stream, setAside)],
    ["NotifyRole", unique(ownLog, ownTable, tableKey, stream, setAside, secret, mail)],
    ["JobsRole", unique(ownLog, ownTable, tableKey, secret, mail)],
    ["ProbeRole", unique(ownLog)],
    ["FeedbackRole", unique(ownLog, ownTable, tableKey, secret, setAside)],
    ["SchedulerRole", ["lambda:InvokeFunction"]],
  ])("%s", (role, expected) => {
    expect(unique(actionsOf(role))).toEqual(expected);
  });

  test("every function is in this list", () => {
    const own = resourcesOf("prod", "AWS::Lambda::Function").filter(({ stack }) => stack === "service");
    expect(own.map(({ id }) => id.replace(/[0-9A-F]{8}$/, "").toLowerCase()).sort()).toEqual(
      Object.keys(entries).sort(),
    );
    // One for each, the scheduler's and that of deployments.
    expect(resourcesOf("prod", "AWS::IAM::Role").filter(({ stack }) => stack === "service")).toHaveLength(8);
  });
});

const everyStatement = (): Statement[] =>
  resourcesOf("prod", "AWS::IAM::Role")
    .filter(({ stack }) => stack === "service")
    .flatMap(({ id }) => statementsOf(id));

test("no statement is about every resource", () => {
  const statements = everyStatement();
  expect(statements.length).toBeGreaterThan(20);
  const onEverything = statements.filter(({ Resource }) => asList(Resource).includes("*"));
  expect(new Set(onEverything.flatMap(({ Action }) => asList(Action)))).toEqual(new Set(traces));
});

test("no action has a wildcard", () => {
  for (const { Action } of everyStatement())
    for (const each of asList(Action)) expect(each).not.toContain("*");
});

test("rights on the table are for this table and its two indexes", () => {
  const resources = everyStatement()
    .filter(({ Action }) => asList(Action).includes("dynamodb:Query"))
    .flatMap(({ Resource }) => asList(Resource))
    .map((each) => JSON.stringify(each).replace(/^.*(TableCD117FA1Arn\w+)"\}(?:,"([^"]*)")?.*$/, "$1$2"));
  const suffixes = new Set(resources.map((each) => each.replace(/^TableCD117FA1Arn[0-9A-F]{8}/, "")));
  expect(suffixes).toEqual(new Set(["", "/index/gsi1", "/index/gsi2"]));
});

test("the key opens only through the service whose data it is", () => {
  const uses = everyStatement().filter(({ Action }) =>
    asList(Action).some((each) => String(each).startsWith("kms:")),
  );
  expect(uses.length).toBeGreaterThan(5);
  for (const { Condition } of uses)
    expect(Condition?.StringEquals?.["kms:ViaService"]).toMatch(
      /^(dynamodb|s3|secretsmanager)\.eu-west-2\.amazonaws\.com$/,
    );
});

test("mail goes out only in our own name", () => {
  const sends = everyStatement().filter(({ Action }) => asList(Action).includes("ses:SendEmail"));
  expect(sends).toHaveLength(2);
  for (const { Condition, Resource } of sends) {
    expect(Condition?.StringEquals?.["ses:FromAddress"]).toBe("communities@boundaryless.example");
    expect(asList(Resource)).toHaveLength(2);
    expect(JSON.stringify(Resource)).toContain(":identity/boundaryless.example");
    expect(JSON.stringify(Resource)).toContain(":configuration-set/boundaryless-prod");
  }
});

test("roles of ours carry no policy that AWS may change", () => {
  for (const { id, resource, stack } of resourcesOf("prod", "AWS::IAM::Role"))
    // What only a deployment or the backup service can be.
    if (!["edge", "wall"].includes(stack) && !/^(BackupRole|HttpDeploymentRole)/.test(id))
      expect(resource.Properties.ManagedPolicyArns, id).toBeUndefined();
});
