import { existsSync, mkdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { run, runTogether } from "./bootstrap/child.mjs";
import { workspaceFolders } from "./bootstrap/install.mjs";
import { Problem } from "./bootstrap/say.mjs";
import { program, turboProgram } from "./programs.mjs";
import { summarise } from "./summary.mjs";

const served = ["widget", "admin", "style", "intranets"].map((name) => `--filter=@boundaryless/${name}`);

/** Every root script, by name: `({ root, args, env, node }) => exit code`. */
export const commands = {
  start: async (context) => (await build(context)) || entry(context, "apps/local/src/main.ts"),
  dev,
  test,
  build: (context) => turbo(context, ["build", ...context.args]),
  check: (context) => turbo(context, ["check", ...context.args]),
  lint,
  format: (context) => tool(context, "prettier", ["--write", "--log-level=warn", ...targets(context)]),
  synth,
  diff,
  sbom,
  audit: (context) => pnpm(context, ["audit", "--prod", ...context.args]),
  cost: async (context) => (await build(context)) || entry(context, "tests/load/cost/main.ts"),
  deploy,
  destroy: (context) => operate(context, "destroy"),
  doctor: (context) => entry(context, "apps/local/src/doctor/main.ts"),
  bench: (context) => entry(context, "tests/load/main.ts"),
  ci,
  "trusts:import": (context) => entry(context, "apps/local/src/import-trusts.ts"),
  "communities:import": (context) => entry(context, "apps/local/src/import-communities.ts"),
  "erasures:again": (context) => entry(context, "apps/local/src/erase-again.ts"),
  "sample:remove": (context) => entry(context, "apps/local/src/remove-sample.ts"),
};

/** Runs the pnpm that the bootstrap put first on PATH. */
const pnpm = ({ env }, args) => run(["pnpm", ...args], { env });

const targets = ({ args }) => (args.length > 0 ? args : ["."]);

function entry(context, file) {
  if (!existsSync(join(context.root, file)))
    throw new Problem(`There is no ${file} in this copy of the project.`);
  return run([context.node, "--import", "tsx", file, ...context.args], context);
}

/** What cannot be deployed is said before anything is built. */
async function deploy(context) {
  return (await operate(context, "check")) || (await build(context)) || operate(context, "deploy");
}

/** A stage that is not there is said before anything is built. */
async function synth(context) {
  const mistyped = context.args.length > 0 && (await operate(context, "stage"));
  return mistyped || turbo(context, ["synth", "--output-logs=new-only"], context.args);
}

function operate(context, command) {
  return entry({ ...context, args: [command, ...context.args] }, "infra/src/operate/main.ts");
}

function tool({ root, node, env }, name, args, packageName) {
  return run([...program(root, node, name, packageName), ...args], { env });
}

function turbo({ root, node, env }, args, passedOn = []) {
  const concurrency = `--concurrency=${Math.max(2, availableParallelism())}`;
  const rest = passedOn.length > 0 ? ["--", ...passedOn] : [];
  return run([...turboProgram(root, node), "run", ...args, concurrency, ...rest], { env });
}

/** What a deployment of a stage would change; needs an account, and only looks. */
async function diff(context) {
  const named = context.args.some((each) => each === "--stage" || each.startsWith("--stage="));
  const given = named ? context : { ...context, args: ["--stage", "dev", ...context.args] };
  return (await operate(given, "who")) || (await build(given)) || operate(given, "diff");
}

/** What the system is made of, as CycloneDX, in `.results/sbom.cdx.json`. */
async function sbom(context) {
  mkdirSync(join(context.root, ".results"), { recursive: true });
  const format = ["--sbom-format", "cyclonedx", "--sbom-spec-version", "1.6", "--sbom-type", "application"];
  const code = await pnpm(context, ["sbom", "--prod", ...format, "--out", ".results/sbom.cdx.json"]);
  if (code === 0) console.log("The bill of materials is in .results/sbom.cdx.json.");
  return code;
}

function build(context) {
  return turbo(context, ["build", ...served, "--output-logs=errors-only"]);
}

/** As `start`, but what is served is rebuilt, and the system restarted, when a file changes. */
async function dev(context) {
  const failed = await build(context);
  if (failed) return failed;
  const { root, node, env, args } = context;
  const rebuild = [...turboProgram(root, node), "watch", "build", ...served, "--output-logs=errors-only"];
  const system = [node, "--watch", "--import", "tsx", "apps/local/src/main.ts", ...args];
  return runTogether([rebuild, system], { env });
}

async function test(context, failedBefore = 0) {
  for (const folder of workspaceFolders(context.root))
    rmSync(join(context.root, folder, ".results"), { recursive: true, force: true });
  const options = ["--continue=dependencies-successful", "--output-logs=new-only"];
  const code = await turbo(context, ["test", ...options, ...context.args]);
  const narrowed = context.args.length > 0;
  const failed = summarise(context.root, { narrowed, failedBefore: failedBefore ? 1 : 0 });
  return failedBefore || code || (failed > 0 ? 1 : 0);
}

/** Types come first: they also generate what the type-aware rules read. */
async function lint(context) {
  const code = [
    "--config",
    ".dependency-cruiser.mjs",
    "--output-type",
    "err",
    "apps",
    "packages",
    "infra",
    "tests",
  ];
  return every([
    [
      "formatting (npm run format mends it)",
      () => tool(context, "prettier", ["--check", "--log-level=warn", "."]),
    ],
    ["types", () => turbo(context, ["check", "--continue", "--output-logs=errors-only"])],
    [
      "lint rules",
      () => tool(context, "eslint", ["--cache", "--cache-location=node_modules/.cache/eslint/", "."]),
    ],
    ["import rules", () => tool(context, "depcruise", code, "dependency-cruiser")],
  ]);
}

/** All checks run even if one fails; tests come last, so that the sum of passed and failed is the last line. */
async function ci(given) {
  const context = { ...given, args: [] };
  const failed = await every([
    ["lint", () => lint(context)],
    ["build", () => commands.build(context)],
    ["synth", () => commands.synth(context)],
  ]);
  return test(context, failed);
}

async function every(steps) {
  let failed = 0;
  for (const [name, work] of steps) {
    const code = await work();
    console.log(code === 0 ? `✓ ${name}` : `✗ ${name}`);
    failed = code || failed;
  }
  return failed;
}
