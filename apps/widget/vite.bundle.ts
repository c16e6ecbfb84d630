import { createHash } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import type { Plugin } from "vite";
import { buildApart } from "./vite.apart.ts";

const squeezeCss = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .replace(/([a-z-]): /g, "$1:")
    .replace(/;}/g, "}");

/** The line ends and indentation of templates are for us, not for those who download them. */
export const squeezeTemplates = (): Plugin => ({
  name: "squeeze-templates",
  apply: "build",
  transform: {
    filter: { id: /\/apps\/widget\/src\/.*\.ts$/ },
    handler: (code) => ({
      code: code
        .replace(/\n\s+/g, "\n")
        .replace(/>\n(?=<(?!(?:a|b|span|time)\b)|\$\{)|(?<=\})\n(?=<(?!(?:a|b|span|time)\b))/g, (space) =>
          space.trim(),
        )
        .replace(/css`([^`]*)`/g, (_, css: string) => `css\`${squeezeCss(css)}\``),
      map: null,
    }),
  },
});

/**
 * A browser remembers for as long as the page lives that a module could not be fetched, so pressing "Try again" would
 * never help. So what is loaded later, and has failed, is asked for under another address: nothing of it was run before.
 */
const again = `
function again(file) {
  return import(file + (again[file] ?? "")).catch((error) => {
    again[file] = "?" + Date.now();
    throw error;
  });
}`;

/** Makes what is loaded later something that can be tried again. */
export const retryImports = (): Plugin => ({
  name: "retry-imports",
  apply: "build",
  renderChunk(code) {
    const changed = code.replace(/\bimport\((["'`])(\.\/[^"'`]+)\1\)/g, "again($1$2$1)");
    return changed === code ? null : { code: changed + again, map: null };
  },
});

interface Listed {
  /** Size of the file. */
  bytes: number;
  /** Size of what goes over the wire. */
  brotli: number;
  /** Subresource integrity of the file. */
  integrity: string;
}

const list = (content: string | Uint8Array): Listed => {
  const bytes = Buffer.from(content);
  const digest = createHash("sha384").update(bytes).digest("base64");
  return { bytes: bytes.length, brotli: brotliCompressSync(bytes).length, integrity: `sha384-${digest}` };
};

const hashOf = (content: string): string =>
  createHash("sha256").update(content).digest("base64url").replace(/[-_]/g, "").slice(0, 8);

interface Loader {
  /** What it waits for. */
  readonly tags: readonly string[];
  readonly file: string;
  /** What the file stands on. */
  readonly beside?: string;
  /** The file with everything. */
  readonly whole: string;
  /** Its own name, where it asks for the first view. */
  readonly name?: string;
}

const loaderOf = ({ tags, file, beside, whole, name }: Loader): Promise<string> =>
  buildApart({
    entry: "src/load/loader.ts",
    format: "iife",
    define: {
      waitsFor: tags.join(),
      file: `./${file}`,
      beside: beside ? `./${beside}` : "",
      whole: `./${whole}`,
      itself: name ? `/widget/${name}` : "",
    },
  });

/**
 * Adds what host pages name: the loaders `v1.js` and `news-v1.js`, the one whole file for those who pin, `frame-v1.js`
 * for pages with a frame; and `manifest.json`, which lists every file with its sizes and integrity.
 */
export const finishBundle = (): Plugin => ({
  name: "finish-bundle",
  apply: "build",
  async generateBundle(_, bundle) {
    const chunks = Object.values(bundle);
    const entry = chunks.find((chunk) => chunk.type === "chunk" && chunk.isEntry);
    if (!entry) this.error("There is no module to load.");
    const news = chunks.find((chunk) => chunk.type === "chunk" && chunk.name === "news");
    if (!news) this.error("There is no module for the lists.");
    const plugins = [squeezeTemplates()];
    const pinned = await buildApart({ entry: "src/pinned.ts", format: "es", plugins });
    const whole = `pinned.${hashOf(pinned)}.js`;
    const lists = ["community-lessons", "community-gatherings"];
    const added = [
      ["v1.js", await loaderOf({ tags: ["join-community"], file: entry.fileName, whole, name: "v1.js" })],
      ["news-v1.js", await loaderOf({ tags: lists, file: news.fileName, beside: entry.fileName, whole })],
      ["frame-v1.js", await buildApart({ entry: "src/load/frame.ts", format: "es" })],
      [whole, pinned],
    ] as const;
    const files = chunks.map(
      (chunk) => [chunk.fileName, chunk.type === "chunk" ? chunk.code : chunk.source] as const,
    );
    const manifest = Object.fromEntries([...added, ...files].map(([name, content]) => [name, list(content)]));
    for (const [fileName, source] of added) this.emitFile({ type: "asset", fileName, source });
    this.emitFile({
      type: "asset",
      fileName: "manifest.json",
      source: `${JSON.stringify(manifest, null, 2)}\n`,
    });
  },
});
