import { type App, CfnOutput, RemovalPolicy, Stack } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { Distribution } from "aws-cdk-lib/aws-cloudfront";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import { accept } from "../accept.ts";
import type { Data } from "../data/stack.ts";
import type { SiteName } from "../entries.ts";
import { region } from "../region.ts";
import type { Stage } from "../stages.ts";
import { httpApi } from "./api.ts";
import type { Wall } from "../wall/stack.ts";
import { distribution } from "./distribution.ts";
import { uploadSites } from "./uploads.ts";

/** The front of the system. */
export interface Edge {
  readonly stack: Stack;
  readonly api: HttpApi;
  readonly distribution: Distribution;
  /** Where the system is reached, without a trailing slash. */
  readonly origin: string;
}

const filesBucket = (stack: Stack): Bucket => {
  const bucket = new Bucket(stack, "Files", {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    // Built files only: the next deployment puts them back.
    removalPolicy: RemovalPolicy.DESTROY,
  });
  accept(bucket, {
    "AwsSolutions-S1":
      "Only CloudFront reads it, and what is in it is public: a log of reads would tell nothing.",
  });
  return bucket;
};

const reasons = (stage: Stage): Record<string, string> => ({
  "AwsSolutions-CFR1": "Staff read from wherever they are; there is no country to shut out.",
  "AwsSolutions-CFR3":
    "In this region its log lines cannot leave out addresses and the tokens in paths; the API's own log holds neither (ADR 0011).",
  ...(stage.firewall
    ? {}
    : {
        "AwsSolutions-CFR2":
          "A stage to try things out has none; the API throttles and the application limits writes per address.",
      }),
  ...(stage.domain
    ? {}
    : {
        "AwsSolutions-CFR4":
          "Without a name of its own a stage uses CloudFront's certificate, which fixes the protocol.",
      }),
});

interface Needs {
  readonly data: Data;
  readonly wall: Wall | undefined;
  readonly folders: Readonly<Record<SiteName, string>>;
}

export const edgeStack = (app: App, stage: Stage, { data, wall, folders }: Needs): Edge => {
  const stack = new Stack(app, `boundaryless-${stage.name}-edge`, {
    env: { region },
    crossRegionReferences: wall !== undefined,
    description: "Boundaryless: CloudFront, the HTTP API and the files they serve",
  });
  const api = httpApi(stack, stage);
  const files = filesBucket(stack);
  const front = distribution(stack, stage, { secret: data.frontSecret, wallArn: wall?.arn, api, files });
  accept(front, reasons(stage));
  uploadSites(stack, { bucket: files, distribution: front, folders });
  const origin = `https://${stage.domain?.name ?? front.distributionDomainName}`;
  new CfnOutput(stack, "Address", { value: origin, description: "Where the system is reached" });
  new CfnOutput(stack, "PointsTo", {
    value: front.distributionDomainName,
    description: "What the name of the system points to, as a CNAME",
  });
  return { stack, api, distribution: front, origin };
};
