import { type App, Stack } from "aws-cdk-lib";
import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import { wallRegion } from "../region.ts";
import type { Stage } from "../stages.ts";
import { rules, whole } from "./rules.ts";

/** The firewall of a stage. */
export interface Wall {
  readonly stack: Stack;
  readonly arn: string;
}

/**
 * The firewall in front of CloudFront, if the stage has one. It has to be where CloudFront looks for it (ADR 0010); it
 * holds rules and nothing else: no log, no sample, no address.
 */
export const wallStack = (app: App, stage: Stage): Wall | undefined => {
  if (!stage.firewall) return undefined;
  const stack = new Stack(app, `boundaryless-${stage.name}-wall`, {
    env: { region: wallRegion },
    crossRegionReferences: true,
    description: "Boundaryless: the firewall of CloudFront",
  });
  const { attrArn } = new CfnWebACL(stack, "Wall", {
    name: `boundaryless-${stage.name}`,
    scope: "CLOUDFRONT",
    defaultAction: { allow: {} },
    rules: rules(stage.firewall.writesPerFiveMinutes),
    visibilityConfig: whole,
  });
  return { stack, arn: attrArn };
};
