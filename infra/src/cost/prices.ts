/**
 * List prices in US dollars, without tax and free allowances, of eu-west-2 where a service has regions; November 2026.
 * AWS changes them now and then: look at its price list before anything is decided by a tenth.
 */
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
