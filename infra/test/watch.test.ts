import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../src/bundle.ts";
import { stageNames, stages } from "../src/stages.ts";
import { ownNamespace, unsentAgeMetric } from "../src/watch/metrics.ts";
import { resourcesOf, theOne } from "./house.ts";

const runbooks = join(root, "docs/runbooks");
const pages = readdirSync(runbooks).filter((name) => name !== "README.md");
const runbookParts = ["Signs", "First five minutes", "Steps", "Check that it worked", "Write down"];

// Those of the service listen to a deployment and end it; `delivery.test.ts` looks at them.
const alarms = resourcesOf("prod", "AWS::CloudWatch::Alarm").filter(({ stack }) => stack === "watch");

test("there is an alarm for each thing that goes wrong", () => {
  expect(alarms.map(({ id }) => id.replace(/[0-9A-F]{8}$/, "")).sort()).toEqual([
    "BackupMissing",
    "BatchSetAside",
    "FeedbackFailing",
    "HttpErrors",
    "HttpSlow",
    "HttpThrottled",
    "JobsFailing",
    "JobsSilent",
    "MailUnsent",
    "MainJobFails",
    "MainJobUntried",
    "NotifyLate",
    "NotifyPoison",
    "ProjectLate",
    "ProjectPoison",
    "SetAsideNotEmpty",
    "TableThrottled",
  ]);
});

test.each(alarms.map(({ id, resource }) => [id, resource.Properties] as const))(
  "%s tells somebody and names a page that exists, in the mail and in the list of pages",
  (id, { AlarmDescription, AlarmActions, OKActions }) => {
    const [, page = "no page"] = /docs\/runbooks\/([a-z-]+)\.md/.exec(AlarmDescription) ?? [];
    expect(pages).toContain(`${page}.md`);
    const row = readFileSync(join(runbooks, "README.md"), "utf8")
      .split("\n")
      .find((line) => line.includes(`(${page}.md)`));
    expect(row ?? "no row in the list of runbooks", page).toContain(`\`${id.replace(/[0-9A-F]{8}$/, "")}\``);
    expect(AlarmActions).toHaveLength(1);
    expect(OKActions).toHaveLength(1);
  },
);

test.each(pages)(
  "the runbook %s has the five parts in their order, none empty, and is in the list",
  (page) => {
    const parts = readFileSync(join(runbooks, page), "utf8").split(/^## /m).slice(1);
    expect(parts.map((part) => part.split("\n")[0])).toEqual(runbookParts);
    for (const part of parts) expect(part.split("\n").slice(1).join("").trim().length).toBeGreaterThan(40);
    expect(readFileSync(join(runbooks, "README.md"), "utf8")).toContain(`(${page})`);
  },
);

test("somebody is written to before a month costs more than it may", () => {
  for (const stage of stageNames) {
    const { Budget, NotificationsWithSubscribers = [] } = theOne(stage, "AWS::Budgets::Budget").resource
      .Properties;
    const { monthlyBudgetDollars, alarmEmail } = stages[stage];
    expect(Budget.BudgetLimit).toEqual({ Amount: monthlyBudgetDollars, Unit: "USD" });
    const addresses = NotificationsWithSubscribers.flatMap(
      ({ Subscribers }: { Subscribers: { Address: string }[] }) => Subscribers.map(({ Address }) => Address),
    );
    expect(addresses).toEqual(alarmEmail ? [alarmEmail, alarmEmail] : []);
  }
});

test("a main job that fails, or is not tried, raises an alarm", () => {
  const { id } = theOne("prod", "AWS::Lambda::Function", "Probe");
  for (const name of ["MainJobFails", "MainJobUntried"])
    expect(
      JSON.stringify(theOne("prod", "AWS::CloudWatch::Alarm", name).resource.Properties.Dimensions),
    ).toContain(id);
  expect(
    theOne("prod", "AWS::CloudWatch::Alarm", "MainJobUntried").resource.Properties.TreatMissingData,
  ).toBe("breaching");
});

test("alarms reach the address of the stage", () => {
  for (const stage of stageNames) {
    const mails = resourcesOf(stage, "AWS::SNS::Subscription").map(({ resource }) => resource.Properties);
    const { alarmEmail } = stages[stage];
    expect(mails.map(({ Protocol, Endpoint }) => [Protocol, Endpoint])).toEqual(
      alarmEmail ? [["email", alarmEmail]] : [],
    );
  }
});

test("jobs that stop running raise an alarm although nothing fails", () => {
  expect(theOne("prod", "AWS::CloudWatch::Alarm", "JobsSilent").resource.Properties).toMatchObject({
    TreatMissingData: "breaching",
    ComparisonOperator: "LessThanThreshold",
  });
});

test("the age of unsent mail is a figure that the jobs really write", () => {
  const properties = JSON.stringify(
    theOne("prod", "AWS::CloudWatch::Alarm", "MailUnsent").resource.Properties,
  );
  expect(properties).toContain(`"MetricName":"${unsentAgeMetric}","Namespace":"${ownNamespace}"`);
  const source = ["log.ts", "consume.ts"]
    .map((file) => readFileSync(join(root, "apps/stream/src", file), "utf8"))
    .join();
  expect(source).toContain(`"${ownNamespace}"`);
  expect(source).toContain(unsentAgeMetric);
});

test("a poison record is counted from the line that the stream code writes", () => {
  const line = readFileSync(join(root, "apps/stream/src/batch.ts"), "utf8");
  for (const { resource } of resourcesOf("prod", "AWS::Logs::MetricFilter")) {
    const word = /^"(.+)"$/.exec(resource.Properties.FilterPattern)?.[1] ?? "no pattern";
    expect(line).toContain(`log("${word}"`);
  }
});

test("throttling is seen on the table and on both indexes", () => {
  const metrics = theOne("prod", "AWS::CloudWatch::Alarm", "TableThrottled").resource.Properties.Metrics;
  const indexes = metrics.flatMap(
    ({ MetricStat }: { MetricStat?: { Metric: { Dimensions: { Name: string; Value: unknown }[] } } }) =>
      (MetricStat?.Metric.Dimensions ?? [])
        .filter(({ Name }) => Name === "GlobalSecondaryIndexName")
        .map(({ Value }) => Value),
  );
  expect(indexes.sort()).toEqual(["gsi1", "gsi1", "gsi2", "gsi2"]);
});

test("the dashboard shows apart which of table and indexes turns reads or writes away", () => {
  const { DashboardBody } = theOne("prod", "AWS::CloudWatch::Dashboard").resource.Properties;
  const body = JSON.stringify(DashboardBody);
  for (const of of ["table", "gsi1", "gsi2"])
    for (const kind of ["reads", "writes"]) expect(body).toContain(`${of}, ${kind}`);
});
