import type { spawn } from "node:child_process";
import { addressVariable, declaredAddress } from "../packages.ts";
import type { Stage } from "../stages.ts";
import { runNode } from "./child.ts";
import type { Cloud } from "./cloud.ts";
import { nameOf } from "./names.ts";

/** What makes the templates of a stage: a program of Node's in the folder of infra, and what it is told. */
export const programOf = ({ name }: Stage): string[] => ["src/main.ts", "--stage", name];

/**
 * Where a stage is reached, without a trailing slash: at its own name, otherwise at the one that CloudFront gave it;
 * undefined before the first deployment of a stage without a name.
 */
export const reachedAt = async (stage: Stage, cloud: Cloud): Promise<string | undefined> =>
  declaredAddress(stage) ?? (await cloud.stack(nameOf(stage, "edge")))?.outputs.Address;

/** From here on whatever this process starts builds the packages for intranets for this address, or for none. */
export const tellAddress = (address: string | undefined): void => {
  process.env[addressVariable] = address ?? "";
};

/** Makes the templates of a stage and the files that go up with them. @returns an exit code */
export type Synthesise = (stage: Stage, address: string | undefined) => Promise<number>;

/** Synthesises in a process of its own, with what the apps have built; the output is that of the terminal. */
export const openSynthesis =
  (start?: typeof spawn): Synthesise =>
  (stage, address) => {
    tellAddress(address);
    return runNode(programOf(stage), start);
  };
