import type { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { accept } from "../accept.ts";
import type { Stage } from "../stages.ts";
import { removalPolicy } from "../removal.ts";

/** Where alarms go. Its key is its own: who may publish an alarm must not come near the key of the data. */
export const alarmTopic = (stack: Stack, stage: Stage): Topic => {
  const masterKey = new Key(stack, "AlarmKey", {
    description: `Boundaryless ${stage.name}: alarms on their way`,
    enableKeyRotation: true,
    removalPolicy: removalPolicy(stage),
  });
  for (const service of ["cloudwatch.amazonaws.com", "events.amazonaws.com"]) {
    masterKey.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(service)],
        actions: ["kms:Decrypt", "kms:GenerateDataKey"],
        // In a key policy the star is this one key.
        resources: ["*"],
        conditions: { StringEquals: { "aws:SourceAccount": stack.account } },
      }),
    );
  }
  const topic = new Topic(stack, "Alarms", {
    displayName: `Boundaryless ${stage.name}`,
    masterKey,
    enforceSSL: true,
  });
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions: { StringEquals: { "aws:SourceAccount": stack.account } },
    }),
  );
  if (stage.alarmEmail)
    accept(topic.addSubscription(new EmailSubscription(stage.alarmEmail)), {
      "Serverless-SNSRedrivePolicy":
        "SNS tries an e-mail many times over days, and the dashboard shows an alarm for as long as it lasts.",
    });
  return topic;
};
