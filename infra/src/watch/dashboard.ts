import type { Stack } from "aws-cdk-lib";
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  Stats,
} from "aws-cdk-lib/aws-cloudwatch";
import type { Stage } from "../stages.ts";
import type { Watched } from "./list.ts";
import { setAsideObjects, throttlesApart, unsentAge } from "./metrics.ts";

const graph = (title: string, left: IMetric[], right: IMetric[] = []): GraphWidget =>
  new GraphWidget({ title, left, right, width: 12, height: 6 });

/** One page that answers "is it well?": alarms first, then the way of a request from the front to the mail. */
export const dashboard = (
  stack: Stack,
  stage: Stage,
  alarms: Alarm[],
  { data, edge, service }: Watched,
): Dashboard => {
  const { http, project, notify, jobs, feedback, probe } = service;
  const age = (fn: typeof project.fn) => fn.metric("IteratorAge", { statistic: Stats.MAXIMUM });
  const functions = [http, project, notify, jobs, feedback, probe];
  return new Dashboard(stack, "Dashboard", {
    dashboardName: `boundaryless-${stage.name}`,
    widgets: [
      [new AlarmStatusWidget({ title: "Alarms", alarms, width: 24, height: 4 })],
      [
        graph("Requests and server errors", [edge.api.metricCount()], [edge.api.metricServerError()]),
        graph(
          "Time to answer (ms)",
          [50, 90, 99].map((p) => edge.api.metricLatency({ statistic: Stats.percentile(p) })),
        ),
      ],
      [
        graph(
          "Functions: running at once",
          functions.map(({ fn }) => fn.metric("ConcurrentExecutions", { statistic: Stats.MAXIMUM })),
        ),
        graph(
          "Functions: errors",
          functions.map(({ fn }) => fn.metricErrors()),
        ),
      ],
      [
        graph("Stream: behind by (ms)", [age(project.fn), age(notify.fn)]),
        graph("Mail: age of the oldest unsent (s)", [unsentAge()], [setAsideObjects(data)]),
      ],
      [
        graph("Table: units consumed", [
          data.table.metricConsumedReadCapacityUnits(),
          data.table.metricConsumedWriteCapacityUnits(),
        ]),
        graph("Table: throttled", throttlesApart(data)),
      ],
    ],
  });
};
