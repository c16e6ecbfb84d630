import type { Stack } from "aws-cdk-lib";
import type { Alarm } from "aws-cdk-lib/aws-cloudwatch";
import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Data } from "../data/stack.ts";
import type { Edge } from "../edge/stack.ts";
import type { Service } from "../service/stack.ts";
import { alarm, type AlarmProps, fiveMinutes, oneMinute } from "./alarms.ts";
import { backupsMade, setAsideObjects, throttles, unsentAge } from "./metrics.ts";
import { arrivals, poisoned } from "./set-aside.ts";

export interface Watched {
  readonly data: Data;
  readonly edge: Edge;
  readonly service: Service;
}

const front = ({ edge: { api }, service: { http, probe } }: Watched): Record<string, AlarmProps> => ({
  MainJobFails: {
    says: "Tried from outside, seeing the widget and asking to join fails.",
    runbook: "main-job",
    metric: probe.fn.metricErrors({ statistic: Stats.SUM, period: fiveMinutes }),
    threshold: 1,
    periods: { bad: 2, of: 3 },
  },
  MainJobUntried: {
    says: "Nothing has tried the main job from outside for a quarter of an hour.",
    runbook: "main-job",
    metric: probe.fn.metricInvocations({ statistic: Stats.SUM, period: fiveMinutes }),
    threshold: 1,
    periods: { bad: 3, of: 3 },
    below: true,
    silenceIsBad: true,
  },
  HttpErrors: {
    says: "Readers get server errors.",
    runbook: "http-errors",
    metric: api.metricServerError({ statistic: Stats.SUM, period: oneMinute }),
    threshold: 5,
    periods: { bad: 3, of: 5 },
  },
  HttpSlow: {
    says: "One answer in a hundred takes longer than a second and a half.",
    runbook: "http-slow",
    metric: api.metricLatency({ statistic: Stats.percentile(99), period: fiveMinutes }),
    threshold: 1500,
    periods: { bad: 3, of: 3 },
    ignoreFewSamples: true,
  },
  HttpThrottled: {
    says: "The http function is turned away for want of concurrency.",
    runbook: "http-errors",
    metric: http.fn.metricThrottles({ statistic: Stats.SUM, period: fiveMinutes }),
    threshold: 1,
  },
});

const streams = (stack: Stack, topic: ITopic, { data, service }: Watched): Record<string, AlarmProps> => {
  const late = (name: "project" | "notify", says: string): AlarmProps => ({
    says,
    runbook: "stream-late",
    metric: service[name].fn.metric("IteratorAge", { statistic: Stats.MAXIMUM, period: oneMinute }),
    threshold: 5 * 60_000,
    periods: { bad: 3, of: 5 },
  });
  const poison = (name: "project" | "notify"): AlarmProps => ({
    says: `The ${name} function could not use a record and set it aside.`,
    runbook: "poison-record",
    metric: poisoned(stack, `${name}PoisonLines`, service[name].logs, name),
    threshold: 1,
  });
  return {
    ProjectLate: late("project", "Counts, cards and search are five minutes behind."),
    NotifyLate: late("notify", "New mail waits five minutes or more to be sent."),
    ProjectPoison: poison("project"),
    NotifyPoison: poison("notify"),
    BatchSetAside: {
      says: "A batch of stream records could not be worked on and was set aside.",
      runbook: "poison-record",
      metric: arrivals(stack, data, topic),
      threshold: 1,
    },
    SetAsideNotEmpty: {
      says: "There are still batches in the set-aside bucket; each is deleted unseen when its days are over.",
      runbook: "poison-record",
      metric: setAsideObjects(data),
      threshold: 1,
    },
  };
};

const behind = ({ data, service: { jobs, feedback } }: Watched): Record<string, AlarmProps> => ({
  MailUnsent: {
    says: "A message was asked for fifteen minutes ago and is not sent.",
    runbook: "mail-unsent",
    metric: unsentAge(),
    threshold: 15 * 60,
    periods: { bad: 2, of: 3 },
  },
  TableThrottled: {
    says: "The table turns requests away.",
    runbook: "table-throttled",
    metric: throttles(data),
    threshold: 1,
    periods: { bad: 2, of: 3 },
  },
  JobsFailing: {
    says: "Scheduled work fails.",
    runbook: "jobs-failing",
    metric: jobs.fn.metricErrors({ statistic: Stats.SUM, period: oneMinute }),
    threshold: 1,
    periods: { bad: 3, of: 5 },
  },
  FeedbackFailing: {
    says: "Bounces and complaints are not noted, so mail goes on to addresses that refuse it.",
    runbook: "mail-feedback",
    metric: feedback.fn.metricErrors({ statistic: Stats.SUM, period: fiveMinutes }),
    threshold: 1,
    periods: { bad: 2, of: 3 },
  },
  JobsSilent: {
    says: "Scheduled work has not run for ten minutes.",
    runbook: "jobs-failing",
    metric: jobs.fn.metricInvocations({ statistic: Stats.SUM, period: fiveMinutes }),
    threshold: 1,
    periods: { bad: 2, of: 2 },
    below: true,
    silenceIsBad: true,
  },
});

// CloudWatch looks back a day at most in one period; the second day lets one late night pass.
const backups = ({ data: { vault } }: Watched): Record<string, AlarmProps> =>
  vault
    ? {
        BackupMissing: {
          says: "For two nights no backup of the table was made.",
          runbook: "backup-missing",
          metric: backupsMade(vault),
          threshold: 1,
          periods: { bad: 2, of: 2 },
          below: true,
          silenceIsBad: true,
        },
      }
    : {};

/** Every alarm of the system. */
export const alarms = (stack: Stack, topic: ITopic, watched: Watched): Alarm[] => {
  const all = {
    ...front(watched),
    ...streams(stack, topic, watched),
    ...behind(watched),
    ...backups(watched),
  };
  return Object.entries(all).map(([id, props]) => alarm(stack, topic, id, props));
};
