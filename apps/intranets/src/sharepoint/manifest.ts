import { intranet as welsh } from "@boundaryless/words/cy/intranet";
import { intranet as english } from "@boundaryless/words/en/intranet";
import { ids, version } from "./identity.ts";
import type { handed } from "./module.ts";

/** The framework's own components, by the ids that every SharePoint tenant has them under; the oldest version that will do. */
const framework: Record<(typeof handed)[number], { id: string; version: string }> = {
  "@microsoft/sp-property-pane": { id: "f9e737b7-f0df-4597-ba8c-3060f82380db", version: "1.18.2" },
  "@microsoft/sp-webpart-base": { id: "974a7777-0990-4136-8fa6-95d80114c2e0", version: "1.18.2" },
};

/** SharePoint's own group of web parts about news, people and events, by the id that every tenant has it under. */
const newsAndPeople = "1bc7927e-4a5e-4520-b540-71305c79c20a";

const entry = "join-community-web-part";

const inBoth = (text: "title" | "description") => ({
  default: english.sharepoint[text],
  "en-gb": english.sharepoint[text],
  "cy-gb": welsh.sharepoint[text],
});

/**
 * What SharePoint reads before it loads the web part.
 * @param script name of the script among the package's assets
 * @param address of the installation, set beforehand; empty where each editor types it
 */
export const manifestOf = (script: string, address: string) => ({
  id: ids.webPart,
  alias: "CommunitiesWebPart",
  componentType: "WebPart",
  version: version(),
  manifestVersion: 2,
  supportedHosts: ["SharePointWebPart", "SharePointFullPage"],
  supportsFullBleed: true,
  supportsThemeVariants: true,
  preconfiguredEntries: [
    {
      groupId: newsAndPeople,
      group: { default: "News, people and events" },
      title: inBoth("title"),
      description: inBoth("description"),
      officeFabricIconFontName: "Group",
      properties: {
        address,
        show: "join-community",
        trust: "",
        community: "",
        language: "page",
        theme: "section",
      },
    },
  ],
  loaderConfig: {
    // SharePoint puts the address of its own library of assets in this place.
    internalModuleBaseUrls: ["HTTPS://SPCLIENTSIDEASSETLIBRARY/"],
    entryModuleId: entry,
    scriptResources: {
      [entry]: { type: "path", path: script },
      ...Object.fromEntries(
        Object.entries(framework).map(([name, component]) => [name, { type: "component", ...component }]),
      ),
    },
  },
});
