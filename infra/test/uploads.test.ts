import { readdirSync } from "node:fs";
import { relative, join } from "node:path";
import { expect, test } from "vitest";
import { FileSystem, IgnoreMode } from "aws-cdk-lib";
import { uploads } from "../src/edge/uploads.ts";
import { resourcesOf } from "./house.ts";
import { builtSites } from "./make.ts";

const folders = builtSites();

const filesOf = ({ site, exclude }: (typeof uploads)[number]): string[] => {
  const copy = FileSystem.mkdtemp("upload-");
  FileSystem.copyDirectory(folders[site], copy, { exclude: [...exclude], ignoreMode: IgnoreMode.GIT });
  return readdirSync(copy, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => `${site}/${relative(copy, join(each.parentPath, each.name))}`)
    .sort();
};

const kept = (header: RegExp): string[] =>
  uploads
    .filter(({ keep }) => header.test(String(keep.value)))
    .flatMap(filesOf)
    .sort();

test("names with a hash are kept for ever", () => {
  expect(kept(/immutable/)).toEqual([
    "admin/_app/immutable/chunks/a.js",
    "admin/_app/immutable/start.abc123.js",
    "assets/pages.abc123.css",
    "widget/join-community.abc123.js",
    "widget/pinned.abc123.js",
  ]);
});

test("the widget's loader is asked for again after five minutes without anybody waiting, the dashboard's page every time", () => {
  expect(kept(/max-age=300, stale-while-revalidate=86400$/)).toEqual([
    "widget/frame-v1.js",
    "widget/news-v1.js",
    "widget/v1.js",
  ]);
  expect(kept(/no-cache/)).toEqual([
    "admin/_app/version.json",
    "admin/favicon.svg",
    "admin/index.html",
    "widget/manifest.json",
  ]);
});

test("files of an earlier release stay for pages that are still open", () => {
  const made = resourcesOf("prod", "Custom::CDKBucketDeployment");
  expect(made).toHaveLength(uploads.length);
  for (const { id, resource } of made) expect(resource.Properties.Prune, id).toBe(false);
});
