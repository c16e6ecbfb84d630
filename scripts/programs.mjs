import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const turboPlatforms = { linux: "linux", darwin: "darwin", win32: "windows" };

/** What to spawn for an installed package's program `name`: Node with its script, which works on every platform. */
export function program(root, node, name, packageName = name) {
  const folder = join(root, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return [node, join(folder, typeof bin === "string" ? bin : bin[name])];
}

/** Turbo's native program: its wrapper script would not pass a signal on to it. */
export function turboProgram(root, node) {
  const target = `${turboPlatforms[process.platform]}-${process.arch === "x64" ? "64" : process.arch}`;
  const suffix = process.platform === "win32" ? ".exe" : "";
  for (const folder of [join("node_modules", "turbo"), ".tools"]) {
    try {
      const require = createRequire(join(root, folder, "package.json"));
      return [require.resolve(`@turbo/${target}/bin/turbo${suffix}`)];
    } catch {
      // Not there; the next place, or the wrapper, which says what is missing.
    }
  }
  return program(root, node, "turbo");
}
