import { join } from "node:path";
import { type Plugin, type Rolldown, build } from "vite";

/** Of Lit its elements only: what the rest of it does while it loads is nothing that anything here stands on. */
export const treeshake: Rolldown.InputOptions["treeshake"] = {
  moduleSideEffects: [{ test: /\/lit-(?:html|element)\//, sideEffects: false }],
};

/** For pages in Welsh: its texts come where those in English do, and the other way round. */
export const welshFirst = (): Plugin => ({
  name: "welsh-first",
  enforce: "pre",
  resolveId(source, importer) {
    if (!importer || !/^\.\/(?:en|cy)\.ts$/.test(source)) return null;
    return join(importer, "..", source === "./en.ts" ? "cy.ts" : "en.ts");
  },
});

interface Apart {
  /** Path of the entry below this folder. */
  readonly entry: string;
  readonly format: "es" | "iife";
  /** What the source is given under these names. */
  readonly define?: Record<string, unknown>;
  readonly plugins?: Plugin[];
}

/** Builds one file that imports nothing, beside the build that goes on. @returns its code */
export const buildApart = async ({ entry, format, define = {}, plugins = [] }: Apart): Promise<string> => {
  const given = Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)]);
  const built = (await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: "warn",
    publicDir: false,
    plugins,
    define: Object.fromEntries(given) as Record<string, string>,
    build: {
      target: "es2022",
      write: false,
      lib: { entry: join(import.meta.dirname, entry), formats: [format], name: "boundaryless" },
      rolldownOptions: { treeshake, output: { codeSplitting: false, minify: true, comments: false } },
    },
  })) as Rolldown.RolldownOutput[];
  const [chunk, ...others] = built.flatMap(({ output }) => output);
  if (chunk?.type !== "chunk" || others.length > 0) throw new Error(`${entry} is not one file`);
  return chunk.code;
};
