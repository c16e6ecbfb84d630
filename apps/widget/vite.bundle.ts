import { createHash } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import type { Plugin } from "vite";

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
        .replace(/>\n(?=<|\$\{)|(?<=\})\n(?=<)/g, (space) => space.trim())
        .replace(/css`([^`]*)`/g, (_, css: string) => `css\`${squeezeCss(css)}\``),
      map: null,
    }),
  },
});

/**
 * The loader: short-lived, it imports the module that was built with it. `import()` takes a relative address from
 * where a module stands; a classic script of another origin has no such place, but has `currentScript`.
 */
const loader = (...modules: string[]): string => {
  const load = modules.map((module) => `i("./${module}")`).join(";");
  return `{const s=document.currentScript,i=m=>import(s?new URL(m,s.src).href:m);${load}}\n`;
};

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

/** Adds the loaders `v1.js` and `news-v1.js`, and `manifest.json`, which lists every file with its sizes and integrity. */
export const finishBundle = (): Plugin => ({
  name: "finish-bundle",
  apply: "build",
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle);
    const entry = chunks.find((chunk) => chunk.type === "chunk" && chunk.isEntry);
    if (!entry) this.error("There is no module to load.");
    const files = chunks.map(
      (chunk) => [chunk.fileName, chunk.type === "chunk" ? chunk.code : chunk.source] as const,
    );
    const news = chunks.find((chunk) => chunk.type === "chunk" && chunk.name === "news");
    if (!news) this.error("There is no module for the lists.");
    // The lists stand on parts of the module, which both begin to load at once.
    const loaders = [
      ["v1.js", loader(entry.fileName)],
      ["news-v1.js", loader(entry.fileName, news.fileName)],
    ] as const;
    const all = [...loaders, ...files];
    const manifest = Object.fromEntries(all.map(([name, content]) => [name, list(content)]));
    for (const [fileName, source] of loaders) this.emitFile({ type: "asset", fileName, source });
    this.emitFile({
      type: "asset",
      fileName: "manifest.json",
      source: `${JSON.stringify(manifest, null, 2)}\n`,
    });
  },
});
