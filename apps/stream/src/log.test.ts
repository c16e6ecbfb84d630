import { expect, test } from "vitest";
import { quietly } from "../test/quietly.ts";
import { logMetrics } from "./log.ts";

test("figures are one line that CloudWatch finds metrics in, and no figures are no line", async () => {
  const now = new Date("2026-03-01T09:00:00Z");
  const { log } = await quietly(async () => {
    logMetrics({ OldestUnsentMailSeconds: 120 }, now);
    logMetrics({}, now);
  });
  expect(log.trimEnd().split("\n")).toHaveLength(1);
  const { _aws, ...figures } = JSON.parse(log) as { _aws: object };
  expect(figures).toEqual({ OldestUnsentMailSeconds: 120 });
  expect(_aws).toEqual({
    Timestamp: now.getTime(),
    CloudWatchMetrics: [
      { Namespace: "Boundaryless", Dimensions: [[]], Metrics: [{ Name: "OldestUnsentMailSeconds" }] },
    ],
  });
});
