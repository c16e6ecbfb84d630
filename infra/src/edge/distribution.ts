import type { Stack } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as ViewerFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  type IOrigin,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Duration } from "aws-cdk-lib";
import type { Domain, Stage } from "../stages.ts";
import { headerPolicies } from "./headers.ts";
import { admin, codeOf, pages, type ViewerEvent } from "./viewer.ts";

type Shared = Pick<BehaviorOptions, "origin" | "viewerProtocolPolicy" | "compress">;

const viewer = (stack: Stack, id: string, work: (event: ViewerEvent) => unknown) => [
  {
    eventType: FunctionEventType.VIEWER_REQUEST,
    function: new ViewerFunction(stack, id, {
      code: FunctionCode.fromInline(codeOf(work)),
      runtime: FunctionRuntime.JS_2_0,
    }),
  },
];

const shared = (origin: IOrigin): Shared => ({
  origin,
  viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
  compress: true,
});

// What the application allows to be kept, it says in Cache-Control; what says nothing is not kept.
const asTheApplicationSays = (stack: Stack): CachePolicy =>
  new CachePolicy(stack, "AsSaid", {
    comment: "Keeps answers as long as Cache-Control says, one for each language",
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.days(1),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    headerBehavior: CacheHeaderBehavior.allowList("Accept-Language"),
    cookieBehavior: CacheCookieBehavior.none(),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  });

/** Every address of the system and where it is answered. */
const behaviours = (stack: Stack, api: HttpApi, files: IBucket) => {
  const headers = headerPolicies(stack);
  const stored = shared(S3BucketOrigin.withOriginAccessControl(files));
  const asked = {
    ...shared(new HttpOrigin(`${api.apiId}.execute-api.${stack.region}.${stack.urlSuffix}`)),
    cachePolicy: asTheApplicationSays(stack),
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    functionAssociations: viewer(stack, "OneLanguage", pages),
  };
  const written = {
    ...asked,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    responseHeadersPolicy: headers.pages,
  };
  const dashboard = {
    ...stored,
    responseHeadersPolicy: headers.admin,
    functionAssociations: viewer(stack, "OnePage", admin),
  };
  return {
    defaultBehavior: written,
    additionalBehaviors: {
      "/v1/*": written,
      "/embed*": { ...asked, responseHeadersPolicy: headers.embed },
      "/widget/*": { ...stored, responseHeadersPolicy: headers.widget },
      "/assets/*": { ...stored, responseHeadersPolicy: headers.assets },
      "/admin": dashboard,
      "/admin/*": dashboard,
    },
  };
};

const named = (stack: Stack, { name, certificateArn }: Domain) => ({
  domainNames: [name],
  certificate: Certificate.fromCertificateArn(stack, "Certificate", certificateArn),
  minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
});

/** The one origin that everything is reached through. */
export const distribution = (
  stack: Stack,
  { name, domain }: Stage,
  api: HttpApi,
  files: IBucket,
): Distribution =>
  new Distribution(stack, "Distribution", {
    ...behaviours(stack, api, files),
    ...(domain ? named(stack, domain) : {}),
    comment: `Boundaryless ${name}`,
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_100,
    enableIpv6: true,
  });
