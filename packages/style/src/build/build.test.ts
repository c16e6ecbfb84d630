import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, type Written } from "./build.ts";

let folder: string;
let written: Written[];
const at = () => pathToFileURL(`${folder}/`);
const contentOf = async (ending: string) => {
  const name = written.find(({ file }) => file.endsWith(ending))?.file ?? "";
  return readFile(join(folder, name), "utf8");
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "style-"));
  await writeFile(join(folder, "pages.0000000000.css"), "an earlier build");
  written = await build(at());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the built style sheet", () => {
  test("names no other host and no licensed font", async () => {
    const css = await contentOf(".css");
    expect(css).not.toMatch(/assets\.nhs\.uk|frutiger|@font-face|@import|https?:|\/\//iu);
  });

  test("has a dark mode and a print version", async () => {
    const css = await contentOf(".css");
    expect(css).toContain("prefers-color-scheme: dark");
    expect(css).toContain("@media print");
  });

  test("gives every colour of the light mode a counterpart for the dark", async () => {
    const css = await contentOf(".css");
    const blocks = [...css.matchAll(/:root[^{},]*\{([^}]*--page[^}]*)\}/gu)].map(([, block = ""]) =>
      [...block.matchAll(/--[a-z-]+/gu)].map(([name]) => name).sort(),
    );
    // Light, dark by the device, and dark because a placement says so.
    expect(blocks).toHaveLength(3);
    expect(blocks[1]).toEqual(blocks[0]);
    expect(blocks[2]).toEqual(blocks[0]);
  });

  test("is small enough for a slow ward computer: 16 KB with brotli, the script 1 KB, that of forms 4 KB, that of frames half of one", () => {
    const weight = (form: RegExp) => written.find(({ file }) => form.test(file))?.brotliBytes;
    expect(weight(/\.css$/u)).toBeLessThanOrEqual(16 * 1024);
    expect(weight(/^pages\..*\.js$/u)).toBeLessThanOrEqual(1024);
    expect(weight(/^form\..*\.js$/u)).toBeLessThanOrEqual(4 * 1024);
    expect(weight(/^frame\..*\.js$/u)).toBeLessThanOrEqual(512);
  });
});

test("no script ever sends a form by itself: link scanners run scripts too", async () => {
  const scripts = written.filter(({ file }) => file.endsWith(".js"));
  expect(scripts).toHaveLength(3);
  for (const { file } of scripts)
    expect(await contentOf(file)).not.toMatch(/submit|POST|sendBeacon|eval|innerHTML/u);
});

test("names change with content only, and earlier files are gone", async () => {
  const again = await build(at());
  expect(again).toEqual(written);
  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Record<
    string,
    string
  >;
  expect(Object.keys(manifest)).toEqual(["pages.css", "pages.js", "form.js", "frame.js", "icon.svg"]);
  expect((await readdir(folder)).sort()).toEqual([...Object.values(manifest), "manifest.json"].sort());
  for (const name of Object.values(manifest)) expect(name).toMatch(/^\w+\.[0-9a-f]{10}\.\w+$/u);
});
