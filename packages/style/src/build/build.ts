import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import * as esbuild from "esbuild";
import { compileAsync, NodePackageImporter } from "sass";

/** One file of `dist`: its name with the hash of its content, and what it weighs. */
export interface Written {
  file: string;
  bytes: number;
  brotliBytes: number;
}

const source = new URL("../", import.meta.url);
const pathOf = (relative: string) => fileURLToPath(new URL(relative, source));

async function styleSheet(): Promise<string> {
  const { css } = await compileAsync(pathOf("scss/pages.scss"), {
    style: "compressed",
    importers: [new NodePackageImporter(fileURLToPath(new URL("../", source)))],
    loadPaths: [fileURLToPath(new URL("../node_modules/", source))],
    charset: false,
    quietDeps: true,
  });
  return css;
}

async function script(name: string): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [pathOf(`script/${name}.ts`)],
    bundle: true,
    format: "esm",
    minify: true,
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

function hashed(name: string, content: string): string {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  return name.replace(/(?=\.[a-z]+$)/u, `.${hash}`);
}

/**
 * Builds the style sheet, the scripts and the icon of the member pages into a folder, with `manifest.json`
 * (plain name → hashed name) beside them. Files of earlier builds are removed.
 */
export async function build(folder: URL): Promise<Written[]> {
  const contents = {
    "pages.css": await styleSheet(),
    "pages.js": await script("pages"),
    "form.js": await script("form"),
    "frame.js": await script("frame"),
    "icon.svg": await readFile(pathOf("images/icon.svg"), "utf8"),
  };
  const manifest = Object.fromEntries(
    Object.entries(contents).map(([name, content]) => [name, hashed(name, content)]),
  );
  await mkdir(folder, { recursive: true });
  const files = Object.entries(contents).map(([name, content]) => ({ file: hashed(name, content), content }));
  for (const { file, content } of files) await writeFile(new URL(file, folder), content);
  await writeFile(new URL("manifest.json", folder), `${JSON.stringify(manifest, null, 2)}\n`);
  await removeOthers(folder, new Set(["manifest.json", ...files.map(({ file }) => file)]));
  return files.map(({ file, content }) => ({
    file,
    bytes: Buffer.byteLength(content),
    brotliBytes: brotliCompressSync(content).length,
  }));
}

async function removeOthers(folder: URL, kept: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!kept.has(name)) await rm(new URL(name, folder), { recursive: true });
  }
}
