import { existsSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { Code } from "aws-cdk-lib/aws-lambda";
import { bundle, root } from "./bundle.ts";
import { entries, type EntryName, type SiteName, sites } from "./entries.ts";
import { packagesFor } from "./packages.ts";
import { type Stage, stageOf } from "./stages.ts";
import { makeSystem } from "./system.ts";

const here = join(root, "infra");
const names = Object.keys(entries) as EntryName[];

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

const stageName = (): string => {
  const { values } = parseArgs({ options: { stage: { type: "string", default: "dev" } }, strict: true });
  return values.stage;
};

const builtSites = (stage: Stage): Record<SiteName, string> => {
  const missing = Object.values(sites).filter((folder) => !existsSync(join(root, folder)));
  if (missing.length > 0)
    throw new Error(`Not built yet: ${missing.join(", ")}. Run \`npm run build\` first.`);
  return {
    widget: join(root, sites.widget),
    admin: join(root, sites.admin),
    assets: join(root, sites.assets),
    downloads: packagesFor(stage, join(here, "dist", "downloads")),
  };
};

const synthesise = async (): Promise<void> => {
  const stage = stageOf(stageName());
  const folders = builtSites(stage);
  const lambda = join(here, "dist", "lambda");
  rmSync(lambda, { recursive: true, force: true });
  const made = await Promise.all(names.map(async (name) => [name, await bundle(name, lambda)] as const));
  for (const [name, { bytes, ownBytesAtStart }] of made)
    console.error(
      `${name}: ${kilobytes(bytes)}; of it loaded at the start and our own: ${kilobytes(ownBytesAtStart)}`,
    );
  const bundles = new Map(made);
  const code = (name: EntryName) => Code.fromAsset(bundles.get(name)?.folder ?? "");
  // The CDK command says where it wants the templates; on its own this program puts them beside itself.
  const outdir = process.env.CDK_OUTDIR ?? join(here, "cdk.out");
  if (!process.env.CDK_OUTDIR) rmSync(outdir, { recursive: true, force: true });
  const { app, stacks } = makeSystem(stage, { code, folders }, outdir);
  app.synth();
  console.error(
    `${stage.name}: ${Object.values(stacks).length} stacks in ${relative(process.cwd(), outdir) || "."}`,
  );
};

try {
  await synthesise();
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
