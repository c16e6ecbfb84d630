import { launchBrowser } from "@boundaryless/testing/browser";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FakeApi } from "../fake.ts";
import { serveHost, serveSystem, type Served } from "../system.ts";

const dist = join(import.meta.dirname, "../../dist");
let browser: Browser;
let system: Awaited<ReturnType<typeof serveSystem>>;
let host: Served;
let markup = "";

beforeAll(async () => {
  system = await serveSystem(new FakeApi());
  host = await serveHost(
    system.origin,
    () => `<!doctype html><html lang="en"><title>Host</title><body>${markup}`,
  );
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  system.close();
  host.close();
});

const loader = (name = "v1.js") => `<script type="module" src="${system.origin}/widget/${name}"></script>`;
const far = `<div><canvas width="1" height="4000"></canvas></div>`;
const widget = `<join-community trust="RJ1"></join-community>`;

const visit = async (body: string): Promise<{ page: Page; complaints: string[] }> => {
  markup = body;
  system.asked.length = 0;
  // The host's own policy forbids the scripts of the test, which stand for those of the host.
  const page = await browser.newPage({ bypassCSP: true, viewport: { width: 800, height: 600 } });
  page.setDefaultTimeout(6000);
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(host.origin, { waitUntil: "networkidle" });
  return { page, complaints };
};

const shown = (page: Page, nth = 0) =>
  page.locator("join-community").nth(nth).locator(".card .goal").first().waitFor();
const data = () => system.asked.filter((path) => path.startsWith("/v1/"));
const code = () => system.asked.filter((path) => path.startsWith("/widget/"));

type Files = Record<string, { bytes: number; brotli: number; integrity: string }>;
const files = async (): Promise<Files> =>
  JSON.parse(await readFile(join(dist, "manifest.json"), "utf8")) as Files;
const pinnedFile = async () => {
  const found = Object.entries(await files()).find(([name]) => name.startsWith("pinned."));
  if (!found) throw new Error("there is no file to pin");
  const [name, { integrity }] = found;
  return { name, integrity };
};

// As all sizes of this widget: bytes that go over the wire. Asking for the first view beside the module takes half of it,
// and is worth a round trip to everybody.
const maxLoaderBytes = 1024;

test("the loaders are small: one kilobyte over the wire, and the script beside frames too", async () => {
  for (const [name, most] of [
    ["v1.js", maxLoaderBytes],
    ["news-v1.js", 700],
    ["frame-v1.js", 640],
  ] as const) {
    const content = await readFile(join(dist, name));
    const { length } = brotliCompressSync(content);
    console.info("bytes of", name, content.length, "with brotli", length);
    expect([name, length <= most]).toEqual([name, true]);
  }
});

/** Opens a page whose module is held back until it is let go. */
const begin = async (body: string) => {
  markup = body;
  system.asked.length = 0;
  const page = await browser.newPage({ bypassCSP: true });
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route("**/widget/join-community.*", (route) => promise.then(() => route.continue()));
  await page.goto(host.origin, { waitUntil: "domcontentloaded" });
  return { page, complaints, letGo: () => resolve(undefined) };
};

const place = "placement_01JABCDEFGHJKMNPQRSTVWXYZ0";

test.each([
  [`trust="RJ1"`, "trust=RJ1&language=en&limit=6&brief=yes"],
  [`trust="RJ1" lang="cy-GB" limit="3"`, "trust=RJ1&language=cy&limit=3&brief=yes"],
  [`placement="${place}" limit="20"`, `placement=${place}&otherwise=en&limit=20&brief=yes`],
  [`placement="${place}" lang="cy" limit="none"`, `placement=${place}&language=cy&limit=6&brief=yes`],
])(
  "with %s the first view is asked for while the module is on its way, and not again",
  async (said, query) => {
    const { page, complaints, letGo } = await begin(`${loader()}<join-community ${said}></join-community>`);
    await expect.poll(data).toEqual([`/v1/widget?${query}`]);
    letGo();
    await shown(page);
    expect(data()).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.close();
  },
);

test("what is mistyped costs a question more, and never the list", async () => {
  const { page, letGo } = await begin(
    `${loader()}<join-community trust=" rj-1 " limit="99"></join-community>`,
  );
  letGo();
  await shown(page);
  expect(data().at(-1)).toBe("/v1/widget?trust=rj1&language=en&limit=20&brief=yes");
  await page.close();
});

test("what was asked for is dropped when the element says something else meanwhile; an answer that never came can be asked for again", async () => {
  const { page, letGo } = await begin(loader() + widget);
  await expect.poll(() => data().length).toBe(1);
  await page.evaluate(() => document.querySelector("join-community")?.setAttribute("lang", "cy"));
  letGo();
  await page.getByLabel("Chwilio").first().waitFor();
  await shown(page);
  expect(data().map((path) => new URLSearchParams(path.split("?")[1]).get("language"))).toEqual(["en", "cy"]);
  await page.close();
  const failing = await begin(loader());
  await failing.page.route("**/v1/widget?**", (route) => route.abort(), { times: 1 });
  await failing.page.evaluate(() => document.body.append(document.createElement("join-community")));
  failing.letGo();
  await failing.page.getByRole("button", { name: "Try again" }).click();
  await shown(failing.page);
  expect(data()).toHaveLength(1);
  await failing.page.close();
});

test("for an element about one community the loader asks for nothing: the list comes after it", async () => {
  const { page, letGo } = await begin(
    `${loader()}<join-community community="green-theatres"></join-community>`,
  );
  await expect.poll(code).toHaveLength(1);
  letGo();
  await page.getByRole("heading", { name: "Green theatres" }).waitFor();
  expect(data()[0]).toContain("/v1/communities/green-theatres");
  await page.close();
});

test("far below, nothing but the loader is downloaded, until it is scrolled near", async () => {
  const { page, complaints } = await visit(`${loader()}${far}${widget}`);
  expect(system.asked).toEqual(["/widget/v1.js"]);
  await page.mouse.wheel(0, 3300);
  await shown(page);
  expect(code()).toHaveLength(2);
  expect(data()).toHaveLength(1);
  expect(complaints).toEqual([]);
  await page.close();
});

test("of two, the one far below asks for its data when it is near; so do the lists of lessons and gatherings", async () => {
  const { page } = await visit(
    `${loader()}${loader("news-v1.js")}${widget}${far}${widget}<community-lessons></community-lessons>`,
  );
  await shown(page);
  expect(data()).toHaveLength(1);
  await page.locator("join-community").nth(1).scrollIntoViewIfNeeded();
  await shown(page, 1);
  await page.locator("community-lessons").scrollIntoViewIfNeeded();
  await page.locator("community-lessons li.entry").first().waitFor();
  expect(data().map((path) => path.split("?")[0])).toEqual(["/v1/widget", "/v1/widget", "/v1/lessons"]);
  await page.close();
});

test("one that a script creates later, in a shadow root or hidden until it is defined, is found", async () => {
  const adding: Record<string, (tag: string) => void> = {
    plainly: (tag) => document.body.prepend(document.createElement(tag)),
    "inside something else": (tag) => {
      const section = document.createElement("section");
      section.append(document.createElement(tag));
      document.body.prepend(section);
    },
    "in a shadow root": (tag) => {
      const shadow = document.createElement("div");
      shadow.attachShadow({ mode: "open" }).append(document.createElement(tag));
      document.body.prepend(shadow);
    },
    "in the shadow root of an element that is defined afterwards": (tag) => {
      document.body.prepend(document.createElement("host-element"));
      class Host extends HTMLElement {
        connectedCallback(): void {
          this.attachShadow({ mode: "open" }).append(document.createElement(tag));
        }
      }
      setTimeout(() => customElements.define("host-element", Host), 20);
    },
    "hidden until it is defined": (tag) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`${tag}:not(:defined) { display: none }`);
      document.adoptedStyleSheets = [sheet];
      document.body.prepend(document.createElement(tag));
    },
    "removed and added again": (tag) => {
      const element = document.createElement(tag);
      document.body.append(element);
      element.remove();
      setTimeout(() => document.body.prepend(element), 30);
    },
  };
  const { page, complaints } = await visit(`${loader()}${far}`);
  for (const [how, add] of Object.entries(adding)) {
    system.asked.length = 0;
    await page.goto(`${host.origin}/?${how}`);
    await page.waitForTimeout(30);
    expect([how, code()]).toEqual([how, ["/widget/v1.js"]]);
    await page.evaluate(add, "join-community");
    await shown(page);
  }
  expect(complaints).toEqual([]);
  await page.close();
});

test("in a part of the page that is folded away it waits until that is opened", async () => {
  const { page } = await visit(`${loader()}<details><summary>More</summary>${widget}</details>`);
  expect(system.asked).toEqual(["/widget/v1.js"]);
  await page.locator("summary").click();
  await shown(page);
  await page.close();
});

test("when the code could not be fetched without a network, it is fetched once there is one, and so is what it opens", async () => {
  const { page } = await visit(`${loader()}${far}${widget}`);
  await page.context().setOffline(true);
  await page.mouse.wheel(0, 4000);
  await page.waitForTimeout(150);
  await page.context().setOffline(false);
  await shown(page);
  await page.locator("join-community .name a").first().click();
  await page.getByRole("button", { name: "Join this community" }).waitFor();
  await page.close();
});

test("pinned by its integrity, one file brings everything, to the form and the lists, and nothing else is imported", async () => {
  const { name, integrity } = await pinnedFile();
  const tag = (hash: string) =>
    `<script type="module" src="${system.origin}/widget/${name}" integrity="${hash}" crossorigin></script>`;
  const { page, complaints } = await visit(
    `${tag(integrity)}${widget}<community-lessons></community-lessons>`,
  );
  await page.locator("join-community .name a").first().click();
  await page.getByRole("button", { name: "Join this community" }).click();
  await page.getByLabel("Full name").waitFor();
  await page.locator("community-lessons li.entry").first().waitFor();
  expect(code()).toEqual([`/widget/${name}`]);
  expect(complaints).toEqual([]);
  await page.close();
  const other = integrity.replace(/-./, (first) => (first === "-x" ? "-y" : "-x"));
  const altered = await visit(`${tag(other)}${widget}`);
  await expect.poll(() => altered.complaints.join()).toContain("integrity");
  expect(data()).toEqual([]);
  await altered.page.close();
});

test("a pinned widget and a loader on one page come along with each other, and the loader fetches nothing more", async () => {
  const { name, integrity } = await pinnedFile();
  const { page, complaints } = await visit(
    `<script type="module" src="${system.origin}/widget/${name}" integrity="${integrity}" crossorigin></script>${widget}${loader()}`,
  );
  await shown(page);
  expect(code().sort()).toEqual([`/widget/${name}`, "/widget/v1.js"]);
  expect(complaints).toEqual([]);
  await page.close();
});
