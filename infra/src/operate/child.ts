import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../bundle.ts";

/**
 * Runs a program of Node's in the folder of infra, in a process of its own with our environment and terminal.
 * @param args the program and what it is told
 * @returns its exit code; 1 where a signal ended it
 */
export const runNode = (args: readonly string[], start: typeof spawn = spawn): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = start(process.execPath, args, { cwd: join(root, "infra"), stdio: "inherit" });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
