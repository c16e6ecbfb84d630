import { type Metafile, build } from "esbuild";

/** What the Lambda's runtime has on board. */
export const external = ["@aws-sdk/*", "@smithy/*"];

/** Bundles an entry as it is deployed: minified ESM, with what is imported lazily in files of its own. */
export const bundle = async (entry: string, outdir: string, write = true): Promise<Metafile> => {
  const { metafile } = await build({
    entryPoints: [entry],
    outdir,
    write,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node24",
    mainFields: ["module", "main"],
    outExtension: { ".js": ".mjs" },
    external,
    metafile: true,
    legalComments: "none",
    logLevel: "error",
  });
  return metafile;
};

/** Of a Lambda entry: bytes that are loaded before the first request, and bytes that wait until they are needed. */
export const weigh = ({ outputs }: Metafile): { eager: number; lazy: number } => {
  // A library's own lazy parts are entries to the bundler, too, even those that nothing names any more.
  const entry = Object.keys(outputs).find((name) => outputs[name]?.entryPoint?.endsWith(".lambda.ts"));
  const eager = new Set<string>();
  const visit = (name: string): void => {
    if (eager.has(name)) return;
    eager.add(name);
    for (const { path, kind } of outputs[name]?.imports ?? []) {
      if (kind === "import-statement" && outputs[path]) visit(path);
    }
  };
  if (entry !== undefined) visit(entry);
  const sum = (names: string[]): number =>
    names.reduce((bytes, name) => bytes + (outputs[name]?.bytes ?? 0), 0);
  const names = Object.keys(outputs);
  return {
    eager: sum(names.filter((name) => eager.has(name))),
    lazy: sum(names.filter((name) => !eager.has(name))),
  };
};
