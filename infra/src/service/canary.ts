import { Duration, type Stack } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Alarm, ComparisonOperator, type IMetric, Stats, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import {
  LambdaApplication,
  LambdaDeploymentConfig,
  LambdaDeploymentGroup,
  TimeBasedCanaryTrafficRouting,
} from "aws-cdk-lib/aws-codedeploy";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Alias, type Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { accept } from "../accept.ts";
import type { Stage } from "../stages.ts";

/** Too much for one minute of a deployment: the new version goes, the old one stays. */
const tooManyErrors = 5;

const watching = (stack: Stack, id: string, says: string, metric: IMetric): Alarm =>
  new Alarm(stack, id, {
    alarmDescription: `${says} The deployment is undone by itself. Runbook: docs/runbooks/http-errors.md`,
    metric,
    threshold: tooManyErrors,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });

/**
 * The function under the name that callers use, and how a new version takes over: a share of the requests first, all
 * after some minutes without an alarm. A deployment that is undone fails the update of the whole stack, so
 * CloudFormation takes the other functions back with it.
 */
export const inSteps = (stack: Stack, stage: Stage, fn: LambdaFunction, api: HttpApi): Alias => {
  const alias = new Alias(stack, "HttpLive", { aliasName: "live", version: fn.currentVersion });
  if (!stage.canary) return alias;
  const { percent, minutes } = stage.canary;
  const each = { statistic: Stats.SUM, period: Duration.minutes(1) };
  const role = new Role(stack, "HttpDeploymentRole", {
    assumedBy: new ServicePrincipal("codedeploy.amazonaws.com"),
  });
  accept(role, {
    "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]":
      "AWS keeps this policy in step with what a deployment of a function does; only CodeDeploy can take the role.",
  });
  new LambdaDeploymentGroup(stack, "HttpDeployment", {
    application: new LambdaApplication(stack, "HttpDeployments"),
    alias,
    role,
    deploymentConfig: new LambdaDeploymentConfig(stack, "HttpSteps", {
      trafficRouting: new TimeBasedCanaryTrafficRouting({
        percentage: percent,
        interval: Duration.minutes(minutes),
      }),
    }),
    alarms: [
      watching(
        stack,
        "NewHttpFails",
        "The function behind every page and address fails.",
        alias.metricErrors(each),
      ),
      watching(stack, "NewHttpErrors", "Readers get server errors.", api.metricServerError(each)),
    ],
    autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
  });
  return alias;
};
