import type { Page } from "playwright-core";
import { expect } from "vitest";
import { listed, listWords } from "../harness/widget.ts";
import { holdData, type Kit, row } from "./row.ts";

const otherTitle = "Communities of another version";

/** A version of the widget: the addresses of its loader and of its module, and what stands above its list. */
interface Version {
  readonly loader: string;
  readonly module: string;
  readonly title: string;
}

const textOf = async (address: string): Promise<string> => (await fetch(address)).text();

/** Ours, and another one on the same page: a loader that brings a module of another name, with another title in it. */
const serveVersions = async (
  { system }: Kit,
  page: Page,
): Promise<readonly [ours: Version, other: Version]> => {
  const folder = `${system.origins.system}/widget`;
  const manifest = JSON.parse(await textOf(`${folder}/manifest.json`)) as object;
  const name = Object.keys(manifest).find((file) => file.startsWith("join-community.")) ?? "";
  const ours = { loader: `${folder}/v1.js`, module: `${folder}/${name}`, title: listWords.title };
  const other = {
    loader: `${ours.loader}?other`,
    module: `${folder}/join-community.other.js`,
    title: otherTitle,
  };
  const serve = async (address: string, from: string, was: string, is: string): Promise<void> => {
    const text = await textOf(from);
    expect([from, text.split(was).length - 1]).toEqual([from, 1]);
    const headers = { "access-control-allow-origin": "*", "content-type": "text/javascript" };
    await page.route(address, (route) => route.fulfill({ headers, body: text.replace(was, is) }));
  };
  await serve(other.loader, ours.loader, name, "join-community.other.js");
  await serve(other.module, ours.module, listWords.title, otherTitle);
  return [ours, other];
};

row("two-versions", async (kit) => {
  for (const oursFirst of [true, false]) {
    const { page } = await kit.window();
    const [ours, other] = await serveVersions(kit, page);
    const [first, second] = oursFirst ? [ours, other] : [other, ours];
    // Both loaders have asked before either module is there; the second one comes when the first serves.
    const begin = await holdData(page, first.module);
    const release = await holdData(page, second.module);
    const asked = Promise.all([first, second].map(({ module }) => page.waitForRequest(module)));
    const scripts = [first, second].map(({ loader }) => `<script type="module" src="${loader}"></script>`);
    const element = `<join-community trust="RJ1"></join-community>`;
    await page.goto(kit.hosts.page({ body: scripts.join("") + element }));
    const widgets = page.locator("join-community");
    await asked;
    begin();
    await listed(widgets);
    release();
    // Rejects where the module throws.
    await page.evaluate(`import(${JSON.stringify(second.module)}).then(() => 0)`);
    await page.evaluate(() => {
      const made = document.createElement("join-community");
      made.setAttribute("trust", "RR8");
      document.body.append(made);
    });
    await listed(widgets.last());
    expect(await widgets.locator("#title").allInnerTexts()).toEqual([first.title, first.title]);
  }
});
