/** When the prices below were written down. AWS changes them now and then: `priceLists` says where each is looked up. */
export const pricesOf = "November 2026";

/** List prices in US dollars, without tax and free allowances, of eu-west-2 where a service has regions. */
export const prices = {
  table: {
    perReadUnit: 0.1485e-6,
    perWriteUnit: 0.7423e-6,
    perGigabyteMonth: 0.297,
    /** Point-in-time recovery. */
    recoveryPerGigabyteMonth: 0.2377,
    /** One copy in the vault of AWS Backup. */
    copyPerGigabyteMonth: 0.119,
  },
  lambda: { perRequest: 0.2e-6, perGigabyteSecond: 13.3334e-6 },
  api: { perRequest: 1.16e-6 },
  cloudFront: { perRequest: 1.2e-6, perGigabyte: 0.085, perFunctionCall: 0.1e-6 },
  firewall: { perRequest: 0.6e-6 },
  mail: { perMessage: 0.1e-3, perGigabyte: 0.12 },
  logs: { perGigabyte: 0.5985 },
  clock: { perCall: 1e-6 },
  traces: { perTrace: 5e-6 },
} as const;

/** What costs by being there, for a month, by type of resource; a rule of a firewall is counted inside its list. */
export const standingPrices: Readonly<Record<string, { readonly what: string; readonly dollars: number }>> = {
  "AWS::KMS::Key": { what: "encryption key", dollars: 1 },
  "AWS::SecretsManager::Secret": { what: "secret", dollars: 0.4 },
  "AWS::CloudWatch::Alarm": { what: "alarm", dollars: 0.1 },
  "AWS::CloudWatch::Dashboard": { what: "dashboard", dollars: 3 },
  "AWS::WAFv2::WebACL": { what: "firewall", dollars: 5 },
};
export const firewallRuleDollars = 1;

const inMillion = (dollars: number): string => `$${Number((dollars * 1e6).toPrecision(6))} a million`;
const each = (type: string): string => `$${standingPrices[type]?.dollars ?? "?"} a month`;

/** Where AWS publishes each price, and how it is used here. */
export const priceLists: readonly {
  readonly service: string;
  readonly page: string;
  readonly used: string;
}[] = [
  {
    service: "DynamoDB, on demand",
    page: "dynamodb/pricing/on-demand/",
    used: `reads ${inMillion(prices.table.perReadUnit)}, writes ${inMillion(prices.table.perWriteUnit)}; a GB and month: kept $${prices.table.perGigabyteMonth}, recovery $${prices.table.recoveryPerGigabyteMonth}`,
  },
  {
    service: "AWS Backup, DynamoDB",
    page: "backup/pricing/",
    used: `$${prices.table.copyPerGigabyteMonth} a GB and month, warm`,
  },
  {
    service: "Lambda, Arm",
    page: "lambda/pricing/",
    used: `${inMillion(prices.lambda.perRequest)} requests, ${inMillion(prices.lambda.perGigabyteSecond)} GB-seconds`,
  },
  {
    service: "API Gateway, HTTP API",
    page: "api-gateway/pricing/",
    used: `${inMillion(prices.api.perRequest)} requests`,
  },
  {
    service: "CloudFront, Europe",
    page: "cloudfront/pricing/",
    used: `${inMillion(prices.cloudFront.perRequest)} requests, ${inMillion(prices.cloudFront.perFunctionCall)} calls of functions, $${prices.cloudFront.perGigabyte} a GB`,
  },
  {
    service: "WAF",
    page: "waf/pricing/",
    used: `${inMillion(prices.firewall.perRequest)} requests, list ${each("AWS::WAFv2::WebACL")}, rule $${firewallRuleDollars} a month`,
  },
  {
    service: "SES, outgoing",
    page: "ses/pricing/",
    used: `$${(prices.mail.perMessage * 1000).toFixed(2)} a thousand, $${prices.mail.perGigabyte} a GB attached`,
  },
  {
    service: "CloudWatch",
    page: "cloudwatch/pricing/",
    used: `logs $${prices.logs.perGigabyte} a GB, alarm ${each("AWS::CloudWatch::Alarm")}, dashboard ${each("AWS::CloudWatch::Dashboard")}`,
  },
  {
    service: "X-Ray",
    page: "xray/pricing/",
    used: `${inMillion(prices.traces.perTrace)} traces recorded`,
  },
  {
    service: "EventBridge Scheduler",
    page: "eventbridge/pricing/",
    used: `${inMillion(prices.clock.perCall)} calls`,
  },
  { service: "KMS", page: "kms/pricing/", used: `key ${each("AWS::KMS::Key")}` },
  {
    service: "Secrets Manager",
    page: "secrets-manager/pricing/",
    used: `secret ${each("AWS::SecretsManager::Secret")}`,
  },
];

/** What hosted products ask for a month at list price, US dollars, as their pages said in 2026. */
export const hosted: readonly {
  readonly who: string;
  readonly dollars: number;
  readonly per: "organisation" | "user";
}[] = [
  { who: "Discourse, largest plan with a list price", dollars: 500, per: "organisation" },
  { who: "Circle Business, paid yearly", dollars: 199, per: "organisation" },
  { who: "Mighty Networks, larger plan, paid yearly", dollars: 179, per: "organisation" },
  { who: "Microsoft Viva suite (Engage and others)", dollars: 12, per: "user" },
];
