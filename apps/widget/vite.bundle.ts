import type { Language } from "@boundaryless/contract";
import { createHash } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import { type Plugin, type Rolldown, type UserConfig, build } from "vite";
import { buildApart, treeshake, welshFirst } from "./vite.apart.ts";

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
        .replace(/css`([^`]*)`/g, (_, css: string) => `unsafeCSS(\`${squeezeCss(css)}\`)`)
        .replace(/import \{ css \} from "lit"/, 'import { unsafeCSS } from "lit"'),
      map: null,
    }),
  },
});

/**
 * A browser remembers for as long as the page lives that a module could not be fetched, and so does whatever imports it:
 * pressing once more would never help. So what is loaded later is fetched first, and imported once the browser's cache has it.
 */
const again = `
function again(file) {
  return (again[file] ||= fetch(new URL(file, import.meta.url))
    .then(async (answer) => {
      if (!/javascript/.test(answer.headers.get("content-type"))) throw answer;
      await answer.text();
      return import(answer.url);
    })
    .catch((error) => {
      again[file] = 0;
      throw error;
    }));
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

/**
 * What everybody needs who joins is one file; the builder would take what it shares with files that few need out of it, and
 * a browser would ask for several where one will do.
 */
const joining = (language: Language): Rolldown.CodeSplittingGroup => {
  const [first, other] = language === "cy" ? ["cy", "en"] : ["en", "cy"];
  const own = new RegExp(`/widget/src/(?:opened/(?!${other}\\.ts)|keyed\\.ts|events\\.ts|style/opened\\.ts)`);
  const texts = new RegExp(`/words/src/${first}/(?:disciplines|widget-join|wording)\\.ts`);
  return {
    name: "opened",
    test: (id) => own.test(id) || texts.test(id) || id.endsWith("/contract/src/call.ts"),
  };
};

/**
 * A file that gives more than its module does gives the module as an object, which a helper of the builder's makes, longer than
 * what it makes here.
 */
const plainModules = (): Plugin => ({
  name: "plain-modules",
  apply: "build",
  renderChunk(code) {
    const changed = code.replace(/__exportAll\(\{ (\w+): \(\) => \1 \}\)/, "{ get $1() { return $1; } }");
    return changed === code ? null : { code: changed, map: null };
  },
});

/** How the modules are built whose texts come first in a language; all that is theirs has another name in Welsh. */
export const inLanguage = (language: Language): UserConfig => {
  const name = language === "cy" ? "cy-[name].[hash].js" : "[name].[hash].js";
  return {
    base: "./",
    plugins: [
      squeezeTemplates(),
      retryImports(),
      plainModules(),
      ...(language === "cy" ? [welshFirst()] : []),
    ],
    build: {
      target: "es2022",
      outDir: "dist",
      // Only library builds leave out Vite's preload helper, which the few lazy imports here do not need.
      lib: { entry: { "join-community": "src/join-community.ts" }, formats: ["es"] },
      reportCompressedSize: false,
      rolldownOptions: {
        treeshake,
        preserveEntrySignatures: "allow-extension",
        output: {
          entryFileNames: name,
          chunkFileNames: name,
          // Notes to other bundlers, for files that none will read.
          comments: false,
          codeSplitting: { includeDependenciesRecursively: false, groups: [joining(language)] },
          minify: true,
          // Nearly all of the first module runs at once: where it is understood, it is compiled while it comes.
          postBanner: ({ isEntry }) => (isEntry ? "//# allFunctionsCalledOnLoad" : ""),
        },
      },
    },
  };
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

const hashOf = (content: string): string =>
  createHash("sha256").update(content).digest("base64url").replace(/[-_]/g, "").slice(0, 8);

/** A module for pages in either language. */
type InEither = Readonly<Record<Language, string>>;

interface Loader {
  /** What it waits for. */
  readonly tags: readonly string[];
  readonly files: InEither;
  /** What the files stand on. */
  readonly beside?: InEither;
  /** The file with everything. */
  readonly whole: string;
  /** Its own name, where it asks for the first view. */
  readonly name?: string;
}

const loaderOf = ({ tags, files, beside, whole, name }: Loader): Promise<string> =>
  buildApart({
    entry: "src/load/loader.ts",
    format: "iife",
    define: {
      waitsFor: tags.join(),
      english: `./${files.en}`,
      welsh: `./${files.cy}`,
      englishBeside: beside ? `./${beside.en}` : "",
      welshBeside: beside ? `./${beside.cy}` : "",
      whole: `./${whole}`,
      itself: name ? `/widget/${name}` : "",
    },
  });

type Built = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

const buildWelsh = async (root: string): Promise<Built> => {
  const { build: how, ...config } = inLanguage("cy");
  const options = { ...config, build: { ...how, write: false } };
  const built = await build({ configFile: false, root, logLevel: "warn", publicDir: false, ...options });
  return (built as Rolldown.RolldownOutput[]).flatMap(({ output }) => output);
};

const moduleOf = (built: Built, wanted: string): string => {
  const found = built.find((chunk) => chunk.type === "chunk" && chunk.name === wanted);
  if (!found) throw new Error(`There is no module ${wanted}.`);
  return found.fileName;
};

/**
 * Adds what host pages name: the loaders `v1.js` and `news-v1.js`, the one whole file for those who pin, `frame-v1.js`
 * for pages with a frame; the modules for pages in Welsh; and `manifest.json`, which lists every file with its sizes and
 * integrity.
 */
export const finishBundle = (): Plugin => ({
  name: "finish-bundle",
  apply: "build",
  async generateBundle(_, bundle) {
    const english = Object.values(bundle);
    const welsh = await buildWelsh(import.meta.dirname);
    const either = (name: string): InEither => ({ en: moduleOf(english, name), cy: moduleOf(welsh, name) });
    const [entry, news] = [either("join-community"), either("news")];
    const pinned = await buildApart({ entry: "src/pinned.ts", format: "es", plugins: [squeezeTemplates()] });
    const whole = `pinned.${hashOf(pinned)}.js`;
    const lists = ["community-lessons", "community-gatherings"];
    const code = (chunks: Built) =>
      chunks.map((chunk) => [chunk.fileName, chunk.type === "chunk" ? chunk.code : chunk.source] as const);
    const added = [
      ["v1.js", await loaderOf({ tags: ["join-community"], files: entry, whole, name: "v1.js" })],
      ["news-v1.js", await loaderOf({ tags: lists, files: news, beside: entry, whole })],
      ["frame-v1.js", await buildApart({ entry: "src/load/frame.ts", format: "es" })],
      [whole, pinned],
      ...code(welsh),
    ] as const;
    const all = [...added, ...code(english)];
    const manifest = Object.fromEntries(all.map(([name, content]) => [name, list(content)]));
    for (const [fileName, source] of added) this.emitFile({ type: "asset", fileName, source });
    this.emitFile({
      type: "asset",
      fileName: "manifest.json",
      source: `${JSON.stringify(manifest, null, 2)}\n`,
    });
  },
});
