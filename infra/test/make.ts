import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Code } from "aws-cdk-lib/aws-lambda";
import type { SiteName } from "../src/entries.ts";
import type { Stage } from "../src/stages.ts";
import { makeSystem, type System } from "../src/system.ts";

const files: Readonly<Record<SiteName, readonly string[]>> = {
  widget: [
    "v1.js",
    "news-v1.js",
    "frame-v1.js",
    "manifest.json",
    "join-community.abc123.js",
    "pinned.abc123.js",
  ],
  admin: [
    "index.html",
    "favicon.svg",
    "_app/version.json",
    "_app/immutable/start.abc123.js",
    "_app/immutable/chunks/a.js",
  ],
  assets: ["manifest.json", "pages.abc123.css"],
  downloads: ["boundaryless.sppkg", "boundaryless-wp.zip"],
};

/** Folders like those that the apps build, with files that are there in every build. */
export const builtSites = (): Record<SiteName, string> => {
  const root = mkdtempSync(join(tmpdir(), "sites-"));
  for (const [site, names] of Object.entries(files)) {
    for (const name of names) {
      mkdirSync(dirname(join(root, site, name)), { recursive: true });
      writeFileSync(join(root, site, name), name);
    }
  }
  return {
    widget: join(root, "widget"),
    admin: join(root, "admin"),
    assets: join(root, "assets"),
    downloads: join(root, "downloads"),
  };
};

/** The whole system of a stage without bundling: what the functions do is not asked here. */
export const systemOf = (stage: Stage, outdir?: string): System =>
  makeSystem(
    stage,
    { code: () => Code.fromInline("exports.handler = () => {};"), folders: builtSites() },
    outdir,
  );
