import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Files } from "../zip.ts";
import { welshFiles } from "./welsh.ts";

/** Where the parts of the plugin are that are shipped as they are written. */
export const source = fileURLToPath(new URL("../../plugin/", import.meta.url));
const licence = fileURLToPath(new URL("../../../../LICENSE", import.meta.url));

const written = (): [string, Uint8Array][] =>
  readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => {
      const path = join(each.parentPath, each.name);
      return [path.slice(source.length).replaceAll("\\", "/"), readFileSync(path)];
    });

const editor = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("./editor.ts", import.meta.url))],
    bundle: true,
    format: "iife",
    target: "es2020",
    charset: "utf8",
    minify: true,
    write: false,
  });
  return outputFiles[0]?.text ?? "";
};

const presetFile = "includes/preset.php";

/** The file that says what the package was built with. @param address of the installation; empty for none */
const presetWith = (address: string): string =>
  readFileSync(join(source, presetFile), "utf8").replace(
    "const PRESET = '';",
    () => `const PRESET = '${address.replaceAll(/['\\]/g, "\\$&")}';`,
  );

/**
 * The plugin's files, in the one folder that WordPress unpacks.
 * @param address of the installation that it begins with; empty for none
 */
export const pluginFiles = async (address: string): Promise<Files> => {
  const welsh = welshFiles();
  const files: Files = {
    ...Object.fromEntries(written()),
    [presetFile]: presetWith(address),
    "block/editor.js": await editor(),
    "languages/boundaryless-cy.mo": welsh.mo,
    "languages/boundaryless-cy.po": welsh.po,
    LICENSE: readFileSync(licence),
  };
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [`boundaryless/${path}`, content]),
  );
};
