import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What SharePoint knows the parts of the package by. They never change: an update is recognised by them. */
export const ids = {
  solution: "7c824403-3f9f-4994-808d-8d59ce4ce980",
  webPart: "414f01cd-ac23-4333-b252-d63ae72d2cc6",
  feature: "386d8a6a-58fb-437f-9426-f56b3c5de0a6",
  featureConfig: "eb1928e0-f9b0-437b-9746-c9b7f57a3dd3",
  assets: "96305c2c-3f23-44cd-9e10-53fd577c3615",
  assetsConfig: "ecf6a8a3-3003-4338-a89d-dd566214e276",
} as const;

/** Version of the packages, `major.minor.patch`; SharePoint and WordPress take an update only with a higher one. */
export const version = (): string => {
  const read = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as {
    version: string;
  };
  return read.version;
};
