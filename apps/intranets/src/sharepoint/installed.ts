import { XMLParser } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import { ids } from "./identity.ts";
import type { manifestOf } from "./manifest.ts";

type Manifest = ReturnType<typeof manifestOf>;

/** What a tenant takes out of a package that was uploaded, to put its web part onto a page. */
export interface Installed {
  readonly manifest: Manifest;
  /** The settings that a web part begins with. */
  readonly properties: Manifest["preconfiguredEntries"][0]["properties"];
  /** The one script, by the name that the manifest gives it. */
  readonly script: string;
}

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@" });

/** Reads the solution package. @throws Error where its web part or the script of that is missing */
export const installed = (solution: Uint8Array): Installed => {
  const parts = unzipSync(solution);
  const text = (path: string): string => {
    const part = parts[path];
    if (!part) throw new Error(`The package has no ${path}`);
    return strFromU8(part);
  };
  const { Elements } = parser.parse(text(`${ids.feature}/WebPart_${ids.webPart}.xml`)) as {
    Elements: { ClientSideComponent: Record<string, string> };
  };
  const manifest = JSON.parse(Elements.ClientSideComponent["@ComponentManifest"] ?? "") as Manifest;
  const { entryModuleId, scriptResources } = manifest.loaderConfig;
  const resources: Readonly<Record<string, { readonly path?: string }>> = scriptResources;
  const [entry] = manifest.preconfiguredEntries;
  if (!entry) throw new Error("The package has no web part to add to a page");
  return {
    manifest,
    properties: entry.properties,
    script: text(`ClientSideAssets/${resources[entryModuleId]?.path ?? ""}`),
  };
};
