import { type App, CfnOutput, Stack } from "aws-cdk-lib";
import {
  CfnConfigurationSetEventDestination,
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  DkimIdentity,
  EasyDkimSigningKeyLength,
  EmailIdentity,
  Identity,
  MailFromBehaviorOnMxFailure,
} from "aws-cdk-lib/aws-ses";
import { region } from "../region.ts";
import { removalPolicy } from "../removal.ts";
import type { Stage } from "../stages.ts";
import { domainOf } from "./address.ts";

/** What e-mail is sent with. */
export interface Mail {
  readonly stack: Stack;
  /** Name of the set that every message names, so that we hear what became of it. */
  readonly configurationSet: string;
}

/**
 * Opens and clicks are not followed: that would need an image and rewritten links in every e-mail. The account's own
 * suppression list stays off, since it would refuse a mended mailbox for ever; ours opens again with a confirmation.
 */
const setOf = (stack: Stack, name: string): ConfigurationSet => {
  const set = new ConfigurationSet(stack, "Mail", {
    configurationSetName: name,
    reputationMetrics: true,
    disableSuppressionList: true,
    // A link in an e-mail joins somebody: it does not cross the network in the clear.
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
  });
  const eventBusArn = stack.formatArn({ service: "events", resource: "event-bus", resourceName: "default" });
  const told = new CfnConfigurationSetEventDestination(stack, "MailEvents", {
    configurationSetName: name,
    eventDestination: {
      name: "feedback",
      enabled: true,
      matchingEventTypes: ["BOUNCE", "COMPLAINT"],
      eventBridgeDestination: { eventBusArn },
    },
  });
  told.node.addDependency(set);
  return set;
};

/** What has to stand in the domain's DNS before anything can be sent. */
const sayRecords = (stack: Stack, identity: EmailIdentity, domain: string): void => {
  identity.dkimRecords.forEach(({ name, value }, at) => {
    new CfnOutput(stack, `Dkim${at + 1}`, { value: `${name} CNAME ${value}` });
  });
  const records = {
    BounceMx: `${bounces(domain)} MX 10 feedback-smtp.${stack.region}.amazonses.com`,
    BounceSpf: `${bounces(domain)} TXT "v=spf1 include:amazonses.com -all"`,
    Dmarc: `_dmarc.${domain} TXT "v=DMARC1; p=reject; adkim=s; aspf=r"`,
  };
  for (const [id, value] of Object.entries(records)) new CfnOutput(stack, id, { value });
};

const bounces = (domain: string): string => `bounces.${domain}`;

export const mailStack = (app: App, stage: Stage): Mail => {
  const stack = new Stack(app, `boundaryless-${stage.name}-mail`, {
    env: { region },
    description: "Boundaryless: the domain that e-mail comes from",
    terminationProtection: stage.deletionProtection,
  });
  const configurationSet = `boundaryless-${stage.name}`;
  const domain = domainOf(stage.mailFrom);
  const identity = new EmailIdentity(stack, "Sender", {
    identity: Identity.domain(domain),
    configurationSet: setOf(stack, configurationSet),
    dkimIdentity: DkimIdentity.easyDkim(EasyDkimSigningKeyLength.RSA_2048_BIT),
    feedbackForwarding: false,
    mailFromDomain: bounces(domain),
    mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
  });
  identity.applyRemovalPolicy(removalPolicy(stage));
  sayRecords(stack, identity, domain);
  return { stack, configurationSet };
};
