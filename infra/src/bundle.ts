import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { entries, type EntryName } from "./entries.ts";

/** The folder that holds apps, packages and infra. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Bundle {
  readonly folder: string;
  /** All files, minified, without source maps. */
  readonly bytes: number;
  /** Of these, what is loaded before the first request and does not come from the AWS SDK. */
  readonly ownBytesAtStart: number;
  /** The source files of those. */
  readonly ownAtStart: readonly string[];
}

// Some packages are CommonJS inside and ask for `require`, which modules do not have.
const banner = `import { createRequire as makeRequire } from "node:module";const require = makeRequire(import.meta.url);`;

// The SDK and what only the SDK brings along.
const isSdk = (path: string): boolean =>
  /node_modules\/(@aws-sdk|@smithy|@aws-crypto|@aws|bowser|mnemonist|obliterator)\//.test(path);

// Files reached without a dynamic import.
const atStart = ({ outputs }: Metafile, path: string, found = new Set<string>()): Set<string> => {
  if (found.has(path)) return found;
  found.add(path);
  for (const each of outputs[path]?.imports ?? [])
    if (each.kind === "import-statement" && !each.external)
      atStart({ inputs: {}, outputs }, each.path, found);
  return found;
};

const sizes = (meta: Metafile): Omit<Bundle, "folder"> => {
  const code = Object.entries(meta.outputs).filter(([path]) => path.endsWith(".mjs"));
  const start = code.find(([path]) => path.endsWith("/index.mjs"))?.[0] ?? "";
  const own = [...atStart(meta, start)]
    .flatMap((path) => Object.entries(meta.outputs[path]?.inputs ?? {}))
    .filter(([path]) => !isSdk(path));
  return {
    bytes: code.reduce((sum, [, output]) => sum + output.bytes, 0),
    ownBytesAtStart: own.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0),
    ownAtStart: own.map(([path]) => path),
  };
};

/**
 * Bundles one Lambda entry into `<to>/<name>/index.mjs`, the AWS SDK included: so it is the version of the lock file,
 * tried by our tests, not the one a region happens to have. What is imported lazily is a file of its own.
 */
export const bundle = async (
  name: EntryName,
  to: string,
  entry = join(root, entries[name]),
): Promise<Bundle> => {
  const folder = join(to, name);
  const { metafile } = await build({
    entryPoints: { index: entry },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    // The SDK asks it for the name of a browser, which Node never is.
    external: ["bowser"],
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    mainFields: ["module", "main"],
    minify: true,
    keepNames: false,
    sourcemap: "linked",
    sourcesContent: false,
    metafile: true,
    legalComments: "none",
    banner: { js: banner },
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    logLevel: "warning",
    absWorkingDir: root,
  });
  return { folder, ...sizes(metafile) };
};
