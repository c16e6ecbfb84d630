import type { Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Data } from "../data/stack.ts";
import { acceptWildcards, type Made } from "./function.ts";
import { grantKey } from "./grant.ts";

/** The policy pack names a finding after the export that the value comes from. */
export const exportName = (from: Stack, value: string): string => {
  const resolved: unknown = from.resolve(from.exportValue(value));
  return String(Object.values(Object(resolved))[0]);
};

/** Lets Lambda put what a function failed on into the set-aside bucket, in the function's name. */
export const setAsideFailed = (made: Made, { stack, setAside, key }: Data): void => {
  const allow = (actions: string[], resources: string[]) =>
    made.fn.addToRolePolicy(new PolicyStatement({ actions, resources }));
  allow(["s3:ListBucket"], [setAside.bucketArn]);
  allow(["s3:PutObject"], [setAside.arnForObjects("*")]);
  grantKey(made.fn, key, "s3", ["kms:GenerateDataKey"]);
  acceptWildcards(made, {
    [`AwsSolutions-IAM5[Resource::${exportName(stack, setAside.bucketArn)}/*]`]:
      "Lambda chooses the object key of what it sets aside; the bucket holds nothing else.",
  });
};
