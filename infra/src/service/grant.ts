import { table } from "@boundaryless/core/table";
import { Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { ITable } from "aws-cdk-lib/aws-dynamodb";
import type { ISecret } from "aws-cdk-lib/aws-secretsmanager";
import { addressOf, domainOf } from "../mail/address.ts";

/** What a function may do with the table: exactly the calls that `core/store.ts` and the `store.ts` files make. */
export const tableActions = {
  read: ["dynamodb:GetItem", "dynamodb:Query"],
  "read-write": [
    "dynamodb:GetItem",
    "dynamodb:BatchGetItem",
    "dynamodb:Query",
    "dynamodb:PutItem",
    "dynamodb:UpdateItem",
    "dynamodb:DeleteItem",
    "dynamodb:ConditionCheckItem",
  ],
} as const;

const queries = ["dynamodb:Query"];
const opens = ["kms:Decrypt", "kms:DescribeKey"];
const seals = ["kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo"];

/** Lets a function use the key, but only through one service. */
export const grantKey = (
  fn: LambdaFunction,
  key: IKey,
  service: "dynamodb" | "s3" | "secretsmanager",
  actions: readonly string[] = opens,
): void => {
  const { region } = Stack.of(fn);
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: [...actions],
      resources: [key.keyArn],
      conditions: { StringEquals: { "kms:ViaService": `${service}.${region}.amazonaws.com` } },
    }),
  );
};

/** Names the table to a function and lets it do just that with it: both or neither. */
export const grantTable = (fn: LambdaFunction, to: ITable, access: keyof typeof tableActions): void => {
  fn.addEnvironment("TABLE_NAME", to.tableName);
  fn.addToRolePolicy(new PolicyStatement({ actions: [...tableActions[access]], resources: [to.tableArn] }));
  const indexes = table.indexes.map(({ name }) => `${to.tableArn}/index/${name}`);
  fn.addToRolePolicy(new PolicyStatement({ actions: queries, resources: indexes }));
  if (to.encryptionKey)
    grantKey(fn, to.encryptionKey, "dynamodb", access === "read" ? opens : [...opens, ...seals]);
};

/** Names a secret to a function under `variable` and lets it read that one. */
export const grantSecret = (fn: LambdaFunction, secret: ISecret, variable: `${string}_ARN`): void => {
  fn.addEnvironment(variable, secret.secretArn);
  fn.addToRolePolicy(
    new PolicyStatement({ actions: ["secretsmanager:GetSecretValue"], resources: [secret.secretArn] }),
  );
  if (secret.encryptionKey) grantKey(fn, secret.encryptionKey, "secretsmanager");
};

/** Tells a function whose name mail bears and what hears of bounces, and lets it send in that name only. */
export const grantMail = (fn: LambdaFunction, mailFrom: string, configurationSet: string): void => {
  const identity = { service: "ses", resource: "identity", resourceName: domainOf(mailFrom) };
  const set = { service: "ses", resource: "configuration-set", resourceName: configurationSet };
  fn.addEnvironment("MAIL_FROM", mailFrom);
  fn.addEnvironment("MAIL_CONFIGURATION_SET", configurationSet);
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ["ses:SendEmail", "ses:SendRawEmail"],
      resources: [identity, set].map((each) => Stack.of(fn).formatArn(each)),
      conditions: { StringEquals: { "ses:FromAddress": addressOf(mailFrom) } },
    }),
  );
};
