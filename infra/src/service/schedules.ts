import { schedules } from "@boundaryless/stream/schedule";
import { Duration, type Stack } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import { accept } from "../accept.ts";
import type { Made } from "./function.ts";

const idOf = (job: string): string =>
  job
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");

/** Calls `jobs` as `apps/stream/src/schedule.ts` says. A missed tick is not made up for: the next does its work. */
export const scheduleJobs = (stack: Stack, { fn }: Made): CfnSchedule[] => {
  fn.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
  accept(fn, {
    "Serverless-LambdaAsyncFailureDestination":
      "An input is the name of a job and nothing else: the next tick says the same again, so there is nothing to keep.",
  });
  const role = new Role(stack, "SchedulerRole", {
    assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
      conditions: { StringEquals: { "aws:SourceAccount": stack.account } },
    }),
  });
  role.addToPolicy(new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [fn.functionArn] }));
  return schedules.map(
    ({ input, everyMinutes }) =>
      new CfnSchedule(stack, idOf(input.job), {
        description: `Boundaryless: ${input.job}`,
        scheduleExpression: everyMinutes === 1 ? "rate(1 minute)" : `rate(${everyMinutes} minutes)`,
        flexibleTimeWindow: { mode: "OFF" },
        target: {
          arn: fn.functionArn,
          roleArn: role.roleArn,
          input: JSON.stringify(input),
          retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
        },
      }),
  );
};
