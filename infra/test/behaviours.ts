import type { StageName } from "../src/stages.ts";
import { theOne } from "./house.ts";

/** What CloudFront does with the addresses of one pattern. */
export interface Behaviour {
  readonly PathPattern?: string;
  readonly ResponseHeadersPolicyId: { Ref: string };
  readonly CachePolicyId: string | { Ref: string };
  readonly ViewerProtocolPolicy: string;
  readonly Compress: boolean;
  readonly AllowedMethods?: string[];
  readonly TargetOriginId: string;
  readonly FunctionAssociations?: unknown;
}

export const config = (stage: StageName) =>
  theOne(stage, "AWS::CloudFront::Distribution").resource.Properties.DistributionConfig;

export const behaviours = (): Behaviour[] => [
  config("prod").DefaultCacheBehavior,
  ...config("prod").CacheBehaviors,
];

export const headersOf = ({ ResponseHeadersPolicyId }: Behaviour) =>
  theOne("prod", "AWS::CloudFront::ResponseHeadersPolicy", ResponseHeadersPolicyId.Ref).resource.Properties
    .ResponseHeadersPolicyConfig;

export const byPath = (path: string): Behaviour => {
  const found = behaviours().find(({ PathPattern = "*" }) => PathPattern === path);
  if (!found) throw new Error(`no behaviour for ${path}`);
  return found;
};

/** How long what fits a behaviour is kept, and what tells one answer from another. */
export const policyOf = ({ CachePolicyId }: Behaviour) => {
  if (typeof CachePolicyId === "string") throw new Error("a policy of AWS");
  return theOne("prod", "AWS::CloudFront::CachePolicy", CachePolicyId.Ref).resource.Properties;
};
