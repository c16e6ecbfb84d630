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

test("the widget's loader is asked for again after five minutes without anybody waiting, pages and downloads every time", () => {
  expect(kept(/max-age=300, stale-while-revalidate=86400$/)).toEqual([
    "widget/frame-v1.js",
    "widget/news-v1.js",
    "widget/v1.js",
  ]);
  expect(kept(/no-cache/)).toEqual([
    "admin/_app/version.json",
    "admin/favicon.svg",
    "admin/index.html",
    "downloads/boundaryless-wp.zip",
    "downloads/boundaryless.sppkg",
    "widget/manifest.json",
  ]);
});

test("files of an earlier release stay for pages that are still open", () => {
  const made = resourcesOf("prod", "Custom::CDKBucketDeployment");
  expect(made).toHaveLength(uploads.length);
  for (const { id, resource } of made) expect(resource.Properties.Prune, id).toBe(false);
});

const uploadCalled = (id: string) => {
  const found = resourcesOf("prod", "Custom::CDKBucketDeployment").find((each) => each.id.startsWith(id));
  if (!found) throw new Error(`no upload ${id}`);
  return found;
};

test("what names other files is uploaded after them", () => {
  for (const [earlier, later] of [
    ["WidgetModules", "WidgetLoader"],
    ["AdminModules", "AdminPage"],
  ] as const)
    expect(uploadCalled(later).resource.DependsOn, later).toContain(uploadCalled(earlier).id);
});

test("CloudFront forgets the widget's loader when it has changed, and nothing else ever", () => {
  const made = resourcesOf("prod", "Custom::CDKBucketDeployment").map(({ id, resource }) => [
    id,
    resource.Properties.DistributionPaths as string[] | undefined,
  ]);
  const forgetting = made.filter(([, paths]) => paths !== undefined);
  expect(forgetting).toEqual([[uploadCalled("WidgetLoader").id, ["/widget/*v1.js"]]]);
});
