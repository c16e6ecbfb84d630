import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { capture } from "./child.mjs";
import { explain, step } from "./say.mjs";
import { executable } from "./executable.mjs";

/** The folders of the workspace that hold a package, relative to the root. */
export function workspaceFolders(root) {
  const nested = ["apps", "packages"].flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true }).map((entry) => `${parent}/${entry.name}`),
  );
  return [...nested, "infra", "tests"]
    .filter((folder) => existsSync(join(root, folder, "package.json")))
    .sort();
}

/** Installs exactly what the lock file says, unless nothing has changed since the last time. */
export async function ensureInstalled(root, tools) {
  const folders = workspaceFolders(root);
  const stampFile = join(root, "node_modules", ".installed");
  const stamp = fingerprint(root, folders, tools.version);
  const present = [".", ...folders].every((folder) => existsSync(join(root, folder, "node_modules")));
  if (present && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  await step("Installing packages", (detail) => install(root, tools, detail));
  writeFileSync(stampFile, stamp);
}

async function install(root, tools, detail) {
  const args = ["install", "--frozen-lockfile", "--reporter=append-only"];
  const onLine = (line) => {
    const counts = /^Progress: (.*)$/.exec(line)?.[1];
    if (counts) detail(counts);
  };
  const { code, output } = await capture(executable(tools.bins, "pnpm"), args, {
    cwd: root,
    env: tools.env,
    onLine,
  });
  if (code !== 0) throw explain("Installing packages", output);
}

function fingerprint(root, folders, node) {
  const hash = createHash("sha256").update(`${node} ${process.platform} ${process.arch}\n`);
  const manifests = [".", ...folders].map((folder) => join(folder, "package.json"));
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", ...manifests])
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}
