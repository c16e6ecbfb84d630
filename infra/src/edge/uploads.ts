import { IgnoreMode, type Stack } from "aws-cdk-lib";
import type { CfnBucket, IBucket } from "aws-cdk-lib/aws-s3";
import type { IDistribution } from "aws-cdk-lib/aws-cloudfront";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { accept } from "../accept.ts";
import type { SiteName } from "../entries.ts";
import { keepLogs } from "../logs.ts";

interface Upload {
  readonly id: string;
  readonly site: SiteName;
  /** What to leave out; patterns as in .gitignore, the last that matches decides. */
  readonly exclude: readonly string[];
  readonly keep: CacheControl;
  /** Which upload has to be there first: its files are what these name. */
  readonly after?: string;
  /** What CloudFront forgets when these files have changed, and only then. */
  readonly forgets?: readonly string[];
}

const forever = CacheControl.fromString("public, max-age=31536000, immutable");
// A page never waits for the loader to be asked for again: yesterday's still works, and the next view has today's.
const fiveMinutes = CacheControl.fromString("public, max-age=300, stale-while-revalidate=86400");
const ask = CacheControl.fromString("no-cache");

/**
 * Names with a hash are kept for ever, and a page is asked for each time. Between them is the widget's loader, which
 * CloudFront forgets when it has changed: a mended widget is on every intranet as soon as browsers ask again.
 */
export const uploads: readonly Upload[] = [
  { id: "WidgetModules", site: "widget", exclude: ["*v1.js", "*.html", "manifest.json"], keep: forever },
  {
    id: "WidgetLoader",
    site: "widget",
    exclude: ["*", "!*v1.js"],
    keep: fiveMinutes,
    after: "WidgetModules",
    forgets: ["/widget/*v1.js"],
  },
  {
    id: "WidgetPages",
    site: "widget",
    exclude: ["*", "!*.html", "!manifest.json"],
    keep: ask,
    after: "WidgetModules",
  },
  {
    id: "AdminModules",
    site: "admin",
    exclude: ["*", "!_app", "!_app/immutable", "!_app/immutable/**"],
    keep: forever,
  },
  { id: "AdminPage", site: "admin", exclude: ["_app/immutable"], keep: ask, after: "AdminModules" },
  { id: "Assets", site: "assets", exclude: ["manifest.json"], keep: forever },
  { id: "Downloads", site: "downloads", exclude: [], keep: ask },
];

interface Uploading {
  readonly bucket: IBucket;
  readonly distribution: IDistribution;
  /** Where each site was built. */
  readonly folders: Readonly<Record<SiteName, string>>;
}

/** Puts what was built into the bucket when the stack is deployed. Old files stay: pages that are open still ask for them. */
export const uploadSites = (stack: Stack, { bucket, distribution, folders }: Uploading): void => {
  const logGroup = keepLogs(stack, "UploadLogs");
  const made = new Map<string, BucketDeployment>();
  for (const { id, site, exclude, keep, after = "", forgets } of uploads) {
    const upload = new BucketDeployment(stack, id, {
      destinationBucket: bucket,
      destinationKeyPrefix: `${site}/`,
      sources: [Source.asset(folders[site], { exclude: [...exclude], ignoreMode: IgnoreMode.GIT })],
      cacheControl: [keep],
      prune: false,
      logGroup,
      // Nobody waits for it: a deployment that ends a few minutes earlier is no less right.
      ...(forgets
        ? { distribution, distributionPaths: [...forgets], waitForDistributionInvalidation: false }
        : {}),
    });
    const earlier = made.get(after);
    if (earlier) upload.node.addDependency(earlier);
    made.set(id, upload);
  }
  acceptUploader(stack, bucket);
};

const writesLog =
  "The construct fixes this managed policy; all it allows is to write the uploader's own log.";
const copies =
  "The uploader copies built files, which are public anyway, into this one bucket and reads nothing else.";

const acceptUploader = (stack: Stack, bucket: IBucket): void => {
  const uploader = stack.node.children.find(({ node }) => node.id.startsWith("Custom::CDKBucketDeployment"));
  if (!uploader) return;
  const files = stack.getLogicalId(bucket.node.defaultChild as CfnBucket);
  const staged = `arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}`;
  const wildcards = [
    ...["s3:GetBucket*", "s3:GetObject*", "s3:List*", "s3:Abort*", "s3:DeleteObject*"].map(
      (each) => `Action::${each}`,
    ),
    `Resource::${staged}/*`,
    `Resource::<${files}.Arn>/*`,
  ];
  accept(uploader, {
    "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]":
      writesLog,
    "Serverless-LambdaDLQ": "CloudFormation waits for its answer and rolls the deployment back if it fails.",
    "Serverless-LambdaTracing": "It runs only while deploying, and the deployment says how long it took.",
    "Serverless-LambdaLatestVersion":
      "The construct fixes the runtime of its uploader, which runs only while deploying.",
    "AwsSolutions-L1": "The construct fixes the runtime of its uploader, which runs only while deploying.",
    "AwsSolutions-IAM5[Resource::*]":
      "The construct lets the uploader invalidate any distribution of the account; there is this one, and it only forgets.",
    ...Object.fromEntries(wildcards.map((finding) => [`AwsSolutions-IAM5[${finding}]`, copies])),
  });
};
