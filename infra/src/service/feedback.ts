import type { Stack } from "aws-cdk-lib";
import { Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { CfnConfigurationSet, CfnConfigurationSetEventDestination } from "aws-cdk-lib/aws-ses";
import { accept } from "../accept.ts";
import type { Data } from "../data/stack.ts";
import type { Stage } from "../stages.ts";
import type { Made } from "./function.ts";
import { setAsideFailed } from "./set-aside.ts";

/**
 * Tells a function of every e-mail that comes back or is called unwanted. Opens and clicks are not followed: that
 * would need an image and rewritten links in every e-mail.
 * @returns the configuration set that mail has to be sent with
 */
export const hearOfMail = (stack: Stack, stage: Stage, data: Data, made: Made): string => {
  const name = `boundaryless-${stage.name}`;
  const set = new CfnConfigurationSet(stack, "Mail", {
    name,
    reputationOptions: { reputationMetricsEnabled: true },
    // The account's own list would refuse a mended mailbox for ever; ours opens again with a confirmation.
    suppressionOptions: { suppressedReasons: [] },
  });
  const destination = new CfnConfigurationSetEventDestination(stack, "MailEvents", {
    configurationSetName: name,
    eventDestination: {
      name: "feedback",
      enabled: true,
      matchingEventTypes: ["BOUNCE", "COMPLAINT"],
      eventBridgeDestination: {
        eventBusArn: stack.formatArn({ service: "events", resource: "event-bus", resourceName: "default" }),
      },
    },
  });
  destination.addResourceDependency(set);
  const rule = new Rule(stack, "MailFeedback", {
    description: "Mail came back or was unwanted",
    eventPattern: {
      source: ["aws.ses"],
      detailType: ["Email Bounced", "Email Complaint Received"],
      // The bus is the account's; other systems send mail, too.
      detail: { mail: { tags: { "ses:configuration-set": [name] } } },
    },
  });
  rule.addTarget(new LambdaFunction(made.fn));
  accept(rule, {
    "Serverless-EventBusDLQ":
      "EventBridge tries for a day to hand an event over; what the function then fails on is set aside.",
  });
  setAsideFailed(made, data);
  made.fn.configureAsyncInvoke({ onFailure: { bind: () => ({ destination: data.setAside.bucketArn }) } });
  return name;
};
