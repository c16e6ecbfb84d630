import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../bundle.ts";
import { addressVariable, declaredAddress } from "../packages.ts";
import type { Stage } from "../stages.ts";
import type { Cloud } from "./cloud.ts";

/** What makes the templates of a stage, run in the folder of infra: as the CDK's `--app`, or alone. */
export const appOf = ({ name }: Stage): string[] => ["node", "src/main.ts", "--stage", name];

/**
 * Where a stage is reached, without a trailing slash: at its own name, otherwise at the one that CloudFront gave it;
 * undefined before the first deployment of a stage without a name.
 */
export const addressOf = async (stage: Stage, cloud: Cloud): Promise<string | undefined> =>
  declaredAddress(stage) ?? (await cloud.stack(`boundaryless-${stage.name}-edge`))?.outputs.Address;

/** From here on whatever this process starts builds the packages for intranets for this address, or for none. */
export const tellAddress = (address: string | undefined): void => {
  process.env[addressVariable] = address ?? "";
};

/** Makes the templates of a stage and the files that go up with them. @returns an exit code */
export type Synthesise = (stage: Stage, address: string | undefined) => Promise<number>;

/** Synthesises in a process of its own, with what the apps have built; the output is that of the terminal. */
export const openSynthesis =
  (start: typeof spawn = spawn): Synthesise =>
  (stage, address) =>
    new Promise((resolve, reject) => {
      tellAddress(address);
      const [, ...program] = appOf(stage);
      const child = start(process.execPath, program, {
        cwd: join(root, "infra"),
        stdio: "inherit",
      });
      child.once("error", reject);
      child.once("exit", (code) => resolve(code ?? 1));
    });
