import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { ids, version } from "./identity.ts";

/** Modules that SharePoint hands to the web part, by the names that its manifest knows them under. */
export const handed = ["@microsoft/sp-property-pane", "@microsoft/sp-webpart-base"] as const;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** SharePoint's loader takes a module under the id and version of its component, as an AMD definition. */
const wrapped = (code: string): string => {
  const names = JSON.stringify(handed);
  const given = handed.map((_, at) => `m${at}`).join(",");
  return `define(${JSON.stringify(`${ids.webPart}_${version()}`)},${names},function(${given}){
const module={exports:{}},require=n=>[${given}][${names}.indexOf(n)];
${code}
return module.exports});
`;
};

/**
 * The web part with the widget in it, as one script: SharePoint's policy on scripts lets in what a package holds and
 * nothing else, so nothing may be loaded later.
 */
export const bundleWebPart = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [here("./web-part.ts")],
    // They define the elements; the web part only knows their names.
    inject: [here("../../../widget/src/join-community.ts"), here("../../../widget/src/news/news.ts")],
    bundle: true,
    format: "cjs",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    minify: true,
    legalComments: "inline",
    external: [...handed],
    // Where a module stands is not known in this format; the web part names the installation instead.
    define: { "import.meta.url": "document.baseURI" },
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: true } },
    write: false,
  });
  return wrapped(outputFiles[0]?.text ?? "");
};
