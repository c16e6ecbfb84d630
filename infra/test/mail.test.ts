import { expect, test } from "vitest";
import { domainOf } from "../src/mail/address.ts";
import { stageNames, stages } from "../src/stages.ts";
import { templateOf, theOne } from "./house.ts";

test.each(stageNames)(
  "mail of %s is signed in the name of its own domain and crosses the network encrypted",
  (stage) => {
    const domain = domainOf(stages[stage].mailFrom);
    const { id, resource } = theOne(stage, "AWS::SES::EmailIdentity");
    expect(resource.Properties).toMatchObject({
      EmailIdentity: domain,
      DkimSigningAttributes: { NextSigningKeyLength: "RSA_2048_BIT" },
      MailFromAttributes: { MailFromDomain: `bounces.${domain}` },
      FeedbackAttributes: { EmailForwardingEnabled: false },
    });
    const { DeliveryOptions, SuppressionOptions } = theOne(stage, "AWS::SES::ConfigurationSet").resource
      .Properties;
    expect(DeliveryOptions.TlsPolicy).toBe("REQUIRE");
    expect(SuppressionOptions.SuppressedReasons ?? [], "our own list decides, and opens again").toEqual([]);
    const said = JSON.stringify(templateOf(stage, "mail").Outputs);
    for (const each of [1, 2, 3])
      expect(said).toContain(`{"Fn::GetAtt":["${id}","DkimDNSTokenName${each}"]}`);
    expect(said).toContain(`_dmarc.${domain} TXT`);
  },
);

test("every bounce and complaint of our own mail, and of nobody else's, is handed to feedback", () => {
  const { Name } = theOne("prod", "AWS::SES::ConfigurationSet").resource.Properties;
  const { EventDestination, ConfigurationSetName } = theOne(
    "prod",
    "AWS::SES::ConfigurationSetEventDestination",
  ).resource.Properties;
  expect(ConfigurationSetName).toBe(Name);
  expect(EventDestination).toMatchObject({ Enabled: true, MatchingEventTypes: ["BOUNCE", "COMPLAINT"] });
  const { EventPattern, Targets } = theOne("prod", "AWS::Events::Rule", "MailFeedback").resource.Properties;
  expect(EventPattern).toEqual({
    source: ["aws.ses"],
    "detail-type": ["Email Bounced", "Email Complaint Received"],
    detail: { mail: { tags: { "ses:configuration-set": [Name] } } },
  });
  expect(JSON.stringify(Targets)).toContain(theOne("prod", "AWS::Lambda::Function", "Feedback").id);
  for (const id of ["Notify", "Jobs"]) {
    const { Variables } = theOne("prod", "AWS::Lambda::Function", id).resource.Properties.Environment;
    expect(Variables.MAIL_CONFIGURATION_SET).toBe(Name);
  }
});
