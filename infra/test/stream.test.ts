import { schedules, streamFilters } from "@boundaryless/stream/schedule";
import { describe, expect, test } from "vitest";
import { stages } from "../src/stages.ts";
import { resourcesOf, theOne } from "./house.ts";

const mapping = (name: "Project" | "Notify") =>
  theOne("prod", "AWS::Lambda::EventSourceMapping", `${name}Stream`).resource.Properties;

test("each consumer of the table's stream has one mapping, and a shard never more than two readers", () => {
  const readers = resourcesOf("prod", "AWS::Lambda::EventSourceMapping");
  expect(readers).toHaveLength(Object.keys(streamFilters).length);
  expect(readers.length).toBeLessThanOrEqual(2);
});

describe.each(["Project", "Notify"] as const)("when %s cannot use a record", (name) => {
  test("the batch is halved, what worked is not repeated, and trying ends before the stream forgets", () => {
    const { MaximumRecordAgeInSeconds, MaximumRetryAttempts, ...rest } = mapping(name);
    expect(rest.BisectBatchOnFunctionError).toBe(true);
    expect(rest.FunctionResponseTypes).toEqual(["ReportBatchItemFailures"]);
    expect(MaximumRecordAgeInSeconds).toBeGreaterThan(0);
    expect(MaximumRecordAgeInSeconds).toBeLessThan(24 * 60 * 60);
    expect(MaximumRetryAttempts).toBeGreaterThan(0);
    expect(MaximumRetryAttempts).toBeLessThan(100);
  });

  test("it ends in the set-aside bucket", () => {
    const { OnFailure } = mapping(name).DestinationConfig;
    expect(JSON.stringify(OnFailure.Destination)).toContain("SetAside");
  });
});

test("nothing is missed while a mapping is made anew", () => {
  expect(mapping("Project").StartingPosition).toBe("TRIM_HORIZON");
  expect(mapping("Notify").StartingPosition).toBe("TRIM_HORIZON");
});

test("notify sees only new rows of the outbox and new messages to webhooks", () => {
  const [{ Pattern }] = mapping("Notify").FilterCriteria.Filters;
  expect(JSON.parse(Pattern)).toEqual({
    eventName: ["INSERT"],
    dynamodb: { NewImage: { type: { S: ["outbox", "webhook-delivery"] } } },
  });
  expect(JSON.parse(Pattern)).toEqual(streamFilters.notify[0]);
});

test("project sees what the stream code says it must, within what a mapping takes", () => {
  const patterns: string[] = mapping("Project").FilterCriteria.Filters.map(
    ({ Pattern }: { Pattern: string }) => Pattern,
  );
  expect(patterns.map((pattern): unknown => JSON.parse(pattern))).toEqual(streamFilters.project);
  expect(patterns.length).toBeLessThanOrEqual(5);
  expect(Math.max(...patterns.map(({ length }) => length))).toBeLessThanOrEqual(4096);
});

test("project keeps the order of a shard; notify may work on several batches of it", () => {
  expect(mapping("Project").ParallelizationFactor).toBe(1);
  expect(mapping("Notify").ParallelizationFactor).toBe(stages.prod.limits.notifyParallelism);
});

test("every job of the schedule is called as often as declared, and a missed call is not repeated late", () => {
  const all = resourcesOf("prod", "AWS::Scheduler::Schedule");
  const made = all.filter(({ id }) => id !== "ProbeTick").map(({ resource }) => resource.Properties);
  expect(all).toHaveLength(made.length + 1);
  expect(made.map(({ Target }) => JSON.parse(Target.Input))).toEqual(schedules.map(({ input }) => input));
  expect(made.map(({ ScheduleExpression }) => Number(/\d+/.exec(ScheduleExpression)?.[0]))).toEqual(
    schedules.map(({ everyMinutes }) => everyMinutes),
  );
  for (const { Target } of made) expect(Target.RetryPolicy.MaximumRetryAttempts).toBe(0);
});
