import { launchBrowser } from "@boundaryless/testing/browser";
import { readFile, readdir } from "node:fs/promises";
import { brotliCompressSync } from "node:zlib";
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FakeApi } from "../fake.ts";
import { serveHost, serveSystem, type Served } from "../system.ts";

const dist = join(import.meta.dirname, "../../dist");
const maxBrotliBytes = 14_000;
const api = new FakeApi();
let browser: Browser;
let system: Awaited<ReturnType<typeof serveSystem>>;
let host: Served;
let markup = "";

beforeAll(async () => {
  system = await serveSystem(api);
  host = await serveHost(
    system.origin,
    () =>
      `<!doctype html><html lang="en"><title>Host</title><link rel="stylesheet" href="/host.css"><body>${markup}`,
  );
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  system.close();
  host.close();
});

const module = () => `<script type="module" src="${system.origin}/widget/v1.js"></script>`;

/** Loads the page; what the browser complains about is in `complaints`. */
const visit = async (body: string): Promise<{ page: Page; complaints: string[] }> => {
  markup = body;
  system.asked.length = 0;
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(host.origin);
  await page.locator(".card .goal").first().waitFor();
  return { page, complaints };
};

const files = async () =>
  JSON.parse(await readFile(join(dist, "manifest.json"), "utf8")) as Record<
    string,
    { bytes: number; brotli: number; integrity: string }
  >;

/** As long as texts may be, so that the guard measures the worst day rather than a good one. */
const long = (): void => {
  const words =
    "antibiotic ward bed night nurse asks hour score drug blood family home trolley shift handover pain".split(
      " ",
    );
  let at = 7;
  const text = (length: number): string => {
    let said = "";
    while (said.length < length) said += `${words[(at = (at * 31 + 11) % 9973) % words.length]} `;
    return said.slice(0, length).trim();
  };
  api.communities = api.communities.map((one) => ({
    ...one,
    name: text(80),
    problem: text(280),
    difference: text(280),
  }));
};

test.each(["en", "cy"])(
  "until the list is visible in %s a host page makes at most three requests of at most 14 KB",
  async (language) => {
    const usual = api.communities;
    long();
    const { page } = await visit(
      `${module()}<join-community trust="RJ1" lang="${language}"></join-community>`,
    );
    const asked = [...system.asked];
    await page.close();
    expect(asked).toHaveLength(3);
    const sizes = await Promise.all(
      asked.map(async (path) => {
        const url = new URL(path, system.origin);
        const body = url.pathname.startsWith("/widget/")
          ? await readFile(join(dist, url.pathname.replace("/widget/", "")))
          : Buffer.from(await (await api.handle(new Request(url))).text());
        return brotliCompressSync(body).length;
      }),
    );
    api.communities = usual;
    console.info("brotli bytes of loader, module and data:", ...sizes);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(maxBrotliBytes);
    expect(sizes[0]).toBeLessThanOrEqual(1024);
  },
);

const maxNewsBytes = 4000;

test("lists of lessons and gatherings add 4 KB to what they share with the widget, and one request of data each", async () => {
  markup = `<script type="module" src="${system.origin}/widget/news-v1.js"></script>
    <community-lessons community="falls"></community-lessons><community-gatherings></community-gatherings>`;
  system.asked.length = 0;
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(host.origin);
  for (const element of ["community-lessons", "community-gatherings"])
    await page.locator(`${element} li.entry`).first().waitFor();
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.close();
  expect(complaints).toEqual([]);
  const listed = await files();
  const own = Object.keys(listed).find((name) => name.startsWith("news.")) ?? "";
  const shared = Object.keys(listed).find((name) => name.startsWith("join-community.")) ?? "";
  const scripts = system.asked.filter((path) => path.startsWith("/widget/"));
  expect(scripts.sort()).toEqual(
    [`/widget/${shared}`, `/widget/${own}`, "/widget/news-v1.js"].sort((a, b) => (a < b ? -1 : 1)),
  );
  expect(system.asked.filter((path) => path.startsWith("/v1/")).sort()).toEqual([
    "/v1/gatherings?limit=3",
    "/v1/lessons?community=falls&limit=3",
  ]);
  console.info("brotli bytes of the lists:", listed[own]?.brotli);
  expect(listed[own]?.brotli).toBeLessThanOrEqual(maxNewsBytes);
});

test("the manifest lists every file with its true size and integrity", async () => {
  const listed = await files();
  expect(Object.keys(listed).sort()).toEqual(
    (await readdir(dist)).filter((name) => /\.js$/.test(name)).sort(),
  );
  for (const [name, { bytes, integrity }] of Object.entries(listed)) {
    const content = await readFile(join(dist, name));
    expect(bytes).toBe(content.length);
    expect(integrity).toBe(`sha384-${createHash("sha384").update(content).digest("base64")}`);
  }
});

test("what is built names no other host", async () => {
  const allowed = /^https?:\/\/(www\.w3\.org|lit\.dev)/;
  for (const name of Object.keys(await files())) {
    const urls = (await readFile(join(dist, name), "utf8")).match(/https?:\/\/[\w.-]+/g) ?? [];
    expect(urls.filter((url) => !allowed.test(url))).toEqual([]);
  }
});

test("a page that forbids inline script, inline style and HTML from text has nothing to complain of, to the end", async () => {
  const { page, complaints } = await visit(`${module()}<join-community trust="RJ1"></join-community>`);
  await page.locator(".name a").first().click();
  await page.getByRole("button", { name: "Join this community" }).click();
  await page.getByLabel("Full name").fill("Amara Okafor");
  await page.getByLabel("Email address").fill("amara@nhs.net");
  await page.getByLabel("What kind of work you do").selectOption("medical");
  await page.getByLabel("I agree").check();
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await page.getByLabel("Code from the email").fill("ABC234");
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("heading", { name: "You have joined" }).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test("on that page a start goes to the end as well, and its address can be copied or selected", async () => {
  const { page, complaints } = await visit(`${module()}<join-community trust="RJ1"></join-community>`);
  await page.getByRole("button", { name: "Start a community" }).click();
  await page.getByLabel("What problem").fill("sepsis");
  await page.getByLabel("What would be different").fill("Nobody waits");
  await page.getByRole("button", { name: "Start anyway" }).click();
  await page.getByLabel("What is the community called").fill("Nobody waits");
  await page.getByLabel("Full name").fill("Amara Okafor");
  await page.getByLabel("Email address").fill("amara@nhs.net");
  await page.getByLabel("What kind of work you do").selectOption("medical");
  await page.getByLabel("I agree").check();
  await page.getByRole("button", { name: "Start the community" }).click();
  await page.getByLabel("Code from the email").fill("ABC234");
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("button", { name: "Copy the address" }).click();
  await page.getByText(/^(Copied|Select the address and copy it\.)$/).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test("a page about one community shows it in place of the list", async () => {
  markup = `${module()}<join-community community="green-theatres"></join-community>`;
  const page = await browser.newPage();
  await page.goto(host.origin);
  await page.getByRole("heading", { name: "Green theatres" }).waitFor();
  await page.getByRole("button", { name: "See all communities" }).click();
  await page.locator(".card .goal").first().waitFor();
  await page.close();
});

test("a classic script tag of another origin loads it as well", async () => {
  const { page, complaints } = await visit(
    `<join-community trust="RJ1"></join-community><script async src="${system.origin}/widget/v1.js"></script>`,
  );
  expect(complaints).toEqual([]);
  await page.close();
});

test("sizes hold whatever the page's own font size is, and nothing moves while it loads", async () => {
  const { page } = await visit(`${module()}<join-community trust="RJ1"></join-community><p>after</p>`);
  expect(
    await page
      .locator(".goal")
      .first()
      .evaluate((goal) => getComputedStyle(goal).fontSize),
  ).toBe("16px");
  const small = await page.evaluate(
    () =>
      [
        ...(document
          .querySelector("join-community")
          ?.shadowRoot?.querySelectorAll<HTMLElement>("a, button, input") ?? []),
      ]
        .filter((target) => target.closest(".card") === null && target.offsetHeight > 0)
        .filter(({ offsetHeight, id }) => offsetHeight < 44 && id !== "mine").length,
  );
  expect(small).toBe(0);
  await page.close();
});

test("at 400 % zoom nothing is cut off sideways", async () => {
  const { page } = await visit(`${module()}<join-community trust="RJ1"></join-community>`);
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.close();
});

test("when the rest cannot be fetched, the page of the community, or of the start, is offered", async () => {
  const { page } = await visit(`${module()}<join-community trust="RJ1"></join-community>`);
  await page.route(/opened/, (route) => route.abort());
  await page.locator(".name a").first().click();
  await page.getByRole("link", { name: "Go to its own page" }).waitFor();
  await page.getByRole("button", { name: "Start a community" }).click();
  await page.locator(`a[href="${system.origin}/start"]`).waitFor();
  await page.close();
});

test("another look is downloaded by pages that ask for it only, and one that cannot be is done without", async () => {
  const { page, complaints } = await visit(`${module()}<join-community theme="inherit"></join-community>`);
  const looks = system.asked.filter((path) => path.includes("/look."));
  const listed = await files();
  expect(looks.map((path) => path.replace("/widget/", "")).filter((name) => name in listed)).toHaveLength(1);
  expect(listed[looks[0]?.replace("/widget/", "") ?? ""]?.brotli).toBeLessThanOrEqual(3000);
  const paper = (): Promise<string> =>
    page.locator(".root").evaluate((root) => getComputedStyle(root).backgroundColor);
  await page.evaluate(() => (document.body.style.background = "rgb(20, 24, 28)"));
  await page.waitForFunction(() => {
    const root = document.querySelector("join-community")?.shadowRoot?.querySelector(".root");
    return root && getComputedStyle(root).backgroundColor === "rgb(20, 24, 28)";
  });
  expect(complaints).toEqual([]);
  await page.route(/look/, (route) => route.abort());
  await page.reload();
  await page.locator(".card .goal").first().waitFor();
  expect(await paper()).toBe("rgb(255, 255, 255)");
  await page.close();
});
