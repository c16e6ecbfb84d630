import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "boundaryless-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A system in small: it says who it is, and ends in good order when told to. */
const system = `
process.once("SIGTERM", () => { console.log("ended in good order"); process.exit(0); });
setInterval(() => undefined, 1000);
console.log("system " + process.pid);`;

const starter = (child: string) => `
import { run } from ${JSON.stringify(child)};
process.exitCode = await run([process.execPath, "system.mjs"], { env: process.env });`;

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** `npm start` in a folder of its own, with this project's way of running a child under it. */
const npmStart = async () => {
  const child = new URL("../../scripts/bootstrap/child.mjs", import.meta.url).href;
  writeFileSync(join(folder, "system.mjs"), system);
  writeFileSync(join(folder, "start.mjs"), starter(child));
  const manifest = { private: true, type: "module", scripts: { start: "node start.mjs" } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  const npm = spawn("npm", ["start", "--silent"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "ignore"],
  });
  let output = "";
  npm.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  const systemId = await expect
    .poll(() => /system (\d+)/.exec(output)?.[1])
    .toBeDefined()
    .then(() => Number(/system (\d+)/.exec(output)?.[1]));
  return { npm, systemId, said: () => output };
};

// Windows ends processes without telling them.
test.skipIf(process.platform === "win32")(
  "a service manager that ends npm ends the system too, in good order",
  async () => {
    const { npm, systemId, said } = await npmStart();
    try {
      expect(alive(systemId)).toBe(true);
      npm.kill("SIGTERM");
      await expect.poll(() => alive(systemId)).toBe(false);
      expect(said()).toContain("ended in good order");
    } finally {
      if (alive(systemId)) process.kill(systemId, "SIGKILL");
    }
  },
);
