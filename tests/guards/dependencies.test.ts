import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFiles, read, root } from "./files.ts";

interface Manifest {
  name?: string;
  version?: string;
  license?: string | { type?: string };
  licenses?: { type?: string }[];
}

/** Licences whose software may be used by, and shipped with, software under the MIT licence. */
const compatible = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC-BY-3.0",
  "CC-BY-4.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "Python-2.0",
  "Unlicense",
  "WTFPL",
  "Zlib",
]);

function allowed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, " ").trim();
  return plain
    .split(/\s+OR\s+|\s*\|\|\s*/i)
    .some((choice) => choice.split(/\s+AND\s+/i).every((licence) => compatible.has(licence.trim())));
}

function licenceOf({ license, licenses }: Manifest): string {
  if (typeof license === "string") return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(" OR ") ?? "none given";
}

/** Every package pnpm has installed: `node_modules/.pnpm/<id>/node_modules/<name>`. */
function installedManifests(): Manifest[] {
  const store = join(root, "node_modules", ".pnpm");
  const entries = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
  return entries(store).flatMap((id) => {
    const modules = join(store, id, "node_modules");
    const names = entries(modules).flatMap((name) =>
      name.startsWith("@") ? entries(join(modules, name)).map((part) => `${name}/${part}`) : [name],
    );
    return names.flatMap((name) => {
      const file = join(modules, name, "package.json");
      return existsSync(file) ? [JSON.parse(readFileSync(file, "utf8")) as Manifest] : [];
    });
  });
}

test("every installed package has a licence that allows MIT", () => {
  expect(allowed("(MIT OR GPL-3.0)")).toBe(true);
  expect(allowed("MIT AND GPL-3.0")).toBe(false);
  const manifests = installedManifests();
  expect(manifests.length).toBeGreaterThan(100);
  const refused = manifests
    .filter((manifest) => !allowed(licenceOf(manifest)))
    .map((manifest) => `${manifest.name} ${manifest.version}: ${licenceOf(manifest)}`);
  expect([...new Set(refused)]).toEqual([]);
});

test("the lock file names no registry host", () => {
  expect(read("pnpm-lock.yaml").match(/https?:\/\/[^\s'"}]+/g) ?? []).toEqual([]);
});

test("every dependency is pinned to an exact version", () => {
  const exact = /^(catalog:|workspace:\*|\d+\.\d+\.\d+(-[\w.]+)?)$/;
  const loose = projectFiles()
    .filter((path) => /(^|\/)package\.json$/.test(path))
    .flatMap((path) => {
      const manifest = JSON.parse(read(path)) as Record<string, Record<string, string> | undefined>;
      const groups = ["dependencies", "devDependencies", "optionalDependencies"];
      return groups.flatMap((group) =>
        Object.entries(manifest[group] ?? {})
          .filter(([, version]) => !exact.test(version))
          .map(([name, version]) => `${path}: ${name} ${version}`),
      );
    });
  expect(loose).toEqual([]);
});
