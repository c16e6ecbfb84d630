import { words } from "@boundaryless/words";
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Language } from "@boundaryless/contract";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { dist, files, openBuilt } from "./built.ts";

/** Brotli bytes of code until the list is visible, in one request after the loader; 9 KB, 9,216, are the most there may be. */
const maxListBytes = { en: 9_050, cy: 9_216 } as const;
/** Brotli bytes of code from the list to the e-mail that is on its way, the list among them: 14 KB. */
const maxJoinBytes = 14_336;
/** Brotli bytes of code that a community's page takes on top, for whoever reads it first. */
const maxAboutBytes = 3_400;
/** Brotli bytes of everything until the list is visible, with the longest texts. */
const maxFirstBytes = 14_000;
/** Of a cursor of the system, after the community with the longest name: 127 letters. */
const sealedBytes = 95;
const built = openBuilt();

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
  built.api.communities = built.api.communities.map((one) => ({
    ...one,
    name: text(80),
    language: "cy",
    problem: text(280),
    difference: text(280),
  }));
};

/** As the system answers it, whose place in the list is sealed: letters that nothing on the way makes fewer. */
const answerOf = async (url: URL): Promise<Buffer> => {
  const answer = (await (await built.api.handle(new Request(url))).json()) as object;
  const next = randomBytes(sealedBytes).toString("base64url");
  return Buffer.from(JSON.stringify("next" in answer ? { ...answer, next } : answer));
};

const codeBytes = async (asked: readonly string[]): Promise<number[]> =>
  Promise.all(
    asked.map(async (path) => {
      const url = new URL(path, built.system.origin);
      const body = url.pathname.startsWith("/widget/")
        ? await readFile(join(dist, url.pathname.replace("/widget/", "")))
        : await answerOf(url);
      return brotliCompressSync(body).length;
    }),
  );

const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);

test.each(["en", "cy"] as const)(
  "until the list is visible in %s a host page asks for the loader, one module within its limit and the data",
  async (language) => {
    const usual = built.api.communities;
    long();
    const { page } = await built.visit(
      `${built.module()}<join-community trust="RJ1" lang="${language}"></join-community>`,
    );
    const asked = [...built.system.asked];
    await page.close();
    expect(asked.map((path) => path.replace(/\.[\w-]{8}\.js|\?.*/, ""))).toEqual([
      "/widget/v1.js",
      "/v1/widget",
      language === "cy" ? "/widget/cy-join-community" : "/widget/join-community",
    ]);
    const sizes = await codeBytes(asked);
    built.api.communities = usual;
    console.info("brotli bytes of loader, data and module:", ...sizes);
    expect(sizes[0]).toBeLessThanOrEqual(1024);
    expect(sizes[2]).toBeLessThanOrEqual(maxListBytes[language]);
    expect(sum(sizes)).toBeLessThanOrEqual(maxFirstBytes);
  },
);

const moduleOf = (path: string): string => path.split(/[/.]/)[2] ?? "";

/** From the list to the e-mail that is on its way. @returns the code that was asked for, the list's first */
const joins = async (language: Language, turn: (page: Page) => Promise<void>): Promise<string[]> => {
  const { join: say } = words[language].widget;
  built.system.asked.length = 0;
  const { page } = await built.visit(
    `${built.module()}<join-community trust="RJ1" lang="${language}"></join-community>`,
  );
  await page.locator(".card:not(.ghost)").first().waitFor();
  await turn(page);
  await page.getByLabel(say.name, { exact: true }).fill("Amara Okafor");
  await page.getByLabel(say.email).fill("amara@nhs.net");
  await page.getByLabel(say.discipline).selectOption("medical");
  await page.locator("#agreed").check();
  await page.getByRole("button", { name: say.submit, exact: true }).click();
  await page.getByRole("heading", { name: say.sentTitle }).waitFor();
  const code = built.system.asked.filter((path) => /^\/widget\/(?!v1)/.test(path));
  await page.close();
  return code;
};

const prefix = { en: "", cy: "cy-" } as const;

test.each(["en", "cy"] as const)(
  "list and joining in %s are 14 KB of code in two requests, whose first is the list",
  async (language) => {
    const code = await joins(language, (page) =>
      page.locator(".card").first().getByRole("button", { name: words[language].widget.list.join }).click(),
    );
    const own = prefix[language];
    expect(code.map(moduleOf)).toEqual([`${own}join-community`, `${own}opened`]);
    const sizes = await codeBytes(code);
    console.info("brotli bytes of code for the list, and to join:", ...sizes);
    expect(sum(sizes)).toBeLessThanOrEqual(maxJoinBytes);
  },
);

test.each(["en", "cy"] as const)(
  "whoever reads about the community first in %s takes its page on top, once, and no more",
  async (language) => {
    const code = await joins(language, async (page) => {
      await page.locator(".name a").first().click();
      await page.getByRole("button", { name: words[language].widget.about.start }).click();
    });
    const own = prefix[language];
    expect(code.map(moduleOf).sort()).toEqual([`${own}about`, `${own}join-community`, `${own}opened`]);
    const [about] = await codeBytes(code.filter((path) => moduleOf(path) === `${own}about`));
    console.info("brotli bytes of a community's page:", about);
    expect(about).toBeLessThanOrEqual(maxAboutBytes);
  },
);

const maxNewsBytes = 4000;

test("lists of lessons and gatherings add 4 KB to what they share with the widget, and one request of data each", async () => {
  built.put(`<script type="module" src="${built.system.origin}/widget/news-v1.js"></script>
    <community-lessons community="falls"></community-lessons><community-gatherings></community-gatherings>`);
  built.system.asked.length = 0;
  const page = await built.browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(built.host.origin);
  for (const element of ["community-lessons", "community-gatherings"])
    await page.locator(`${element} li.entry`).first().waitFor();
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.close();
  expect(complaints).toEqual([]);
  const listed = await files();
  const own = Object.keys(listed).find((name) => name.startsWith("news.")) ?? "";
  const shared = Object.keys(listed).find((name) => name.startsWith("join-community.")) ?? "";
  const scripts = built.system.asked.filter((path) => path.startsWith("/widget/"));
  expect(scripts.sort()).toEqual(
    [`/widget/${shared}`, `/widget/${own}`, "/widget/news-v1.js"].sort((a, b) => (a < b ? -1 : 1)),
  );
  expect(built.system.asked.filter((path) => path.startsWith("/v1/")).sort()).toEqual([
    "/v1/gatherings?limit=3",
    "/v1/lessons?community=falls&limit=3",
  ]);
  console.info("brotli bytes of the lists:", listed[own]?.brotli);
  expect(listed[own]?.brotli).toBeLessThanOrEqual(maxNewsBytes);
});
