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
  try {
    const require = createRequire(join(root, "node_modules", "turbo", "package.json"));
    return [require.resolve(`@turbo/${target}/bin/turbo${suffix}`)];
  } catch {
    return program(root, node, "turbo");
  }
}
