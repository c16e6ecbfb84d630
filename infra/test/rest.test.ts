import { describe, expect, test } from "vitest";
import { stageNames, stages } from "../src/stages.ts";
import { placesOf, resourcesOf, stacksOf, templateOf, theOne } from "./house.ts";

describe.each(stageNames)("at rest in %s", (stage) => {
  test("the table is encrypted with our key", () => {
    const { SSESpecification } = theOne(stage, "AWS::DynamoDB::Table").resource.Properties;
    expect(SSESpecification).toMatchObject({ SSEEnabled: true, SSEType: "KMS" });
    expect(SSESpecification.KMSMasterKeyId["Fn::GetAtt"][0]).toBe(theOne(stage, "AWS::KMS::Key", "Key").id);
  });

  test("every secret is encrypted with our key", () => {
    const secrets = resourcesOf(stage, "AWS::SecretsManager::Secret");
    expect(secrets.length).toBeGreaterThanOrEqual(2);
    for (const { id, resource } of secrets) expect(resource.Properties.KmsKeyId, id).toBeDefined();
  });

  test("every bucket is encrypted, closed to the public, and deaf to plain HTTP and to what is older than TLS 1.2", () => {
    for (const { id, resource } of resourcesOf(stage, "AWS::S3::Bucket")) {
      expect(resource.Properties.BucketEncryption.ServerSideEncryptionConfiguration, id).toHaveLength(1);
      expect(Object.values(resource.Properties.PublicAccessBlockConfiguration), id).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }
    const policies = resourcesOf(stage, "AWS::S3::BucketPolicy");
    expect(policies).toHaveLength(resourcesOf(stage, "AWS::S3::Bucket").length);
    for (const { id, resource } of policies) {
      const policy = JSON.stringify(resource.Properties.PolicyDocument);
      expect(policy, id).toContain('"Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"');
      expect(policy, id).toContain('"Condition":{"NumericLessThan":{"s3:TlsVersion":1.2}},"Effect":"Deny"');
    }
  });

  test.each([
    ["SetAside", stages[stage].setAsideDays],
    ["Exports", stages[stage].exportDays],
  ])("what is in %s is encrypted with our key and goes after its days", (bucket, days) => {
    const { BucketEncryption, LifecycleConfiguration } = theOne(stage, "AWS::S3::Bucket", bucket).resource
      .Properties;
    const [{ ServerSideEncryptionByDefault: by }] = BucketEncryption.ServerSideEncryptionConfiguration;
    expect(by.SSEAlgorithm).toBe("aws:kms");
    expect(by.KMSMasterKeyID["Fn::GetAtt"][0]).toBe(theOne(stage, "AWS::KMS::Key", "Key").id);
    expect(LifecycleConfiguration.Rules[0].ExpirationInDays).toBe(days);
  });

  test("every key is rotated", () => {
    for (const { id, resource } of resourcesOf(stage, "AWS::KMS::Key"))
      expect(resource.Properties.EnableKeyRotation, id).toBe(true);
  });

  test("alarms are encrypted on their way", () => {
    expect(theOne(stage, "AWS::SNS::Topic").resource.Properties.KmsMasterKeyId).toBeDefined();
  });

  test("every log is deleted when its days are over", () => {
    const logs = resourcesOf(stage, "AWS::Logs::LogGroup");
    expect(logs).toHaveLength(8);
    for (const { id, resource } of logs) expect(resource.Properties.RetentionInDays, id).toBe(30);
  });

  test("every function writes into one of these logs, but for what tells edge of the firewall", () => {
    // Made by the CDK, which gives it no log of its own: it runs while deploying, and says the name of a parameter.
    const logless = resourcesOf(stage, "AWS::Lambda::Function")
      .filter(({ resource }) => !resource.Properties.LoggingConfig?.LogGroup)
      .map(({ stack, id }) => `${stack} ${id.replace(/CustomResourceProviderHandler.*/, "")}`);
    const carriers = ["wall CustomCrossRegionExportWriter", "edge CustomCrossRegionExportReader"];
    expect(logless).toEqual(stages[stage].firewall ? carriers : []);
  });
});

describe.each(stageNames)("where %s is", (stage) => {
  test("every stack is in eu-west-2, but for the firewall, which holds rules only", () => {
    const { [`boundaryless-${stage}-wall`]: wall, ...places } = placesOf(stage);
    expect(Object.values(places)).toHaveLength(stacksOf(stage).filter((each) => each !== "wall").length);
    expect(new Set(Object.values(places))).toEqual(new Set(["aws://unknown-account/eu-west-2"]));
    expect(wall).toBe(stages[stage].firewall && "aws://unknown-account/us-east-1");
    if (!wall) return;
    expect(new Set(Object.values(templateOf(stage, "wall").Resources).map(({ Type }) => Type))).toEqual(
      // The firewall, and what tells CloudFront's stack its address.
      new Set([
        "AWS::WAFv2::WebACL",
        "Custom::CrossRegionExportWriter",
        "AWS::IAM::Role",
        "AWS::Lambda::Function",
      ]),
    );
  });

  test("no template names another region, but for certificate and firewall, for which CloudFront asks", () => {
    const region =
      /\b(?:us|eu|ap|ca|sa|af|me|il|mx|cn)-(?:gov-)?(?:north|south|east|west|central)[a-z]*-\d\b/g;
    const certificate = stages[stage].domain?.certificateArn ?? "no certificate";
    for (const stack of stacksOf(stage)) {
      // The firewall is deployed where CloudFront looks for it, and somebody has to be allowed to.
      if (stack === "wall" || stack === "delivery") continue;
      const named = JSON.stringify(templateOf(stage, stack)).replaceAll(certificate, "").match(region) ?? [];
      expect(
        named.filter((each) => each !== "eu-west-2"),
        stack,
      ).toEqual([]);
    }
  });

  test("no table, bucket or secret is copied to another region", () => {
    expect(resourcesOf(stage, "AWS::DynamoDB::GlobalTable")).toEqual([]);
    for (const { id, resource } of resourcesOf(stage)) {
      expect(resource.Properties?.ReplicaRegions, id).toBeUndefined();
      expect(resource.Properties?.ReplicationConfiguration, id).toBeUndefined();
      expect(resource.Properties?.MultiRegion ?? false, id).toBe(false);
    }
  });
});
