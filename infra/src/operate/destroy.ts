import type { Stage } from "../stages.ts";
import type { Cloud } from "./cloud.ts";
import { deliveryOf, stacksOf, type StackName } from "./names.ts";
import { Problem } from "./problem.ts";
import type { Terminal } from "./terminal.ts";

export interface Destroying {
  readonly stage: Stage;
  readonly cloud: Cloud;
  readonly terminal: Terminal;
}

/** What was said on the command line. */
export interface Confirmed {
  readonly yes: boolean;
  /** The stage's name once more, where it was typed with the command. */
  readonly confirm?: string;
}

const sure = async ({ stage, terminal }: Destroying, { yes, confirm }: Confirmed): Promise<void> => {
  if (!stage.keepsData) {
    if (yes || /^(y|yes)$/i.test(await terminal.ask(`Remove ${stage.name} and all that is in it? y/N`)))
      return;
    throw new Problem("Nothing was removed. Say y, or add --yes where nobody can answer.");
  }
  const typed = confirm ?? (await terminal.ask(`People use ${stage.name}. Type its name to remove it:`));
  if (typed !== stage.name)
    throw new Problem(
      `Nothing was removed. ${stage.name} is removed only when its name is typed, here or with --confirm ${stage.name}.`,
    );
};

const there = async (cloud: Cloud, stacks: readonly StackName[]): Promise<StackName[]> => {
  const found = await Promise.all(stacks.map(({ name, region }) => cloud.stack(name, region)));
  return stacks.filter((_, at) => found[at] !== undefined);
};

const emptyOf = async ({ cloud, terminal }: Destroying, { name }: StackName): Promise<void> => {
  for (const bucket of await cloud.bucketsOf(name)) {
    const objects = await cloud.emptyBucket(bucket);
    if (objects > 0) terminal.say(`  · ${objects} objects of ${bucket}`);
  }
};

/**
 * Removes a stage. One to try things out goes wholly, with table, buckets, accounts and logs. Of one that people use, what
 * serves goes; what holds data stays, protected, until somebody takes the protection off by hand. @throws Problem
 */
export const destroy = async (destroying: Destroying, confirmed: Confirmed): Promise<void> => {
  const { stage, cloud, terminal } = destroying;
  const { account } = await cloud.whoAmI();
  // Stacks go backwards: first of all nobody may deploy any more, or a workflow would bring back what goes.
  const all = await there(cloud, [...stacksOf(stage), deliveryOf(stage)]);
  if (all.length === 0) {
    terminal.say(`There is no ${stage.name} in account ${account}.`);
    return;
  }
  const going = all.filter(({ holdsData }) => !(holdsData && stage.keepsData)).reverse();
  const staying = all.filter((each) => !going.includes(each));
  const names = (stacks: readonly StackName[]) => stacks.map(({ short }) => short).join(", ");
  if (going.length === 0) {
    terminal.say(
      `Of ${stage.name} only ${names(staying)} are left in account ${account}. They hold data and stay: nothing was removed.`,
    );
    return;
  }
  terminal.say(`Account ${account}: ${names(going)} of ${stage.name} will go.`);
  if (going.some(({ short }) => short === "delivery"))
    terminal.say(
      "  delivery holds the account's trust in tokens of GitHub's workflows: whatever else in this account relies on it stops, too.",
    );
  if (staying.length > 0) terminal.say(`  ${names(staying)} hold data and stay.`);
  await sure(destroying, confirmed);
  for (const stack of going) {
    // What writes into a bucket has gone by then: stacks go in the order of who needs whom.
    await emptyOf(destroying, stack);
    await cloud.removeStack(stack.name, stack.region);
    terminal.say(`  ✓ ${stack.short}`);
  }
  const left = await there(cloud, going);
  if (left.length > 0) throw new Problem(`Still there: ${left.map(({ name }) => name).join(", ")}.`);
  terminal.say(
    staying.length > 0
      ? `✓ ${stage.name} serves nobody any more. Its data stays: docs/runbooks/restore.md says how it comes back.`
      : `✓ ${stage.name} is gone. Its encryption keys are deleted by AWS in thirty days and cost nothing meanwhile.`,
  );
};
