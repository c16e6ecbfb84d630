import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as acm from "@aws-sdk/client-acm";
import * as cloudformation from "@aws-sdk/client-cloudformation";
import * as cognito from "@aws-sdk/client-cognito-identity-provider";
import * as dynamodb from "@aws-sdk/client-dynamodb";
import * as secrets from "@aws-sdk/client-secrets-manager";
import * as ses from "@aws-sdk/client-sesv2";
import { expect, test } from "vitest";
import { root } from "../src/bundle.ts";

const known: Readonly<Record<string, object>> = {
  acm,
  cloudformation,
  "cognito-idp": cognito,
  dynamodb,
  secretsmanager: secrets,
  sesv2: ses,
};
/** Services of which no client is among our packages: the words of their calls are read by people only. */
const unchecked = [
  "backup",
  "budgets",
  "ce",
  "cloudfront",
  "cloudtrail",
  "cloudwatch",
  "kms",
  "lambda",
  "logs",
  "s3",
  "scheduler",
  "xray",
];

const folder = join(root, "docs/runbooks");
const calls = readdirSync(folder).flatMap((page) =>
  [...readFileSync(join(folder, page), "utf8").matchAll(/\baws ([a-z0-9-]+) ([a-z0-9-]+)/g)].map(
    ([, service = "", operation = ""]) => ({ page, service, operation }),
  ),
);
const pascal = (word: string): string =>
  word.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

test("every call of AWS that a runbook names exists", () => {
  const checked = calls.filter(({ service, operation }) => service in known && operation !== "wait");
  expect(checked.length).toBeGreaterThan(15);
  const missing = checked.filter(
    ({ service, operation }) => !(`${pascal(operation)}Command` in (known[service] ?? {})),
  );
  expect(missing).toEqual([]);
  const strange = calls.filter(({ service }) => !(service in known) && !unchecked.includes(service));
  expect(strange).toEqual([]);
});

test("every root command that a runbook names exists", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object };
  const named = readdirSync(folder).flatMap((page) =>
    [...readFileSync(join(folder, page), "utf8").matchAll(/\bnpm run ([a-z:]+)/g)].map(
      ([, name = ""]) => name,
    ),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
