import type { Stack } from "aws-cdk-lib";
import { type IMetric, Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { Rule } from "aws-cdk-lib/aws-events";
import { SnsTopic } from "aws-cdk-lib/aws-events-targets";
import { FilterPattern, type ILogGroup, MetricFilter } from "aws-cdk-lib/aws-logs";
import { RuleTargetInput } from "aws-cdk-lib/aws-events";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { accept } from "../accept.ts";
import type { Data } from "../data/stack.ts";
import { fiveMinutes } from "./alarms.ts";
import { ownNamespace } from "./metrics.ts";

/** Batches as they arrive in the set-aside bucket, seen within seconds; the message names the object. */
export const arrivals = (stack: Stack, { setAside }: Data, topic: ITopic): IMetric => {
  const rule = new Rule(stack, "SetAsideArrived", {
    description: "A batch of stream records was set aside",
    eventPattern: {
      source: ["aws.s3"],
      detailType: ["Object Created"],
      detail: { bucket: { name: [setAside.bucketName] } },
    },
  });
  const message = RuleTargetInput.fromText(
    "A batch of stream records was set aside. What to do: docs/runbooks/poison-record.md",
  );
  rule.addTarget(new SnsTopic(topic, { message }));
  accept(rule, {
    "Serverless-EventBusDLQ":
      "It only says that an object came; the object is in the bucket, and a second alarm counts what is there.",
  });
  return new Metric({
    namespace: "AWS/Events",
    metricName: "TriggeredRules",
    dimensionsMap: { RuleName: rule.ruleName },
    statistic: Stats.SUM,
    period: fiveMinutes,
    label: "Batches set aside",
  });
};

/** Single records that a consumer understood to be beyond repair and put into the table's poison list. */
export const poisoned = (stack: Stack, id: string, logGroup: ILogGroup, name: string): IMetric =>
  new MetricFilter(stack, id, {
    logGroup,
    filterPattern: FilterPattern.literal('"stream-poison"'),
    metricNamespace: ownNamespace,
    metricName: `PoisonRecords-${name}`,
    metricValue: "1",
    defaultValue: 0,
  }).metric({ statistic: Stats.SUM, period: fiveMinutes, label: `Records set aside by ${name}` });
