import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { capture } from "./child.mjs";
import { explain, Problem, step } from "./say.mjs";

const nodeVersion = "24.21.0";
const pnpmVersion = "12.21.0";
const nodePackages = new Set(
  ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win-x64"].map((target) => `node-${target}`),
);

/**
 * Node ≥ 22.17 and our own pnpm, fetched into `.tools/` where missing.
 *
 * @returns `env` for every child, with both first on PATH, and `node`: the version that will run
 */
export async function ensureTools(root) {
  if (!atLeast(process.versions.node, 20, 0))
    throw new Problem(`Node ${process.versions.node} is too old: install Node 20 or newer.`);
  const dir = join(root, ".tools");
  makeWritable(root, dir);

  const nodePackage = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const ownNode = installedVersion(dir, nodePackage);
  const needsNode = !atLeast(process.versions.node, 22, 17);
  if (needsNode && ownNode !== nodeVersion) await installNode(dir, nodePackage);
  if (installedVersion(dir, "pnpm") !== pnpmVersion || !existsSync(join(dir, "pnpm-ready")))
    await installPnpm(dir);

  const useOwn = needsNode || ownNode === nodeVersion;
  const bins = join(dir, "node_modules", ".bin");
  const path = [bins, ...(useOwn ? [] : [dirname(process.execPath)]), currentPath()].join(delimiter);
  return { env: environment(path), node: useOwn ? nodeVersion : process.versions.node, bins };
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

async function installNode(dir, nodePackage) {
  if (!nodePackages.has(nodePackage))
    throw new Problem(
      `Node ${process.versions.node} is too old and there is no ready build for ${process.platform} ${process.arch}: install Node 22.17 or newer.`,
    );
  await step(`Getting Node ${nodeVersion} (this machine's is ${process.versions.node})`, () =>
    npmInstall(dir, `${nodePackage}@${nodeVersion}`),
  );
}

// pnpm's own install script puts the native binary in place of a stub. npm may be told to ignore scripts,
// so it is always run here, explicitly.
async function installPnpm(dir) {
  await step(`Getting pnpm ${pnpmVersion}`, async () => {
    await npmInstall(dir, `pnpm@${pnpmVersion}`);
    const env = { ...process.env, npm_lifecycle_event: "preinstall" };
    const script = join(dir, "node_modules", "pnpm", "install.js");
    const { code, output } = await capture(process.execPath, [script], { env });
    if (code !== 0) throw explain("Setting up pnpm", output);
    writeFileSync(join(dir, "pnpm-ready"), `${pnpmVersion}\n`);
  });
}

async function npmInstall(dir, spec) {
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--save-exact", "--loglevel=error"];
  const retries = ["--fetch-retries=2", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"];
  const args = ["install", ...options, ...retries, spec];
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
  if (code !== 0) throw explain(`Installing ${spec}`, output);
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

function installedVersion(dir, name) {
  try {
    return JSON.parse(readFileSync(join(dir, "node_modules", name, "package.json"), "utf8")).version;
  } catch {
    return undefined;
  }
}

function atLeast(version, major, minor) {
  const [ownMajor = 0, ownMinor = 0] = version.split(".").map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}
