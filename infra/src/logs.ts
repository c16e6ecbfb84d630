import { RemovalPolicy, type Stack } from "aws-cdk-lib";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";

/** A log, kept 30 days in every stage (ADR 0011) and gone with its stack. @param logGroupName one of CloudFormation's unless given */
export const keepLogs = (stack: Stack, id: string, logGroupName?: string): LogGroup =>
  new LogGroup(stack, id, {
    ...(logGroupName === undefined ? {} : { logGroupName }),
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
