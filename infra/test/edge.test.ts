import { countHeader, frontHeader, pageHeader } from "@boundaryless/contract/headers";
import { describe, expect, test } from "vitest";
import { onlyCounted } from "../src/wall/rules.ts";
import { stageNames, stages } from "../src/stages.ts";
import { behaviours, byPath, config, headersOf, policyOf } from "./behaviours.ts";
import { resourcesOf, theOne } from "./house.ts";

test("every address is answered somewhere", () => {
  expect(
    behaviours()
      .map(({ PathPattern = "*" }) => PathPattern)
      .sort(),
  ).toEqual(
    [
      "*",
      "/admin",
      "/admin/*",
      "/assets/*",
      "/downloads/*",
      "/embed*",
      "/v1/*",
      "/v1/gatherings*",
      "/v1/lessons*",
      "/v1/widget*",
      "/widget/*",
      "/widget/*.html",
    ].sort(),
  );
});

describe("every answer", () => {
  test.each(behaviours().map((each) => [each.PathPattern ?? "*", each] as const))(
    "%s says who may frame it, is HTTPS for two years and keeps its type",
    (_path, behaviour) => {
      const { SecurityHeadersConfig: security } = headersOf(behaviour);
      expect(security.ContentSecurityPolicy.ContentSecurityPolicy).toMatch(
        /(^|; )frame-ancestors 'none'(;|$)/,
      );
      expect(security.StrictTransportSecurity).toMatchObject({
        AccessControlMaxAgeSec: 63_072_000,
        Override: true,
      });
      expect(security.ContentTypeOptions).toEqual({ Override: true });
      expect(behaviour.ViewerProtocolPolicy).toBe("redirect-to-https");
      expect(behaviour.Compress).toBe(true);
    },
  );

  test("but that of the frame page cannot be framed anywhere, whatever the application says", () => {
    for (const behaviour of behaviours()) {
      const { FrameOptions } = headersOf(behaviour).SecurityHeadersConfig;
      const expected =
        behaviour.PathPattern === "/embed*" ? undefined : { FrameOption: "DENY", Override: true };
      expect(FrameOptions, behaviour.PathPattern).toEqual(expected);
    }
  });

  test("of the frame page is framed by whom the application names, and by nobody if it fails", () => {
    expect(headersOf(byPath("/embed*")).SecurityHeadersConfig.ContentSecurityPolicy.Override).toBe(false);
  });

  test("from storage has the policy written here", () => {
    for (const path of ["/admin", "/admin/*", "/widget/*", "/widget/*.html", "/assets/*", "/downloads/*"])
      expect(headersOf(byPath(path)).SecurityHeadersConfig.ContentSecurityPolicy.Override, path).toBe(true);
  });
});

test.each(["/admin/*", "/widget/*.html"])("%s runs only scripts and styles of its own files", (path) => {
  const { ContentSecurityPolicy: policy } = headersOf(byPath(path)).SecurityHeadersConfig
    .ContentSecurityPolicy;
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("style-src 'self';");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test("the gallery of the widget is found before its modules, and asks nothing of the system", () => {
  const paths = behaviours().map(({ PathPattern = "*" }) => PathPattern);
  expect(paths.indexOf("/widget/*.html")).toBeLessThan(paths.indexOf("/widget/*"));
  const { ContentSecurityPolicy: policy } = headersOf(byPath("/widget/*.html")).SecurityHeadersConfig
    .ContentSecurityPolicy;
  expect(policy).toContain("connect-src 'none';");
});

test("pages of any origin may import the widget's modules", () => {
  const { CorsConfig, CustomHeadersConfig } = headersOf(byPath("/widget/*"));
  expect(CorsConfig).toMatchObject({
    AccessControlAllowOrigins: { Items: ["*"] },
    AccessControlAllowCredentials: false,
  });
  expect(CustomHeadersConfig.Items).toContainEqual({
    Header: "Cross-Origin-Resource-Policy",
    Value: "cross-origin",
    Override: true,
  });
});

test("what the application answers is kept only as long as it says, one for each language and query", () => {
  const placed = ["/embed*", "/v1/widget*", "/v1/lessons*", "/v1/gatherings*"];
  for (const path of ["*", "/v1/*", ...placed]) {
    const { CachePolicyConfig } = policyOf(byPath(path));
    expect(CachePolicyConfig).toMatchObject({ DefaultTTL: 0, MinTTL: 0 });
    const key = CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin;
    // Where a trust says on which pages the widget may stand, an answer for one page is none for another; and what is
    // drawn to be counted is asked for each time.
    const alsoBy = placed.includes(path) ? [pageHeader, countHeader] : [];
    expect(key.HeadersConfig.Headers, path).toEqual(["Accept-Language", ...alsoBy]);
    expect(key.QueryStringsConfig.QueryStringBehavior).toBe("all");
    expect(key.CookiesConfig.CookieBehavior).toBe("none");
    expect(key).toMatchObject({ EnableAcceptEncodingBrotli: true, EnableAcceptEncodingGzip: true });
  }
});

test("files can only be read; pages and API take every method", () => {
  for (const path of ["/admin/*", "/widget/*", "/assets/*", "/downloads/*", "/embed*"])
    expect(byPath(path).AllowedMethods ?? ["GET", "HEAD"], path).not.toContain("POST");
  for (const path of ["*", "/v1/*", "/v1/widget*", "/v1/lessons*", "/v1/gatherings*"])
    expect(byPath(path).AllowedMethods, path).toContain("POST");
});

test("browsers may speak HTTP/3, and with a name of our own nothing older than TLS 1.2", () => {
  for (const stage of stageNames) expect(config(stage).HttpVersion).toBe("http2and3");
  for (const stage of ["staging", "prod"] as const) {
    expect(config(stage).ViewerCertificate.MinimumProtocolVersion).toBe("TLSv1.2_2021");
    expect(config(stage).Aliases).toEqual([stages[stage].domain?.name]);
  }
});

test("only CloudFront can reach the application: it adds a secret that no template holds, over TLS 1.2", () => {
  const origins = config("prod").Origins;
  const { CustomOriginConfig, OriginCustomHeaders } = origins.find(
    ({ Id }: { Id: string }) => Id === byPath("*").TargetOriginId,
  );
  expect(CustomOriginConfig).toMatchObject({
    OriginProtocolPolicy: "https-only",
    OriginSSLProtocols: ["TLSv1.2"],
  });
  expect(OriginCustomHeaders).toHaveLength(1);
  expect(OriginCustomHeaders[0].HeaderName).toBe(frontHeader);
  expect(JSON.stringify(OriginCustomHeaders[0].HeaderValue)).toMatch(
    /\{\{resolve:secretsmanager:.*FrontSecret.*:SecretString:::\}\}/,
  );
  const withFunction = behaviours().filter(
    ({ TargetOriginId }) => TargetOriginId === byPath("*").TargetOriginId,
  );
  for (const { FunctionAssociations } of withFunction)
    expect(JSON.stringify(FunctionAssociations)).toMatch(/OneLanguage|OnePlace/);
});

test.each(["staging", "prod"] as const)(
  "a firewall stands before everything of %s and keeps no record of readers",
  (stage) => {
    const { Scope, DefaultAction, Rules, VisibilityConfig } = theOne(stage, "AWS::WAFv2::WebACL").resource
      .Properties;
    expect([Scope, DefaultAction]).toEqual(["CLOUDFRONT", { Allow: {} }]);
    expect(JSON.stringify(config(stage).WebACLId)).toContain("WallArn");
    for (const one of [{ VisibilityConfig }, ...Rules])
      expect(one.VisibilityConfig).toMatchObject({
        SampledRequestsEnabled: false,
        CloudWatchMetricsEnabled: true,
      });
    expect(resourcesOf(stage, "AWS::WAFv2::LoggingConfiguration")).toEqual([]);
    const [writes, ...managed] = Rules;
    const { Limit, AggregateKeyType, ScopeDownStatement } = writes.Statement.RateBasedStatement;
    expect([Limit, AggregateKeyType]).toEqual([stages[stage].firewall?.writesPerFiveMinutes, "IP"]);
    expect(JSON.stringify(ScopeDownStatement.NotStatement).match(/"SearchString":"\w+"/g)).toEqual(
      ["GET", "HEAD", "OPTIONS"].map((method) => `"SearchString":"${method}"`),
    );
    expect(
      managed.map(
        (rule: { Statement: { ManagedRuleGroupStatement: { Name: string } } }) =>
          rule.Statement.ManagedRuleGroupStatement.Name,
      ),
    ).toEqual(["AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet"]);
    expect(writes.Action).toEqual({ Block: { CustomResponse: { ResponseCode: 429 } } });
    for (const { OverrideAction } of managed)
      expect(OverrideAction, "blocks what it finds").toEqual({ None: {} });
    const overridden = managed[0].Statement.ManagedRuleGroupStatement.RuleActionOverrides;
    expect(overridden.map(({ Name }: { Name: string }) => Name)).toEqual(Object.keys(onlyCounted));
  },
);

test("the bucket of built files is read by this distribution only", () => {
  const access = theOne("prod", "AWS::CloudFront::OriginAccessControl").resource.Properties
    .OriginAccessControlConfig;
  expect(access).toMatchObject({ SigningBehavior: "always", SigningProtocol: "sigv4" });
  const { PolicyDocument } = theOne("prod", "AWS::S3::BucketPolicy", "Files").resource.Properties;
  const allowed = PolicyDocument.Statement.filter(({ Effect }: { Effect: string }) => Effect === "Allow");
  expect(allowed).toHaveLength(1);
  expect(allowed[0]).toMatchObject({
    Action: "s3:GetObject",
    Principal: { Service: "cloudfront.amazonaws.com" },
  });
  expect(JSON.stringify(allowed[0].Condition)).toContain(":distribution/");
});

test.each(stageNames)("the API of %s turns away what is more than the stage's limit", (stage) => {
  const { DefaultRouteSettings } = theOne(stage, "AWS::ApiGatewayV2::Stage").resource.Properties;
  const { requestsPerSecond, burst } = stages[stage].limits;
  expect(DefaultRouteSettings).toMatchObject({
    ThrottlingRateLimit: requestsPerSecond,
    ThrottlingBurstLimit: burst,
  });
});

test("the API's log holds no address, path or query", () => {
  const { Format } = theOne("prod", "AWS::ApiGatewayV2::Stage").resource.Properties.AccessLogSettings;
  expect(Format).toContain("$context.status");
  expect(Format).not.toMatch(/sourceIp|path|query|userAgent|routeKey|authorizer/i);
});

test("every request reaches the http function", () => {
  expect(theOne("prod", "AWS::ApiGatewayV2::Route").resource.Properties.RouteKey).toBe("$default");
  expect(
    resourcesOf("prod", "AWS::Lambda::Permission").map(({ resource }) => resource.Properties.Principal),
  ).toContain("apigateway.amazonaws.com");
});
