import { countHeader, frontHeader, pageHeader } from "@boundaryless/contract/headers";
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
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { ISecret } from "aws-cdk-lib/aws-secretsmanager";
import { Duration } from "aws-cdk-lib";
import type { Domain, Stage } from "../stages.ts";
import { headerPolicies } from "./headers.ts";
import { admin, codeOf, pages, placed, type ViewerEvent } from "./viewer.ts";

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

const comment = "Keeps answers as long as Cache-Control says";

// What the application allows to be kept, it says in Cache-Control; what says nothing is not kept.
const asTheApplicationSays = (stack: Stack, id: string, comment: string, alsoBy: string[]): CachePolicy =>
  new CachePolicy(stack, id, {
    comment,
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.days(1),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    headerBehavior: CacheHeaderBehavior.allowList("Accept-Language", ...alsoBy),
    cookieBehavior: CacheCookieBehavior.none(),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  });

// A header that an origin is given here replaces what the reader sends under its name.
const application = (stack: Stack, secret: ISecret, api: HttpApi): IOrigin =>
  new HttpOrigin(`${api.apiId}.execute-api.${stack.region}.${stack.urlSuffix}`, {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    // The template holds a reference; CloudFormation reads the value when it deploys.
    customHeaders: { [frontHeader]: secret.secretValue.unsafeUnwrap() },
  });

/** Every address of the system and where it is answered. */
const behaviours = (stack: Stack, { secret, api, files }: Behind) => {
  const headers = headerPolicies(stack);
  const stored = shared(S3BucketOrigin.withOriginAccessControl(files));
  const asked = {
    ...shared(application(stack, secret, api)),
    cachePolicy: asTheApplicationSays(stack, "AsSaid", `${comment}, one for each language`, []),
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    functionAssociations: viewer(stack, "OneLanguage", pages),
  };
  const written = {
    ...asked,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    responseHeadersPolicy: headers.pages,
  };
  // Who may show the widget depends on the page around it; what is drawn to be counted is asked for each time.
  const shown = {
    ...asked,
    cachePolicy: asTheApplicationSays(stack, "AsSaidToPage", `${comment}, one for each language and page`, [
      pageHeader,
      countHeader,
    ]),
    functionAssociations: viewer(stack, "OnePlace", placed),
  };
  const dashboard = {
    ...stored,
    responseHeadersPolicy: headers.admin,
    functionAssociations: viewer(stack, "OnePage", admin),
  };
  return {
    defaultBehavior: written,
    additionalBehaviors: {
      // The more particular comes first: the first pattern that fits decides.
      "/v1/widget*": { ...written, ...shown },
      "/v1/lessons*": { ...written, ...shown },
      "/v1/gatherings*": { ...written, ...shown },
      "/v1/*": written,
      "/embed*": { ...shown, responseHeadersPolicy: headers.embed },
      "/widget/*.html": { ...stored, responseHeadersPolicy: headers.gallery },
      "/widget/*": { ...stored, responseHeadersPolicy: headers.widget },
      "/assets/*": { ...stored, responseHeadersPolicy: headers.assets },
      "/downloads/*": { ...stored, responseHeadersPolicy: headers.assets },
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

export interface Behind {
  readonly secret: ISecret;
  readonly wallArn: string | undefined;
  readonly api: HttpApi;
  readonly files: IBucket;
}

/** The one origin that everything is reached through. */
export const distribution = (stack: Stack, { name, domain }: Stage, behind: Behind): Distribution =>
  new Distribution(stack, "Distribution", {
    ...behaviours(stack, behind),
    ...(domain ? named(stack, domain) : {}),
    ...(behind.wallArn === undefined ? {} : { webAclId: behind.wallArn }),
    comment: `Boundaryless ${name}`,
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_100,
    enableIpv6: true,
  });
