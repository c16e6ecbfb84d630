import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

/** A folder of a suite's own, taken away when it ends. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "boundaryless-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Each process loads the whole system: the second finds it compiled. */
const compiled = fileURLToPath(new URL("../node_modules/.cache/compiled", import.meta.url));

/** Runs a command of apps/local in a process of its own, until it ends. */
export const run = (
  command: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ code: number | null; output: string }> =>
  new Promise((resolve) => {
    const file = fileURLToPath(new URL(`../src/${command}`, import.meta.url));
    const child = spawn(process.execPath, ["--import", "tsx", file, ...args], {
      cwd: fileURLToPath(new URL("..", import.meta.url)),
      env: { NODE_COMPILE_CACHE: compiled, ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("close", (code) => resolve({ code, output }));
  });
