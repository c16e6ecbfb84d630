import type { CfnWebACL } from "aws-cdk-lib/aws-wafv2";

const seen = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  metricName,
  // A sample would keep addresses and paths of readers outside the United Kingdom.
  sampledRequestsEnabled: false,
});

const managed = (name: string, priority: number, onlyCounted: readonly string[]): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: "AWS",
      name,
      ruleActionOverrides: onlyCounted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: seen(name),
});

/** Each rule of the common set that may not turn a reader away, and why. */
export const onlyCounted: Readonly<Record<string, string>> = {
  NoUserAgent_HEADER: "Open knowledge is read by programs that do not say what they are.",
  SizeRestrictions_BODY:
    "It begins at 8 kB; a lesson may be longer, and the application has limits of its own.",
  SizeRestrictions_QUERYSTRING: "A search may be a whole sentence in Welsh, and a cursor is long.",
  CrossSiteScripting_BODY:
    "People write about code and angle brackets; what they write is never shown as HTML.",
  GenericRFI_BODY: "A lesson may name the address of a page.",
};

// Addresses of the edge cannot be forged. A whole trust may write from one, so it is far above what a person does.
const writes = (perFiveMinutes: number): CfnWebACL.RuleProperty => ({
  name: "WritesFromOneAddress",
  priority: 0,
  action: { block: { customResponse: { responseCode: 429 } } },
  statement: {
    rateBasedStatement: {
      aggregateKeyType: "IP",
      limit: perFiveMinutes,
      evaluationWindowSec: 300,
      scopeDownStatement: {
        notStatement: {
          statement: {
            orStatement: { statements: ["GET", "HEAD", "OPTIONS"].map(methodIs) },
          },
        },
      },
    },
  },
  visibilityConfig: seen("WritesFromOneAddress"),
});

const methodIs = (searchString: string): CfnWebACL.StatementProperty => ({
  byteMatchStatement: {
    fieldToMatch: { method: {} },
    positionalConstraint: "EXACTLY",
    searchString,
    textTransformations: [{ priority: 0, type: "NONE" }],
  },
});

/** What is turned away before it costs anything: floods of writes, and what AWS knows as attacks. */
export const rules = (writesPerFiveMinutes: number): CfnWebACL.RuleProperty[] => [
  writes(writesPerFiveMinutes),
  managed("AWSManagedRulesCommonRuleSet", 1, Object.keys(onlyCounted)),
  managed("AWSManagedRulesKnownBadInputsRuleSet", 2, []),
];

/** How all together is counted. */
export const whole = seen("Boundaryless");
