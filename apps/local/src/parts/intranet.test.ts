import { createHash } from "node:crypto";
import { solutionFiles } from "@boundaryless/intranets/sharepoint/package";
import { rendered } from "@boundaryless/intranets/wordpress/rendered";
import { zip } from "@boundaryless/intranets/zip";
import { launchBrowser } from "@boundaryless/testing/browser";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pages } from "./intranet/frame.tsx";
import { startIntranet } from "./intranet.ts";
import { faults } from "./look.ts";
import { serveNode, type Part } from "./serve.ts";

// A stand-in for the system: an element that says what it was given, and a page for the frame.
const script = `customElements.get("join-community") ?? customElements.define("join-community", class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: "open" }).append("Widget of " + this.getAttribute("trust")); }
});`;

// A package as SharePoint takes it, whose script says what the web part was set to.
const webPart = `define("part", ["@microsoft/sp-webpart-base"], ({ BaseClientSideWebPart }) => ({ default:
  class extends BaseClientSideWebPart {
    onThemeChanged({ isInverted }) { this.dark = isInverted; }
    render() {
      const { address, show, trust } = this.properties;
      this.domElement.textContent = [show, trust, "of", address, this.dark ? "in the dark" : ""].join(" ").trim();
    }
  } }));`;
const solution = zip(solutionFiles(webPart, ""));
/** What oEmbed answers, as far as the pages take it, with the address that was asked for. */
const oembedded = (asked: string) => ({
  title: "Sepsis",
  html: `<iframe src="${system.origin}/embed?of=${new URLSearchParams(asked.split("?")[1]).get("url") ?? ""}" title="Sepsis"></iframe>`,
  thumbnail_url: `${system.origin}/c/sepsis-first-hour/card.svg`,
  thumbnail_width: 1200,
  thumbnail_height: 630,
});

let browser: Browser;
let system: Part;
let intranet: Part;

beforeAll(async () => {
  system = await serveNode((request, response) => {
    const isScript = request.url?.endsWith(".js");
    response.setHeader("access-control-allow-origin", "*");
    if (request.url === "/widget/manifest.json") {
      const integrity = `sha384-${createHash("sha384").update(script).digest("base64")}`;
      return response.end(JSON.stringify({ "pinned.abcd1234.js": { integrity } }));
    }
    if (request.url === "/downloads/boundaryless.sppkg") return response.end(solution);
    if (request.url?.startsWith("/oembed?")) return response.end(JSON.stringify(oembedded(request.url)));
    if (request.url?.includes("card.svg")) {
      response.setHeader("content-type", "image/svg+xml");
      return response.end(`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="315"></svg>`);
    }
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(
      isScript ? script : '<!doctype html><html lang="en"><title>Embed</title><h1>Embedded</h1></html>',
    );
  }, 0);
  [browser, intranet] = await Promise.all([
    launchBrowser(),
    startIntranet({ port: 0, system: `${system.origin}/` }),
  ]);
});
afterAll(() => Promise.all([browser.close(), system.close(), intranet.close()]));

const fetchPage = (path: string): Promise<Response> => fetch(`${intranet.origin}${path}`);

test("every answer carries the headers of a strict host", async () => {
  for (const path of [...pages.map((page) => page.path), "/site.css", "/left-out/en", "/no-such-page"]) {
    const { headers } = await fetchPage(path);
    const scripts = path === "/sharepoint" ? "'self'" : system.origin;
    expect(headers.get("content-security-policy"), path).toBe(
      `default-src 'none'; script-src ${scripts}; style-src 'self'; connect-src ${system.origin}; img-src 'self' data: ${system.origin}; frame-src ${system.origin}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`,
    );
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("referrer-policy"), path).toBe("strict-origin-when-cross-origin");
  }
});

test("no page has an inline script, an inline style or anything of a third host", async () => {
  for (const { path } of pages) {
    const html = await (await fetchPage(path)).text();
    expect(html, path).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=/);
    const hosts = [...html.matchAll(/https?:\/\/[^/"&\s]+/g)].map(([host]) => host);
    expect(
      hosts.filter((host) => host !== system.origin),
      path,
    ).toEqual([]);
  }
});

test("the home page holds the snippet exactly as an editor pastes it", async () => {
  expect(await (await fetchPage("/")).text()).toContain(
    `<script type="module" src="${system.origin}/widget/v1.js"></script><join-community trust="RJ1"></join-community>`,
  );
});

test("the Welsh page is Welsh throughout and asks the widget for Welsh", async () => {
  const html = await (await fetchPage("/cy")).text();
  expect(html).toContain('<html lang="cy">');
  expect(html).toContain('<join-community trust="7A4" lang="cy"></join-community>');
  expect(html).toContain("Neidio i&#39;r prif gynnwys");
  expect(html).not.toContain("Skip to the main content");
});

test("the page for editors that strip scripts has a link and no script", async () => {
  const html = await (await fetchPage("/link")).text();
  expect(html).toContain(`href="${system.origin}/?trust=RJ1"`);
  expect(html).not.toMatch(/<script|join-community/);
});

test("the SharePoint page loads the web part out of the package, with its settings and the background of its section", async () => {
  const page = await browser.newPage();
  const refusals: string[] = [];
  page.on("console", (message) => message.type() === "error" && refusals.push(message.text()));
  await page.goto(`${intranet.origin}/sharepoint`);
  expect(await page.locator("[data-web-part]").allTextContents()).toEqual([
    `join-community RJ1 of ${system.origin}`,
    `community-gatherings  of ${system.origin} in the dark`,
  ]);
  expect(refusals).toEqual([]);
  await page.close();
});

test("the WordPress article holds what the plugin writes, and what oEmbed answers as it is", async () => {
  const html = await (await fetchPage("/wordpress")).text();
  expect(html).toContain(rendered(system.origin, { trust: "RJ1", height: 700 }));
  const address = `${system.origin}/c/sepsis-first-hour`;
  expect(html).toContain(`<iframe src="${system.origin}/embed?of=${address}" title="Sepsis"></iframe>`);
  expect(html).toContain(`<a href="${address}"><img src="${address}/card.svg" alt="Sepsis"`);
});

test("every page leads to every other, and an unknown one leads home", async () => {
  const linked = pages.map(({ path }) => `href="${path}"`);
  for (const { path } of pages) {
    const html = await (await fetchPage(path)).text();
    expect(
      linked.filter((link) => !html.includes(link)),
      path,
    ).toEqual([]);
  }
  const lost = await fetchPage("/no-such-page");
  expect(lost.status).toBe(404);
  expect(await lost.text()).toContain("Go to the home page");
});

test("the widget's script runs under the strict headers on every page that has it, without one refusal", async () => {
  const page = await browser.newPage();
  const refusals: string[] = [];
  page.on("console", (message) => message.type() === "error" && refusals.push(message.text()));
  const shown: Record<string, string[]> = {};
  for (const { path } of pages) {
    await page.goto(`${intranet.origin}${path}`, { waitUntil: "networkidle" });
    shown[path] = await page
      .locator("join-community")
      .evaluateAll((found) => found.map((element) => element.shadowRoot?.textContent ?? "nothing"));
  }
  expect(shown).toEqual({
    "/": ["Widget of RJ1"],
    "/cy": ["Widget of 7A4"],
    "/two": ["Widget of RR8", "Widget of RJ1"],
    "/dark": ["Widget of RJ1"],
    "/narrow": ["Widget of RJ1"],
    "/legacy": ["Widget of RJ1"],
    "/news": [],
    "/pinned": ["Widget of RJ1"],
    "/frame": [],
    "/grow": [],
    "/sharepoint": [],
    "/wordpress": [],
    "/picture": [],
    "/link": [],
  });
  await page.goto(`${intranet.origin}/frame`);
  await page.frameLocator("iframe").getByRole("heading", { name: "Embedded" }).waitFor();
  expect(refusals).toEqual([]);
  await page.close();
});

test("the narrow column is 280 pixels wide and the old styles set the root to 10 pixels", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${intranet.origin}/narrow`);
  expect(await page.locator("join-community").evaluate((element) => element.parentElement?.clientWidth)).toBe(
    280,
  );
  await page.goto(`${intranet.origin}/legacy`);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("10px");
  await page.close();
});

test.each(pages)("the page $path is accessible and fits in every view", async ({ path }) => {
  expect(await faults(browser, `${intranet.origin}${path}`, `intranet${path.replace("/", "-")}`)).toEqual([]);
});
