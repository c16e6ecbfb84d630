import { type App, Stack } from "aws-cdk-lib";
import { HttpRoute, HttpRouteKey } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { Code } from "aws-cdk-lib/aws-lambda";
import { accept } from "../accept.ts";
import type { Data } from "../data/stack.ts";
import type { Edge } from "../edge/stack.ts";
import type { EntryName } from "../entries.ts";
import type { Identity } from "../identity/identity.ts";
import { region } from "../region.ts";
import type { Stage } from "../stages.ts";
import { makeFunction, type Made } from "./function.ts";
import { grantMail, grantSecret, grantTable } from "./grant.ts";
import { hearOfMail } from "./feedback.ts";
import { scheduleJobs } from "./schedules.ts";
import { readStream } from "./streams.ts";

export interface Service extends Readonly<Record<EntryName, Made>> {
  readonly stack: Stack;
}

interface Needs {
  readonly data: Data;
  readonly edge: Edge;
  readonly identity: Identity;
  readonly code: (name: EntryName) => Code;
}

/** The functions and what calls them. */
export const serviceStack = (app: App, stage: Stage, { data, edge, identity, code }: Needs): Service => {
  const stack = new Stack(app, `boundaryless-${stage.name}-service`, {
    env: { region },
    description: "Boundaryless: functions, their triggers and their rights",
  });
  const { http: httpConcurrency, jobs: jobsConcurrency } = stage.limits.reservedConcurrency;
  const make = (
    name: EntryName,
    memoryMegabytes: number,
    timeoutSeconds: number,
    reservedConcurrency?: number,
  ) => makeFunction(stack, stage, name, code(name), { memoryMegabytes, timeoutSeconds, reservedConcurrency });

  const http = make("http", 1024, 15, httpConcurrency);
  grantTable(http.fn, data.table, "read-write");
  grantSecret(http.fn, data.linkSecret, "LINK_SECRET_ARN");
  http.fn.addEnvironment("ORIGIN", edge.origin);
  // API Gateway adds CloudFront's address at the right of X-Forwarded-For; the reader's is the one before it.
  http.fn.addEnvironment("FORWARDED_POSITION", "2");
  http.fn.addEnvironment("OIDC_ISSUER", identity.issuer);
  http.fn.addEnvironment("OIDC_CLIENT_ID", identity.clientId);
  grantSecret(http.fn, identity.clientSecret, "OIDC_CLIENT_SECRET_ARN");
  const route = new HttpRoute(stack, "Everything", {
    httpApi: edge.api,
    routeKey: HttpRouteKey.DEFAULT,
    integration: new HttpLambdaIntegration("Http", http.fn),
  });
  accept(route, {
    "AwsSolutions-APIG4":
      "Most addresses are for anyone; the rest are guarded by the session cookie, which only the application can check.",
  });

  const project = make("project", 512, 60);
  grantTable(project.fn, data.table, "read-write");
  readStream(stack, data, "project", project, { batchSize: 100, parallelism: 1 });

  const notify = make("notify", 512, 60);
  readStream(stack, data, "notify", notify, { batchSize: 10, parallelism: stage.limits.notifyParallelism });
  const jobs = make("jobs", 512, 60, jobsConcurrency);
  const feedback = make("feedback", 512, 30);
  grantTable(feedback.fn, data.table, "read-write");
  grantSecret(feedback.fn, data.linkSecret, "LINK_SECRET_ARN");
  const configurationSet = hearOfMail(stack, stage, feedback);
  for (const { fn } of [notify, jobs]) {
    grantTable(fn, data.table, "read-write");
    grantSecret(fn, data.linkSecret, "LINK_SECRET_ARN");
    fn.addEnvironment("ORIGIN", edge.origin);
    grantMail(fn, stage.mailFrom, configurationSet);
  }
  jobs.fn.addEnvironment("MAIL_PER_SECOND", String(stage.mailPerSecond));
  scheduleJobs(stack, jobs);
  return { stack, http, project, notify, jobs, feedback };
};
