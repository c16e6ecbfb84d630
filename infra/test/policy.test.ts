import { App, Stack, Validations } from "aws-cdk-lib";
import { Code, Function as LambdaFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { AwsSolutionsChecks } from "cdk-nag";
import { expect, test } from "vitest";
import { type StageName, stages } from "../src/stages.ts";
import { systemOf } from "./make.ts";

test("a bucket that anybody could read over plain HTTP, or calls that are lost, fail the synthesis", () => {
  const { app, stacks } = systemOf(stages.dev);
  new Bucket(stacks.data, "Planted");
  const code = Code.fromInline("exports.handler = () => {};");
  new LambdaFunction(stacks.data, "Lost", { code, handler: "index.handler", runtime: Runtime.NODEJS_24_X });
  const failed = () => app.synth();
  expect(failed).toThrow(
    /AwsSolutions-S1\b[^]*Serverless-LambdaDLQ\b|Serverless-LambdaDLQ\b[^]*AwsSolutions-S1\b/,
  );
});

const accepted = (stage: StageName): { at: string; id: string; reason: string }[] => {
  const { stacks } = systemOf(stages[stage]);
  return Object.values(stacks).flatMap((stack) =>
    stack.node.findAll().flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
        .flatMap(({ data }) =>
          Object.entries(data as Record<string, string>).map(([id, reason]) => ({
            at: node.path,
            id,
            reason,
          })),
        ),
    ),
  );
};

test("every accepted finding has a sentence of its own, on the one thing it is about", () => {
  const all = accepted("prod").filter(({ id }) => /\b(AwsSolutions|Serverless)-/.test(id));
  expect(all.length).toBeGreaterThan(20);
  for (const { at, reason } of all) {
    expect(reason, at).toMatch(/^[A-Z].{40,}\.$/s);
    expect(at.split("/").length, "not on a whole stack").toBeGreaterThan(1);
  }
});

test("the pack finds what it should, so that its silence means something", () => {
  const app = new App();
  new Bucket(new Stack(app, "Any"), "Open");
  const { violations } = new AwsSolutionsChecks(app).validateScope(app);
  expect(violations.map(({ ruleName }) => ruleName)).toEqual(
    expect.arrayContaining(["AwsSolutions-S1", "AwsSolutions-S10"]),
  );
});
