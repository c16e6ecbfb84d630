import { createHash } from "node:crypto";
import XMLBuilder from "fast-xml-builder";
import { intranet as welsh } from "@boundaryless/words/cy/intranet";
import { intranet as english } from "@boundaryless/words/en/intranet";
import type { Files } from "../zip.ts";
import { ids, version } from "./identity.ts";
import { manifestOf } from "./manifest.ts";

const builder = new XMLBuilder({ ignoreAttributes: false, suppressBooleanAttributes: false });
const xml = (content: object): string =>
  `<?xml version="1.0" encoding="utf-8"?>${builder.build(content) as string}`;

const sharepoint = "http://schemas.microsoft.com/sharepoint/";
const app = `${sharepoint}2012/app/`;
const openPackage = "http://schemas.openxmlformats.org/package/2006/";

const types = { xml: "text/xml", js: "application/javascript" };
const contentTypes = xml({
  Types: {
    "@_xmlns": `${openPackage}content-types`,
    Default: [
      ...Object.entries(types),
      ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ].map(([extension, type]) => ({ "@_Extension": extension, "@_ContentType": type })),
  },
});

/** What one part of the package leads to: kind of relation and path. */
const relations = (...leads: (readonly [kind: string, path: string])[]): string =>
  xml({
    Relationships: {
      "@_xmlns": `${openPackage}relationships`,
      Relationship: leads.map(([kind, path], at) => ({
        "@_Type": `${app}relationships/${kind}`,
        "@_Target": `/${path}`,
        "@_Id": `r${at}`,
      })),
    },
  });

const localised = (text: (of: typeof english | typeof welsh) => string) => ({
  LocalizedString: Object.entries({ default: english, "en-GB": english, "cy-GB": welsh }).map(
    ([culture, of]) => ({ "@_CultureName": culture, "#text": text(of) }),
  ),
});

const developer = { name: "Boundaryless", websiteUrl: "", privacyUrl: "", termsOfUseUrl: "", mpnId: "" };

const appManifest = (): string =>
  xml({
    App: {
      "@_xmlns": `${app}manifest`,
      "@_Name": "boundaryless-communities",
      "@_ProductID": ids.solution,
      "@_SharePointMinVersion": "16.0.0.0",
      "@_IsClientSideSolution": "true",
      "@_Version": `${version()}.0`,
      // Lets the administrator make it available to every site at once, without a page to add it to first.
      "@_SkipFeatureDeployment": "true",
      "@_IsDomainIsolated": "false",
      Properties: {
        Title: english.sharepoint.title,
        DeveloperProperties: JSON.stringify(developer),
        ShortDescription: localised((of) => of.sharepoint.title),
        LongDescription: localised((of) => of.sharepoint.description),
      },
    },
  });

const feature = (title: string, description: string, id: string): string =>
  xml({
    Feature: {
      "@_xmlns": sharepoint,
      "@_Title": title,
      "@_Description": description,
      "@_Id": id,
      "@_Version": `${version()}.0`,
      "@_Scope": "Web",
      "@_Hidden": "FALSE",
    },
  });

const partConfig = (id: string): string =>
  xml({ AppPartConfig: { "@_xmlns": `${app}partconfiguration`, Id: id } });

const webPart = (script: string, address: string): string =>
  xml({
    Elements: {
      "@_xmlns": sharepoint,
      ClientSideComponent: {
        "@_Name": english.sharepoint.title,
        "@_Id": ids.webPart,
        "@_ComponentManifest": JSON.stringify(manifestOf(script, address)),
        "@_Type": "WebPart",
      },
      Module: { "@_Name": english.sharepoint.title, "@_Url": "_catalogs/wp", "@_List": "113" },
    },
  });

const assets = "ClientSideAssets";

/**
 * The parts of the solution package, in the layout that the SharePoint Framework's own tool writes.
 * @param code of the web part, see `bundleWebPart`
 * @param address of the installation that web parts begin with; empty for none
 */
export const solutionFiles = (code: string, address: string): Files => {
  // The name changes with what is in it: browsers keep what SharePoint serves.
  const digest = createHash("sha256").update(code).digest("hex").slice(0, 20);
  const script = `join-community-web-part_${digest}.js`;
  const featureFile = `feature_${ids.feature}.xml`;
  const elementsFile = `${ids.feature}/WebPart_${ids.webPart}.xml`;
  return {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": relations(["package-manifest", "AppManifest.xml"]),
    "AppManifest.xml": appManifest(),
    "_rels/AppManifest.xml.rels": relations(
      ["manifest-feature", featureFile],
      ["manifest-clientsideasset", `${assets}.xml`],
    ),
    [featureFile]: feature(english.sharepoint.title, english.sharepoint.description, ids.feature),
    [`_rels/${featureFile}.rels`]: relations(
      ["partconfiguration", `${featureFile}.config.xml`],
      ["feature-elementmanifest", elementsFile],
    ),
    [`${featureFile}.config.xml`]: partConfig(ids.featureConfig),
    [elementsFile]: webPart(script, address),
    [`${assets}.xml`]: feature("Assets", "The web part's script.", ids.assets),
    [`_rels/${assets}.xml.rels`]: relations(
      ["partconfiguration", `${assets}.xml.config.xml`],
      ["clientsideasset", `${assets}/${script}`],
    ),
    [`${assets}.xml.config.xml`]: partConfig(ids.assetsConfig),
    [`${assets}/${script}`]: code,
  };
};
