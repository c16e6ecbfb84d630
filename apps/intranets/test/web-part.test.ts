import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { launchBrowser } from "@boundaryless/testing/browser";
import { words } from "@boundaryless/words";
import { intranet as welsh } from "@boundaryless/words/cy/intranet";
import { intranet as english } from "@boundaryless/words/en/intranet";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FakeApi } from "../../widget/test/fake.ts";
import { serveSystem } from "../../widget/test/system.ts";
import { bundleWebPart } from "../src/sharepoint/module.ts";
import { solutionFiles } from "../src/sharepoint/package.ts";
import { standIn } from "../src/sharepoint/stand-in.ts";

const say = english.sharepoint;

const api = new FakeApi();
let system: Awaited<ReturnType<typeof serveSystem>>;
let browser: Browser;
let host: { origin: string; close: () => void };
let page: Page;
const complaints: string[] = [];

/** A page with a policy on scripts as SharePoint's: its own files and nothing else. */
const serveSharePoint = async (webPart: string): Promise<typeof host> => {
  const files: Record<string, string> = { "/loader.js": standIn, "/web-part.js": webPart };
  const server = createServer((request, response) => {
    const script = files[request.url ?? ""];
    response.writeHead(200, {
      "content-type": script ? "text/javascript" : "text/html; charset=utf-8",
      "content-security-policy": "script-src 'self'; worker-src 'none'; require-trusted-types-for 'script'",
    });
    response.end(
      script ??
        `<!doctype html><html lang="en-GB"><title>SharePoint</title><body><main><h1>A page</h1><div id="part"></div></main>
         <script src="/loader.js"></script><script src="/web-part.js"></script>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() };
};

// The web part takes https addresses only; to the browser of this test, this one is the fake system.
const address = "https://communities.example.nhs.uk";

const start = (properties: object, more: object = {}): Promise<void> =>
  page.evaluate(
    ([given, also]) => (window as unknown as { start: (a: object, b: object) => void }).start(given, also),
    [properties, more] as const,
  );

beforeAll(async () => {
  [system, browser] = await Promise.all([serveSystem(api), launchBrowser()]);
  host = await serveSharePoint(await bundleWebPart());
  page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.route(`${address}/**`, async (route) => {
    const asked = route.request();
    const { pathname, search } = new URL(asked.url());
    const answered = await route.fetch({ url: `${system.origin}${pathname}${search}` });
    return route.fulfill({ response: answered });
  });
  await page.goto(host.origin);
});

afterAll(async () => {
  await browser.close();
  system.close();
  host.close();
});

test("SharePoint's loader finds the web part, which shows the widget and takes somebody to the end of a join", async () => {
  await start({ address, trust: "rj1" });
  const widget = page.locator("join-community");
  await widget.locator(".card .goal").first().waitFor();
  expect(await widget.getAttribute("trust")).toBe("RJ1");
  await widget.locator(".name a").first().click();
  const { join, about } = words.en.widget;
  await widget.getByRole("button", { name: about.start }).click();
  await widget.getByLabel(join.name, { exact: true }).fill("Amara Okafor");
  await widget.getByLabel(join.email).fill("amara@nhs.net");
  await widget.getByLabel(join.discipline).selectOption("medical");
  await widget.getByLabel("I agree").check();
  await widget.getByRole("button", { name: join.submit, exact: true }).click();
  await widget.getByRole("heading", { name: join.sentTitle }).waitFor();
  expect(complaints).toEqual([]);
});

test("it shows lessons and gatherings too, and nothing it needs is loaded from anywhere", async () => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.resourceType()));
  for (const show of ["community-lessons", "community-gatherings"]) {
    await start({ address, show });
    await page.locator(`${show} li.entry`).first().waitFor();
  }
  expect(new Set(asked)).toEqual(new Set(["fetch"]));
  expect(await page.locator("#part > *").count()).toBe(1);
  expect(complaints).toEqual([]);
});

test("a section with a dark background makes it dark, unless the editor has chosen", async () => {
  const themed = (inverted: boolean) =>
    page.evaluate((isInverted) => {
      const { part } = window as unknown as { part: { onThemeChanged: (theme: object) => void } };
      part.onThemeChanged({ isInverted });
      return document.querySelector("#part > *")?.getAttribute("theme");
    }, inverted);
  await start({ address });
  expect([await themed(true), await themed(false)]).toEqual(["dark", "light"]);
  await start({ address, theme: "light" });
  expect(await themed(true)).toBe("light");
});

test("without an address, a reader is told plainly and an editor gets the way to set it, each in their language", async () => {
  await start({ address: "" });
  const part = page.locator("#part");
  expect(await part.innerText()).toBe(`${say.unset} ${say.unsetReader}`);
  expect(await part.getByRole("button").count()).toBe(0);
  await page.evaluate(() => Object.assign(window, { culture: "cy-GB" }));
  await start({ address: "http://insecure.example" }, { displayMode: 2 });
  expect(await part.locator("div").getAttribute("lang")).toBe("cy");
  const set = part.getByRole("button", { name: welsh.sharepoint.set });
  expect((await set.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await set.click();
  expect(await page.evaluate(() => (window as unknown as { part: { opened: number } }).part.opened)).toBe(1);
  await page.evaluate(() => Object.assign(window, { culture: "en-GB" }));
});

test("the pane names each field and says what is wrong with what was typed, and applies it only when it is whole", async () => {
  await start({ address });
  const found = await page.evaluate(() => {
    type Field = { targetProperty: string; label: string; onGetErrorMessage?: (typed: string) => string };
    type Pane = { pages: { groups: { groupFields: Field[] }[] }[] };
    const { part } = window as unknown as {
      part: { getPropertyPaneConfiguration: () => Pane; disableReactivePropertyChanges: boolean };
    };
    const fields = part
      .getPropertyPaneConfiguration()
      .pages.flatMap(({ groups }) => groups.flatMap(({ groupFields }) => groupFields));
    const wrong: Record<string, string> = { address: "communities", trust: "R J1", community: "/c/falls" };
    return {
      applied: part.disableReactivePropertyChanges,
      labels: fields.map(({ targetProperty, label }) => [targetProperty, label]),
      faults: fields.map((field) => field.onGetErrorMessage?.(wrong[field.targetProperty] ?? "")),
      empty: fields.map((field) => field.onGetErrorMessage?.("")),
    };
  });
  expect(found.applied).toBe(true);
  expect(found.labels).toEqual([
    ["address", say.address],
    ["show", say.show],
    ["trust", say.trust],
    ["community", say.community],
    ["language", say.language],
    ["theme", say.theme],
  ]);
  const { addressFault, trustFault, communityFault } = say;
  expect(found.faults).toEqual([addressFault, undefined, trustFault, communityFault, undefined, undefined]);
  // Only the address cannot be done without.
  expect(found.empty).toEqual([addressFault, undefined, "", "", undefined, undefined]);
});

test("every part of the package that is XML is well-formed", async () => {
  const blank = await browser.newPage();
  const isXml = (content: string) =>
    blank.evaluate(
      (given) => !new DOMParser().parseFromString(given, "application/xml").querySelector("parsererror"),
      content,
    );
  const parts = Object.entries(solutionFiles("define()", `${address}/?a="&b='<`));
  for (const [path, content] of parts)
    if (!path.endsWith(".js")) expect([path, await isXml(String(content))]).toEqual([path, true]);
  expect(await isXml("<a b></a>")).toBe(false);
});
