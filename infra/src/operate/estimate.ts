import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { probeEveryMinutes, schedules } from "@boundaryless/stream/schedule";

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
  "AWS::KMS::Key": { what: "encryption keys", dollars: 1 },
  "AWS::SecretsManager::Secret": { what: "secrets", dollars: 0.4 },
  "AWS::CloudWatch::Alarm": { what: "alarms", dollars: 0.1 },
  "AWS::CloudWatch::Dashboard": { what: "dashboards", dollars: 3 },
  "AWS::WAFv2::WebACL": { what: "firewalls", dollars: 5 },
};
const firewallRule = 1;

// What the clock calls: 512 MB on arm64 for a fifth of a second where there is nothing to do, and two queries.
const minutesOfMonth = 30 * 24 * 60;
const dollarsPerCall = 0.2e-6 + 0.2 * 0.5 * 13.3334e-6 + 2 * 0.149e-6;

/** What use costs on top, told so that a figure can be multiplied in the head. */
export const byUse: readonly Term[] = [
  { what: "1,000 requests to join, confirmed and written to", dollars: 0.12 },
  { what: "1,000 e-mails", dollars: 0.1 },
  { what: "1 million widget views of which CloudFront answers nine in ten", dollars: 2.4 },
];

const counted = (templates: readonly Template[]): Term[] => {
  const all = templates.flatMap(({ Resources }) => Object.values(Resources));
  const things = Object.entries(standing).flatMap(([type, { what, dollars }]) => {
    const found = all.filter(({ Type }) => Type === type);
    return found.length > 0 ? [{ what: `${found.length} ${what}`, dollars: found.length * dollars }] : [];
  });
  const rules = all.flatMap(({ Type, Properties }) =>
    Type === "AWS::WAFv2::WebACL" ? (Properties?.Rules ?? []) : [],
  );
  return rules.length > 0
    ? [...things, { what: `${rules.length} rules of the firewall`, dollars: rules.length * firewallRule }]
    : things;
};

const clock = (): Term => {
  const minutes = [...schedules.map(({ everyMinutes }) => everyMinutes), probeEveryMinutes];
  const calls = minutes.reduce((sum, every) => sum + minutesOfMonth / every, 0);
  return {
    what: `${Math.round(calls).toLocaleString("en-GB")} calls of the clock`,
    dollars: calls * dollarsPerCall,
  };
};

/** What a month costs before anybody comes: counted in the templates of a folder, at list prices. */
export const estimate = (folder: string): Term[] => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".template.json"));
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
