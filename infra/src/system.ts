import { App, Tags, Validations } from "aws-cdk-lib";
import type { Code } from "aws-cdk-lib/aws-lambda";
import type { Stack } from "aws-cdk-lib";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import cdk from "../cdk.json" with { type: "json" };
import { dataStack } from "./data/stack.ts";
import { deliveryStack } from "./delivery/stack.ts";
import { edgeStack } from "./edge/stack.ts";
import type { EntryName, SiteName } from "./entries.ts";
import { identityStack } from "./identity/stack.ts";
import { mailStack } from "./mail/stack.ts";
import { serviceStack } from "./service/stack.ts";
import type { Stage } from "./stages.ts";
import { wallStack } from "./wall/stack.ts";
import { watchStack } from "./watch/stack.ts";

/** What is built elsewhere and deployed from here. */
export interface Built {
  readonly code: (name: EntryName) => Code;
  readonly folders: Readonly<Record<SiteName, string>>;
}

export interface System {
  readonly app: App;
  readonly stacks: Readonly<Record<"data" | "edge" | "identity" | "mail" | "service" | "watch", Stack>> & {
    readonly wall?: Stack;
    readonly delivery?: Stack;
  };
}

/**
 * The whole system for one stage, with both policy packs attached: a finding nobody accepted fails the synthesis.
 * @param outdir where the templates go; a temporary folder if not given
 */
export const makeSystem = (stage: Stage, { code, folders }: Built, outdir?: string): System => {
  const app = new App({ context: cdk.context, analyticsReporting: false, ...(outdir ? { outdir } : {}) });
  const data = dataStack(app, stage);
  const wall = wallStack(app, stage);
  const edge = edgeStack(app, stage, { data, wall, folders });
  const identity = identityStack(app, stage, data, edge.origin);
  const mail = mailStack(app, stage);
  const service = serviceStack(app, stage, { data, edge, identity, mail, code });
  const watch = watchStack(app, stage, { data, edge, service });
  const delivery = deliveryStack(app, stage);
  Tags.of(app).add("system", "boundaryless");
  Tags.of(app).add("stage", stage.name);
  Validations.of(app).addPlugins(
    new AwsSolutionsChecks(app, { verbose: true }),
    new ServerlessChecks(app, { verbose: true }),
  );
  return {
    app,
    stacks: {
      ...(wall ? { wall: wall.stack } : {}),
      data: data.stack,
      edge: edge.stack,
      identity: identity.stack,
      mail: mail.stack,
      service: service.stack,
      watch,
      ...(delivery ? { delivery } : {}),
    },
  };
};
