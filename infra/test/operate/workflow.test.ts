import { join } from "node:path";
import { Template } from "aws-cdk-lib/assertions";
import { expect, inject, test } from "vitest";
import type { Cloud } from "../../src/operate/cloud.ts";
import { check, deploy } from "../../src/operate/deploy.ts";
import { stacksOf } from "../../src/operate/names.ts";
import { type Stage, stages } from "../../src/stages.ts";
import { systemOf } from "../make.ts";
import { account, world, type World } from "./fakes.ts";

const certificateArn = `arn:aws:acm:us-east-1:${account}:certificate/one`;
const federations = [{ name: "Entra", issuer: "https://login.example", clientId: "x", scopes: ["openid"] }];
/** Production as somebody has filled it in, with all that can be asked for. */
const prod: Stage = {
  ...stages.prod,
  domain: { name: "communities.trust.nhs.uk", certificateArn },
  mailFrom: "Communities <hello@trust.nhs.uk>",
  alarmEmail: "alarms@trust.nhs.uk",
  signIn: { kind: "cognito", domainPrefix: "x", federations },
};

/** The right that each question to AWS takes, and on what; none where it takes none, or no workflow asks it. */
const rights: {
  readonly [name in keyof Cloud]: (...asked: string[]) => readonly [string, string] | undefined;
} = {
  whoAmI: () => undefined,
  stack: (name = "", region = "eu-west-2") => [
    "cloudformation:DescribeStacks",
    `arn:aws:cloudformation:${region}:${account}:stack/${name}/0`,
  ],
  mailAccount: () => ["ses:GetAccount", "any"],
  mailDomain: (domain = "") => [
    "ses:GetEmailIdentity",
    `arn:aws:ses:eu-west-2:${account}:identity/${domain}`,
  ],
  certificate: (arn = "") => ["acm:DescribeCertificate", arn],
  hasSecret: (name = "") => [
    "secretsmanager:DescribeSecret",
    `arn:aws:secretsmanager:eu-west-2:${account}:secret:${name}-AbCdEf`,
  ],
  bucketsOf: () => ["cloudformation:ListStackResources", "any"],
  emptyBucket: () => ["s3:DeleteObject", "any"],
  removeStack: () => ["cloudformation:DeleteStack", "any"],
  inviteAdministrator: () => ["cognito-idp:AdminCreateUser", "any"],
};

const textOf = (resource: unknown): string =>
  typeof resource === "string"
    ? resource
    : (Object(resource) as { "Fn::Join": [string, unknown[]] })["Fn::Join"][1]
        .map((part) =>
          typeof part === "string"
            ? part
            : { "AWS::Partition": "aws", "AWS::AccountId": account }[String(Object.values(Object(part))[0])],
        )
        .join("");

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
}

/** What the role that the repository's workflows deploy with may do. */
const allowed = () => {
  const template = Template.fromStack(systemOf(prod).stacks.delivery ?? expect.fail("no delivery"));
  const policies = Object.entries(template.findResources("AWS::IAM::Policy"));
  const [, policy] = policies.find(([id]) => id.startsWith("Deploy")) ?? expect.fail("no rights to deploy");
  const statements = policy.Properties.PolicyDocument.Statement as Statement[];
  return (action: string, on: string): boolean =>
    statements.some(
      ({ Action, Resource }) =>
        [Action].flat().includes(action) &&
        [Resource].flat().some((each) => {
          const pattern = textOf(each).replace(/[.+^${}()|[\]\\]/g, "\\$&");
          return new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("?", ".")}$`).test(on);
        }),
    );
};

const ready = (): World => {
  const made = world(stacksOf(prod));
  made.certificates.set(certificateArn, { status: "ISSUED", names: ["communities.trust.nhs.uk"] });
  made.domains.set("trust.nhs.uk", { verified: true });
  made.secrets.add("boundaryless/prod/sign-in/entra");
  made.address = "https://communities.trust.nhs.uk";
  return made;
};

const denied = () =>
  Promise.reject(Object.assign(new Error("not authorized"), { name: "AccessDeniedException" }));

test("a workflow may ask AWS all that a deployment asks, and needs no right on the table", async () => {
  const made = ready();
  const asked: (readonly [string, string])[] = [];
  const cloud = new Proxy(made.cloud, {
    get:
      (real, name: keyof Cloud) =>
      (...given: string[]) => {
        const right = rights[name](...given);
        if (right) asked.push(right);
        return (real[name] as (...given: string[]) => unknown)(...given);
      },
  });
  const found = { ...made.found, trusts: denied };
  await check({ ...made, cloud, stage: prod });
  await deploy(
    { ...made, cloud, found, stage: prod, assembly: join(inject("templates"), "prod") },
    { yes: true },
  );
  const may = allowed();
  expect(asked.filter(([action, on]) => !may(action, on))).toEqual([]);
  expect([...new Set(asked.map(([action]) => action))].sort()).toEqual([
    "acm:DescribeCertificate",
    "cloudformation:DescribeStacks",
    "secretsmanager:DescribeSecret",
    "ses:GetAccount",
    "ses:GetEmailIdentity",
  ]);
  expect(made.said()).toContain("may not read the table");
  expect(made.said()).toContain("✓ Boundaryless is at https://communities.trust.nhs.uk");
});

test("another fault of the table ends a deployment and is not taken for a missing right", async () => {
  const made = ready();
  const found = { ...made.found, trusts: () => Promise.reject(new Error("no network")) };
  const assembly = join(inject("templates"), "prod");
  await expect(deploy({ ...made, found, stage: prod, assembly }, { yes: true })).rejects.toThrow(
    "no network",
  );
});
