import { jobs } from "@boundaryless/local/clock";
import { variablesOf } from "@boundaryless/local/environment";
import { filePrefixes } from "@boundaryless/local/static";
import { consumersOf } from "@boundaryless/local/stream";
import { expect, test } from "vitest";
import type { EntryName } from "../src/entries.ts";
import { resourcesOf, theOne, variablesOf as toldOnAws } from "./house.ts";

// What one machine and AWS are told differently, each with its reason.
const onlyOnAws: Partial<Record<EntryName, string[]>> = {
  // There is no front on one machine: the socket tells who asks.
  http: ["FRONT_SECRET"],
  // Mail goes to the inbox by SMTP, and its fate is simulated.
  notify: ["MAIL_CONFIGURATION_SET"],
  jobs: ["MAIL_CONFIGURATION_SET", "MAIL_PER_SECOND"],
};
const onlyHere = ["AWS_REGION", "DYNAMODB_ENDPOINT", "SMTP_URL"];

const here = variablesOf(
  { table: "http://localhost:4", system: "http://localhost:0", issuer: "http://localhost:3", smtpPort: 2 },
  { linkSecret: "x", oidcClientSecret: "y", signInKeys: { keys: [] }, seeded: true, readTo: {} },
);
const namesHere = (variables: object) => Object.keys(variables).filter((name) => !onlyHere.includes(name));
const namesOnAws = (name: EntryName) =>
  Object.keys(toldOnAws("prod", name))
    .filter((each) => each !== "NODE_OPTIONS")
    .map((each) => each.replace(/_ARN$/, ""));

test.each([
  ["http", here.http],
  ["notify", here.outward],
  ["jobs", here.outward],
] as const)("%s is told the same here and on AWS", (name, variables) => {
  const expected = [...namesHere(variables), ...(onlyOnAws[name] ?? [])];
  expect(namesOnAws(name).sort()).toEqual(expected.sort());
});

test.each(["project", "feedback"] as const)("%s is told nothing on AWS that is not known here", (name) => {
  expect(namesHere({ ...here.http, ...here.outward })).toEqual(expect.arrayContaining(namesOnAws(name)));
});

test("the same consumers follow the stream, and see the same of it", () => {
  // Neither is called.
  const nothing = Object.create(null) as Parameters<typeof consumersOf>[0] &
    Parameters<typeof consumersOf>[1];
  const local = consumersOf(nothing, nothing).map(({ name, filters }) => [name, filters]);
  const deployed = resourcesOf("prod", "AWS::Lambda::EventSourceMapping").map(({ id, resource }) => [
    id.replace(/Stream$/, "").toLowerCase(),
    resource.Properties.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }): unknown =>
      JSON.parse(Pattern),
    ),
  ]);
  expect(deployed.sort()).toEqual(local.sort());
});

test("the same jobs are called by the clock", () => {
  const inputs = resourcesOf("prod", "AWS::Scheduler::Schedule")
    .filter(({ id }) => id !== "ProbeTick")
    .map(({ resource }): unknown => JSON.parse(resource.Properties.Target.Input));
  expect(inputs).toEqual(jobs);
});

test("files are served below the same addresses, and everything else by the application", () => {
  // Pages among the files of a folder have headers of their own, below the folder's address.
  const { CacheBehaviors, DefaultCacheBehavior } = theOne("prod", "AWS::CloudFront::Distribution").resource
    .Properties.DistributionConfig;
  const files = CacheBehaviors.filter(
    ({ TargetOriginId }: { TargetOriginId: string }) =>
      TargetOriginId !== DefaultCacheBehavior.TargetOriginId,
  ).map(({ PathPattern }: { PathPattern: string }) => PathPattern.replace(/\/\*(\.html)?$/, ""));
  expect(new Set(files)).toEqual(new Set(filePrefixes));
});
