import type { Stack } from "aws-cdk-lib";
import { Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { accept } from "../accept.ts";
import type { Data } from "../data/stack.ts";
import type { Mail } from "../mail/stack.ts";
import type { Made } from "./function.ts";
import { setAsideFailed } from "./set-aside.ts";

/** Tells a function of every e-mail of ours that comes back or is called unwanted. */
export const hearOfMail = (stack: Stack, data: Data, { configurationSet }: Mail, made: Made): void => {
  const rule = new Rule(stack, "MailFeedback", {
    description: "Mail came back or was unwanted",
    eventPattern: {
      source: ["aws.ses"],
      detailType: ["Email Bounced", "Email Complaint Received"],
      // The bus is the account's; other systems send mail, too.
      detail: { mail: { tags: { "ses:configuration-set": [configurationSet] } } },
    },
  });
  rule.addTarget(new LambdaFunction(made.fn));
  accept(rule, {
    "Serverless-EventBusDLQ":
      "EventBridge tries for a day to hand an event over; what the function then fails on is set aside.",
  });
  setAsideFailed(made, data);
  made.fn.configureAsyncInvoke({ onFailure: { bind: () => ({ destination: data.setAside.bucketArn }) } });
};
