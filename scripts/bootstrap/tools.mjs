import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { capture } from "./child.mjs";
import { explain, Problem, step } from "./say.mjs";

const nodeVersion = "24.21.0";
const pnpmVersion = "12.21.0";
const nodePackage = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
const nodePackages = new Set(
  ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win-x64"].map((target) => `node-${target}`),
);

const turboTargets = { linux: "linux", darwin: "darwin", win32: "windows" };

// The lock file holds these two native programs for Linux x64 only; elsewhere they are fetched beside pnpm.
const nativePrograms =
  process.platform === "linux" && process.arch === "x64"
    ? []
    : [
        `@dynoxide/${process.platform}-${process.arch}@1.2.1`,
        `@turbo/${turboTargets[process.platform]}-${process.arch === "x64" ? "64" : process.arch}@2.11.11`,
      ];

/**
 * Node ≥ 22.17 and our own pnpm, fetched into `.tools/` where missing.
 *
 * @returns `env` for every child, with both first on PATH; `node` and its `version`; `bins`, where pnpm is
 */
export async function ensureTools(root) {
  const current = process.versions.node;
  if (!atLeast(current, 20, 0)) throw new Problem(`Node ${current} is too old: install Node 20 or newer.`);
  const dir = join(root, ".tools");
  makeWritable(root, dir);

  const ownNode = `${nodePackage}@${nodeVersion}`;
  const wanted = [...(atLeast(current, 22, 17) ? [] : [ownNode]), `pnpm@${pnpmVersion}`];
  if (![...wanted, ...nativePrograms].every((spec) => readySpecs(dir).includes(spec)))
    await fetchTools(dir, wanted);

  const useOwn = readySpecs(dir).includes(ownNode);
  const bins = join(dir, "node_modules", ".bin");
  const path = [bins, ...(useOwn ? [] : [dirname(process.execPath)]), currentPath()].join(delimiter);
  const ownFile = join(
    dir,
    "node_modules",
    nodePackage,
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  const node = useOwn ? ownFile : process.execPath;
  return { env: environment(path), node, version: useOwn ? nodeVersion : current, bins };
}

/** What an earlier run has completed; nothing if it was interrupted or `node_modules` was deleted since. */
function readySpecs(dir) {
  const file = join(dir, "ready");
  if (!existsSync(file) || !existsSync(join(dir, "node_modules", "pnpm"))) return [];
  return readFileSync(file, "utf8").trim().split(" ");
}

function makeWritable(root, dir) {
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.W_OK);
    const manifest = join(dir, "package.json");
    if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
  } catch (error) {
    throw new Problem(
      `Cannot write in ${root} (${error.code}): give yourself permission or copy the project.`,
    );
  }
}

async function fetchTools(dir, specs) {
  const current = process.versions.node;
  if (specs.some((spec) => spec.startsWith("node-")) && !nodePackages.has(nodePackage))
    throw new Problem(
      `Node ${current} is too old, and none is ready for ${process.platform} ${process.arch}: install Node 22.17 or newer.`,
    );
  await step(`Getting ${specs.join(" and ")}`, async () => {
    await npmInstall(dir, specs);
    // Optional: where one is not to be had, whoever needs it says so when it is needed.
    if (nativePrograms.length > 0) await npmInstall(dir, ["--save-optional", ...nativePrograms]);
    await setUpPnpm(dir);
    writeFileSync(join(dir, "ready"), `${[...specs, ...nativePrograms].join(" ")}\n`);
  });
}

// pnpm's own install script puts the native binary in place of a stub. npm may be told to ignore scripts,
// so it is always run here, explicitly.
async function setUpPnpm(dir) {
  const env = { ...process.env, npm_lifecycle_event: "preinstall" };
  const script = join(dir, "node_modules", "pnpm", "install.js");
  const { code, output } = await capture(process.execPath, [script], { env });
  if (code !== 0) throw explain("Setting up pnpm", output);
}

async function npmInstall(dir, specs) {
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--save-exact", "--loglevel=error"];
  const retries = ["--fetch-retries=2", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"];
  const args = ["install", ...options, ...retries, ...specs];
  const own = process.env.npm_execpath ?? "";
  const [file, first, shell] =
    basename(own) === "npm-cli.js"
      ? [process.execPath, [own], false]
      : ["npm", [], process.platform === "win32"];
  const { code, output } = await capture(file, [...first, ...args], {
    cwd: dir,
    env: npmEnvironment(),
    shell,
  });
  if (code !== 0) throw explain(`Getting ${specs.join(" and ")}`, output);
}

// npm hands its own prefix down through the environment; here it must install into `.tools`.
function npmEnvironment() {
  const { npm_config_local_prefix: _prefix, ...rest } = process.env;
  return { ...rest, npm_config_global: "false", npm_config_workspaces: "false" };
}

function environment(path) {
  const env = {
    ...process.env,
    TURBO_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
    DO_NOT_TRACK: "1",
  };
  for (const name of Object.keys(env)) if (name.toUpperCase() === "PATH") delete env[name];
  return { ...env, PATH: path, CDK_DISABLE_CLI_TELEMETRY: "true" };
}

function currentPath() {
  return process.env.PATH ?? process.env.Path ?? "";
}

function atLeast(version, major, minor) {
  const [ownMajor = 0, ownMinor = 0] = version.split(".").map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}
