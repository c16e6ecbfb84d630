import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { probeEveryMinutes, schedules } from "@boundaryless/stream/schedule";
import type { StageName } from "../stages.ts";
import { Problem } from "./problem.ts";

/** One line of the estimate. */
export interface Term {
  readonly what: string;
  readonly dollars: number;
}

interface Template {
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties?: { Rules?: unknown[] } }>
  >;
}

/** List prices of a month in eu-west-2, in US dollars without tax, of what costs by being there. As of November 2026. */
const standing: Readonly<Record<string, { readonly what: string; readonly dollars: number }>> = {
  "AWS::KMS::Key": { what: "encryption key", dollars: 1 },
  "AWS::SecretsManager::Secret": { what: "secret", dollars: 0.4 },
  "AWS::CloudWatch::Alarm": { what: "alarm", dollars: 0.1 },
  "AWS::CloudWatch::Dashboard": { what: "dashboard", dollars: 3 },
  "AWS::WAFv2::WebACL": { what: "firewall", dollars: 5 },
};
const firewallRule = 1;

/** What use costs, each for one; from the same lists. */
const price = {
  writeUnit: 0.742e-6,
  readUnit: 0.149e-6,
  email: 1e-4,
  apiCall: 1.16e-6,
  functionCall: 0.2e-6,
  gigabyteSecond: 13.3334e-6,
  edgeRequest: 1.2e-6,
  edgeGigabyte: 0.085,
} as const;

const running = (seconds: number, gigabytes: number): number =>
  price.functionCall + seconds * gigabytes * price.gigabyteSecond;
/** A request that CloudFront does not answer by itself; `http` has a gigabyte. */
const asked = price.edgeRequest + price.apiCall + running(0.1, 1);

// What the clock calls where there is nothing to do: a fifth of a second of half a gigabyte, and two queries.
const minutesOfMonth = 30 * 24 * 60;
const tick = running(0.2, 0.5) + 2 * price.readUnit;

// As docs/capacity.md measures them: asking 6, confirming 12, and about ten more for mail rows and counts.
const joining = 6 * asked + 28 * price.writeUnit + 6 * price.readUnit + 2 * price.email;
const viewKilobytes = 6;
const viewing =
  price.edgeRequest + viewKilobytes * 1e-6 * price.edgeGigabyte + 0.1 * (asked + 1.5 * price.readUnit);

/** What use costs on top, told so that a figure can be multiplied in the head. */
export const byUse: readonly Term[] = [
  { what: "1,000 people who join, each with two e-mails", dollars: 1000 * joining },
  { what: "1,000 e-mails", dollars: 1000 * price.email },
  { what: "1 million widget views of which CloudFront answers nine in ten", dollars: 1e6 * viewing },
];

const counted = (templates: readonly Template[]): Term[] => {
  const all = templates.flatMap(({ Resources }) => Object.values(Resources));
  const things = Object.entries(standing).flatMap(([type, { what, dollars }]) => {
    const found = all.filter(({ Type }) => Type === type);
    return found.length > 0 ? [{ what: `${found.length} × ${what}`, dollars: found.length * dollars }] : [];
  });
  const rules = all.flatMap(({ Type, Properties }) =>
    Type === "AWS::WAFv2::WebACL" ? (Properties?.Rules ?? []) : [],
  );
  return rules.length > 0
    ? [...things, { what: `${rules.length} × rule of the firewall`, dollars: rules.length * firewallRule }]
    : things;
};

const clock = (): Term => {
  const minutes = [...schedules.map(({ everyMinutes }) => everyMinutes), probeEveryMinutes];
  const calls = minutes.reduce((sum, every) => sum + minutesOfMonth / every, 0);
  return {
    what: `${Math.round(calls).toLocaleString("en-GB")} calls of the clock`,
    dollars: calls * tick,
  };
};

/**
 * What a month costs before anybody comes: counted in the templates of a stage, at list prices.
 * @param folder may hold templates of other stages, too
 * @throws Problem where it holds none of this stage
 */
export const estimate = (folder: string, stage: StageName): Term[] => {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = names.filter(
    (name) => name.startsWith(`boundaryless-${stage}-`) && /\.template\.json$/.test(name),
  );
  if (files.length === 0)
    throw new Problem(`There are no templates of ${stage}. Run: npm run synth -- --stage ${stage}`);
  return [
    ...counted(files.map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Template)),
    clock(),
  ];
};

const money = (dollars: number): string => `$${dollars.toFixed(2)}`;

/** The estimate as lines for a terminal, with its sum. */
export const sayEstimate = (terms: readonly Term[], budgetDollars: number): string[] => {
  const sum = terms.reduce((all, { dollars }) => all + dollars, 0);
  const line = ({ what, dollars }: Term) => `    ${money(dollars).padStart(8)}  ${what}`;
  return [
    "What a month costs at list prices, before tax and before anybody comes:",
    ...terms.map(line),
    `    ${money(sum).padStart(8)}  together; somebody is written to at ${money(budgetDollars)}`,
    "  and with use:",
    ...byUse.map(line),
    ...(sum > budgetDollars
      ? [
          "  That is more than `monthlyBudgetDollars` of the stage in infra/src/stages.ts: the budget will alarm at once.",
        ]
      : []),
  ];
};
