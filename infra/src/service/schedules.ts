import { probeEveryMinutes, schedules } from "@boundaryless/stream/schedule";
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

const rate = (minutes: number): string => (minutes === 1 ? "rate(1 minute)" : `rate(${minutes} minutes)`);

// A missed tick is not made up for: the next does its work.
const once = ({ fn }: Made): void => {
  fn.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
  accept(fn, {
    "Serverless-LambdaAsyncFailureDestination":
      "An input is the name of a job or nothing: the next tick says the same again, so there is nothing to keep.",
  });
};

const clock = (stack: Stack, made: readonly Made[]): Role => {
  const role = new Role(stack, "SchedulerRole", {
    assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
      conditions: { StringEquals: { "aws:SourceAccount": stack.account } },
    }),
  });
  const resources = made.map(({ fn }) => fn.functionArn);
  role.addToPolicy(new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources }));
  return role;
};

/** Calls `jobs` as `apps/stream/src/schedule.ts` says, and `probe` every few minutes. */
export const schedule = (stack: Stack, { jobs, probe }: { jobs: Made; probe: Made }): CfnSchedule[] => {
  once(jobs);
  once(probe);
  const role = clock(stack, [jobs, probe]);
  const tick = (id: string, description: string, minutes: number, { fn }: Made, input: object) =>
    new CfnSchedule(stack, id, {
      description,
      scheduleExpression: rate(minutes),
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: fn.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify(input),
        retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
      },
    });
  return [
    ...schedules.map(({ input, everyMinutes }) =>
      tick(idOf(input.job), `Boundaryless: ${input.job}`, everyMinutes, jobs, input),
    ),
    tick("ProbeTick", "Boundaryless: the main job, tried from outside", probeEveryMinutes, probe, {}),
  ];
};
