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
 * never help. So what is loaded later is fetched first, and imported out of the browser's cache once it is there.
 */
const fetchFirst = `
function fetchFirst(file) {
  const begun = (fetchFirst.begun ??= {});
  return (begun[file] ??= fetch(new URL(file, import.meta.url)).then(async (answer) => {
    if (!answer.ok) throw Error(answer.status);
    await answer.text();
    return import(file);
  }).catch((error) => {
    delete begun[file];
    throw error;
  }));
}`;

/** Makes what is loaded later something that can be tried again. */
export const retryImports = (): Plugin => ({
  name: "retry-imports",
  apply: "build",
  renderChunk(code) {
    const changed = code.replace(/\bimport\((["'`])(\.\/[^"'`]+)\1\)/g, "fetchFirst($1$2$1)");
    return changed === code ? null : { code: changed + fetchFirst, map: null };
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
