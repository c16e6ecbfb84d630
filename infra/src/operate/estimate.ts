import { habits } from "../cost/habits.ts";
import { readKnown } from "../cost/known.ts";
import { clock, type Line, thousandMembers, total, views } from "../cost/model.ts";
import { standing } from "../cost/standing.ts";
import type { StageName } from "../stages.ts";
import { Problem } from "./problem.ts";

/** One line of the estimate. */
export interface Term {
  readonly what: string;
  readonly dollars: number;
}

const sumOf = (lines: readonly Line[]): number => lines.reduce((sum, { bill }) => sum + total(bill), 0);

/** What use costs on top, told so that a figure can be multiplied in the head; docs/cost.md says what it is made of. */
export const byUse = (): readonly Term[] => {
  const known = readKnown();
  return [
    { what: "1,000 members", dollars: sumOf(thousandMembers(known)) },
    {
      what: "1 million widget views",
      dollars: sumOf(views(known, 1_000_000, habits.trust.viewsOfTheWidget)),
    },
  ];
};

/**
 * What a month costs before anybody comes: counted in the templates of a stage, at list prices.
 * @param folder may hold templates of other stages, too
 * @throws Problem where it holds none of this stage
 */
export const estimate = (folder: string, stage: StageName): Term[] => {
  const there = standing(folder, stage);
  if (there.length === 0)
    throw new Problem(`There are no templates of ${stage}. Run: npm run synth -- --stage ${stage}`);
  return [
    ...there.map(({ what, many, dollars }) => ({ what: `${many} × ${what}`, dollars })),
    { what: "what the clock calls", dollars: sumOf(clock(readKnown())) },
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
    "  and with use, for each (docs/cost.md):",
    ...byUse().map(line),
    ...(sum > budgetDollars
      ? [
          "  That is more than `monthlyBudgetDollars` of the stage in infra/src/stages.ts: the budget will alarm at once.",
        ]
      : []),
  ];
};
