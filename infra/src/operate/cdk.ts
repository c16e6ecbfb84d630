import type { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { root } from "../bundle.ts";
import { runNode } from "./child.ts";

/** Runs the CDK's command with these arguments. @returns its exit code */
export type Cdk = (args: readonly string[]) => Promise<number>;

/** Where `npm run synth` puts templates and built files. */
export const assembly = join(root, "infra", "cdk.out");

const program = (): string => {
  const manifest = createRequire(import.meta.url).resolve("aws-cdk/package.json");
  return join(dirname(manifest), "bin", "cdk");
};

/** The CDK of the lock file, in a process of its own, with the credentials of ours. */
export const openCdk =
  (start?: typeof spawn): Cdk =>
  (args) =>
    // It would ask the network for news and report what we use.
    runNode([program(), ...args, "--no-notices", "--no-version-reporting"], start);
