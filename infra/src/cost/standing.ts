import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StageName } from "../stages.ts";
import { firewallRuleDollars, standingPrices } from "./prices.ts";

/** What is there so many times, and costs so much in a month whoever comes. */
export interface Standing {
  readonly what: string;
  readonly many: number;
  readonly dollars: number;
}

interface Template {
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties?: { readonly Rules?: readonly unknown[] } }>
  >;
}

/**
 * What costs by being there: counted in the templates of a stage, at list prices. Nothing where there are none.
 * @param folder they are in; it may hold those of other stages, too
 */
export const standing = (folder: string, stage: StageName): Standing[] => {
  const files = (existsSync(folder) ? readdirSync(folder) : []).filter(
    (name) => name.startsWith(`boundaryless-${stage}-`) && name.endsWith(".template.json"),
  );
  const all = files.flatMap((file) =>
    Object.values((JSON.parse(readFileSync(join(folder, file), "utf8")) as Template).Resources),
  );
  const things = Object.entries(standingPrices).map(([type, { what, dollars }]) => {
    const many = all.filter(({ Type }) => Type === type).length;
    return { what, many, dollars: many * dollars };
  });
  const rules = all.flatMap(({ Type, Properties }) =>
    Type === "AWS::WAFv2::WebACL" ? (Properties?.Rules ?? []) : [],
  );
  const ofFirewall = {
    what: "rule of the firewall",
    many: rules.length,
    dollars: rules.length * firewallRuleDollars,
  };
  return [...things, ofFirewall].filter(({ many }) => many > 0);
};
