import { type App, Stack } from "aws-cdk-lib";
import { HttpRoute, HttpRouteKey } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { Code } from "aws-cdk-lib/aws-lambda";
import { accept } from "../accept.ts";
import type { Data } from "../data/stack.ts";
import type { Edge } from "../edge/stack.ts";
import type { EntryName } from "../entries.ts";
import type { Identity } from "../identity/identity.ts";
import type { Mail } from "../mail/stack.ts";
import { region } from "../region.ts";
import type { Stage } from "../stages.ts";
import { makeFunction, type Made, type Sizing } from "./function.ts";
import { grantMail, grantSecret, grantTable } from "./grant.ts";
import { inSteps } from "./canary.ts";
import { hearOfMail } from "./feedback.ts";
import { schedule } from "./schedules.ts";
import { readStream } from "./streams.ts";

export interface Service extends Readonly<Record<EntryName, Made>> {
  readonly stack: Stack;
}

interface Needs {
  readonly data: Data;
  readonly edge: Edge;
  readonly identity: Identity;
  readonly mail: Mail;
  readonly code: (name: EntryName) => Code;
}

const inTheStream = "Its stream source puts what it fails on into the set-aside bucket.";

const sizings: Readonly<Record<EntryName, Sizing>> = {
  http: {
    memoryMegabytes: 1024,
    timeoutSeconds: 15,
    noDeadLetters: "Its caller waits for the answer and hears of a failure at once.",
  },
  project: { memoryMegabytes: 512, timeoutSeconds: 60, noDeadLetters: inTheStream },
  notify: { memoryMegabytes: 512, timeoutSeconds: 60, noDeadLetters: inTheStream },
  jobs: {
    memoryMegabytes: 512,
    timeoutSeconds: 60,
    noDeadLetters: "The next tick of the schedule does what this one did not.",
  },
  feedback: {
    memoryMegabytes: 512,
    timeoutSeconds: 30,
    noDeadLetters:
      "Its failure destination is the set-aside bucket, which keeps the answer beside the event.",
  },
  probe: {
    memoryMegabytes: 256,
    timeoutSeconds: 60,
    noDeadLetters: "It is asked nothing and told nothing; an alarm counts its failures.",
  },
};

/** The functions and what calls them. */
export const serviceStack = (
  app: App,
  stage: Stage,
  { data, edge, identity, mail, code }: Needs,
): Service => {
  const stack = new Stack(app, `boundaryless-${stage.name}-service`, {
    env: { region },
    description: "Boundaryless: functions, their triggers and their rights",
  });
  const make = (name: EntryName) => makeFunction(stack, stage, name, code(name), sizings[name]);

  const http = make("http");
  grantTable(http.fn, data.table, "read-write");
  grantSecret(http.fn, data.linkSecret, "LINK_SECRET_ARN");
  http.fn.addEnvironment("ORIGIN", edge.origin);
  grantSecret(http.fn, data.frontSecret, "FRONT_SECRET_ARN");
  http.fn.addEnvironment("OIDC_ISSUER", identity.issuer);
  http.fn.addEnvironment("OIDC_CLIENT_ID", identity.clientId);
  grantSecret(http.fn, identity.clientSecret, "OIDC_CLIENT_SECRET_ARN");
  const route = new HttpRoute(stack, "Everything", {
    httpApi: edge.api,
    routeKey: HttpRouteKey.DEFAULT,
    integration: new HttpLambdaIntegration("Http", inSteps(stack, stage, http.fn, edge.api)),
  });
  accept(route, {
    "AwsSolutions-APIG4":
      "Most addresses are for anyone; the rest are guarded by the session cookie, which only the application can check.",
  });

  const project = make("project");
  grantTable(project.fn, data.table, "read-write");
  readStream(stack, data, "project", project, { batchSize: 100, parallelism: 1 });

  const notify = make("notify");
  readStream(stack, data, "notify", notify, { batchSize: 10, parallelism: stage.limits.notifyParallelism });
  const jobs = make("jobs");
  const feedback = make("feedback");
  grantTable(feedback.fn, data.table, "read-write");
  grantSecret(feedback.fn, data.linkSecret, "LINK_SECRET_ARN");
  hearOfMail(stack, data, mail, feedback);
  for (const { fn } of [notify, jobs]) {
    grantTable(fn, data.table, "read-write");
    grantSecret(fn, data.linkSecret, "LINK_SECRET_ARN");
    fn.addEnvironment("ORIGIN", edge.origin);
    grantMail(fn, stage.mailFrom, mail.configurationSet);
  }
  jobs.fn.addEnvironment("MAIL_PER_SECOND", String(stage.mailPerSecond));
  const probe = make("probe");
  probe.fn.addEnvironment("ORIGIN", edge.origin);
  schedule(stack, { jobs, probe });
  return { stack, http, project, notify, jobs, feedback, probe };
};
