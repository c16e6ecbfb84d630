import { region, wallRegion } from "../region.ts";
import type { Stage } from "../stages.ts";

/** A stack of a stage: what it is called in CloudFormation, and where it is. */
export interface StackName {
  readonly short: string;
  readonly name: string;
  readonly region: string;
  /** Whether what is lost with it is lost. */
  readonly holdsData: boolean;
}

/** What a stack of a stage is called in CloudFormation. */
export const nameOf = ({ name }: Pick<Stage, "name">, short: string): string =>
  `boundaryless-${name}-${short}`;

/** Later ones need earlier ones. `test/operate/deploy.test.ts` holds it against the templates. */
const order = [
  ["wall", false],
  ["data", true],
  ["edge", false],
  ["identity", true],
  ["mail", true],
  ["service", false],
  ["watch", false],
] as const;

/**
 * What the repository's workflows may do in the account. It is deployed by hand and no deployment touches it; it may be there
 * although the stage names no repository any more.
 */
export const deliveryOf = (stage: Stage): StackName => ({
  short: "delivery",
  name: nameOf(stage, "delivery"),
  region,
  holdsData: false,
});

/** The stacks of a stage in the order in which they are deployed; removing goes backwards. */
export const stacksOf = (stage: Stage): StackName[] =>
  order
    .filter(([short]) => short !== "wall" || stage.firewall !== undefined)
    .map(([short, holdsData]) => ({
      short,
      name: nameOf(stage, short),
      region: short === "wall" ? wallRegion : region,
      holdsData,
    }));
