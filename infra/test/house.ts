import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import type { EntryName } from "../src/entries.ts";
import { type StageName, stages } from "../src/stages.ts";

/** A resource of a template, as it is written there. */
export interface Resource {
  readonly Type: string;
  // A template is as deep as CloudFormation likes; the tests say what they look for.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly Properties: any;
  readonly DependsOn?: readonly string[];
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: unknown;
}

export const stackNames = [
  "wall",
  "data",
  "edge",
  "identity",
  "mail",
  "service",
  "watch",
  "delivery",
] as const;
export type StackName = (typeof stackNames)[number];

/** The stacks that a stage has. */
export const stacksOf = (stage: StageName): StackName[] =>
  stackNames.filter(
    (name) =>
      (name !== "wall" || stages[stage].firewall !== undefined) &&
      (name !== "delivery" || stages[stage].deployedFrom !== undefined),
  );

const read = (stage: StageName, file: string): unknown =>
  JSON.parse(readFileSync(join(inject("templates"), stage, file), "utf8"));

const templates = new Map<string, Template>();

/** The template of a stack. All stages are made once, before the first test. */
export const templateOf = (stage: StageName, stack: StackName): Template => {
  const name = `boundaryless-${stage}-${stack}`;
  const known = templates.get(name) ?? (read(stage, `${name}.template.json`) as Template);
  templates.set(name, known);
  return known;
};

/** Account and region of each stack, such as `aws://unknown-account/eu-west-2`. */
export const placesOf = (stage: StageName): Record<string, string> => {
  const { artifacts } = read(stage, "manifest.json") as {
    artifacts: Record<string, { type: string; environment: string }>;
  };
  const stacks = Object.entries(artifacts).filter(([, { type }]) => type === "aws:cloudformation:stack");
  return Object.fromEntries(stacks.map(([name, { environment }]) => [name, environment]));
};

export interface Placed {
  readonly stack: StackName;
  readonly id: string;
  readonly resource: Resource;
}

/** Every resource of a stage, with its stack and logical id. */
export const resourcesOf = (name: StageName, type?: string): Placed[] =>
  stacksOf(name).flatMap((stack) =>
    Object.entries(templateOf(name, stack).Resources)
      .filter(([, resource]) => type === undefined || resource.Type === type)
      .map(([id, resource]) => ({ stack, id, resource })),
  );

/** The only resource of a type whose logical id begins so. */
export const theOne = (name: StageName, type: string, beginning = ""): Placed => {
  const found = resourcesOf(name, type).filter(({ id }) => id.startsWith(beginning));
  const [one] = found;
  if (!one || found.length > 1) throw new Error(`${found.length} of ${type} ${beginning} in ${name}`);
  return one;
};

const idOf = (name: EntryName): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** The environment that one of our functions is told, as the template says it. */
export const variablesOf = (stage: StageName, name: EntryName): Record<string, unknown> => {
  const { id } = theOne(stage, "AWS::IAM::Role", `${idOf(name)}Role`);
  const [own] = resourcesOf(stage, "AWS::Lambda::Function").filter(({ resource }) =>
    JSON.stringify(resource.Properties.Role).includes(`"${id}"`),
  );
  return own?.resource.Properties.Environment.Variables as Record<string, unknown>;
};
