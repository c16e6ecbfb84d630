// Builds the npm package `@boundaryless/join-community` into `package/dist`: code, types for each framework, what
// editors read, and the description it was all made from. Nothing is published here.

import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type * as cem from "custom-elements-manifest";
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from "custom-element-vs-code-integration";
import { build } from "vite";
import { squeezeTemplates } from "../vite.bundle.ts";
import { makeManifest, modules, type ModuleName } from "./manifest.ts";
import { moduleTypes, reactTypes, svelteTypes, vueTypes } from "./types.ts";

const here = import.meta.dirname;
const dist = join(here, "dist");
const names = Object.keys(modules) as ModuleName[];

const json = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`;
const typesFor = (name: string): string => name.replace(/\.js$/, ".d.ts");

const readJson = async (path: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(here, path), "utf8")) as Record<string, unknown>;

/** What depends on nothing but a framework's types has no code of its own. */
const frameworks = ["react", "svelte", "vue"] as const;

const packageJson = async (): Promise<object> => {
  const { version, license } = await readJson("../package.json");
  const { version: lit } = await readJson("../node_modules/lit/package.json");
  return {
    name: "@boundaryless/join-community",
    version,
    description: "Join a community of practice from any page: custom elements for Boundaryless installations",
    license,
    keywords: ["custom-element", "web-component", "lit", "community-of-practice", "nhs"],
    type: "module",
    sideEffects: names.map((name) => `./${name}`),
    exports: {
      ".": { types: "./join-community.d.ts", default: "./join-community.js" },
      "./lists": { types: "./lists.d.ts", default: "./lists.js" },
      ...Object.fromEntries(frameworks.map((name) => [`./${name}`, { types: `./${name}.d.ts` }])),
      "./custom-elements.json": "./custom-elements.json",
      "./html-custom-data.json": "./html-custom-data.json",
      "./css-custom-data.json": "./css-custom-data.json",
      "./package.json": "./package.json",
    },
    types: "./join-community.d.ts",
    customElements: "custom-elements.json",
    dependencies: { lit: `^${String(lit)}` },
    publishConfig: { access: "public", provenance: true },
  };
};

const buildCode = (): Promise<unknown> =>
  build({
    configFile: false,
    root: join(here, ".."),
    base: "./",
    publicDir: false,
    logLevel: "warn",
    plugins: [squeezeTemplates()],
    build: {
      target: "es2022",
      outDir: dist,
      emptyOutDir: true,
      minify: false,
      lib: {
        entry: Object.fromEntries(names.map((name) => [name.replace(/\.js$/, ""), sourceOf(name)])),
        formats: ["es"],
      },
      rolldownOptions: {
        external: /^(lit|@lit\/[\w-]+)(\/|$)/,
        output: { entryFileNames: "[name].js", chunkFileNames: "parts/[name].[hash].js" },
      },
    },
  });

const sourceOf = (name: ModuleName): string => join(here, name.replace(/\.js$/, ".ts"));

const write = (name: string, content: string): Promise<void> => writeFile(join(dist, name), content);

const describe = async (manifest: cem.Package): Promise<void> => {
  // It reads elements and leaves alone what else a manifest may hold; its types know only of elements.
  const read = manifest as unknown as Parameters<typeof getVsCodeHtmlCustomData>[0];
  await Promise.all([
    ...names.map((name) => write(typesFor(name), moduleTypes(manifest, name))),
    write("react.d.ts", reactTypes(manifest)),
    write("svelte.d.ts", svelteTypes(manifest)),
    write("vue.d.ts", vueTypes(manifest)),
    write("custom-elements.json", json(manifest)),
    write("html-custom-data.json", getVsCodeHtmlCustomData(read, {})),
    write("css-custom-data.json", getVsCodeCssCustomData(read, {})),
  ]);
};

/** Builds the whole package; what was there before is gone. */
export const buildPackage = async (): Promise<void> => {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await buildCode();
  await describe(makeManifest());
  await write("package.json", json(await packageJson()));
  await copyFile(join(here, "README.md"), join(dist, "README.md"));
  await copyFile(join(here, "../../../LICENSE"), join(dist, "LICENSE"));
};

if (import.meta.main) await buildPackage();
