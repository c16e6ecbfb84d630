import { pauseCommunity } from "@boundaryless/core";
import { administratorWith } from "@boundaryless/testing";
import { launchBrowser } from "@boundaryless/testing/browser";
import { limits } from "@boundaryless/contract";
import { words } from "@boundaryless/words";
import jsQR from "jsqr";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHouse, type House } from "./test/house.ts";

const hostile = `"><script>alert(1)</script>&`;

let house: House;
let slug: string;
let paused: string;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts({ name: `Sepsis ${hostile}` });
  paused = await house.story.starts({ name: "Paused" }, { email: "other@example.org" });
  const ctx = house.table.ctx(administratorWith("platform"));
  await pauseCommunity(ctx, { slug: paused, reason: "For a test", version: 1 });
});
afterAll(() => house.close());

const read = async (path: string) => (await fetch(house.origin + path)).text();

/** What a scanner reads from a code with these dark modules. */
const scanned = (size: number, dark: readonly (readonly (number | undefined)[])[]): string | undefined => {
  const scale = 4;
  const width = size * scale;
  const isDark = new Set(dark.map(([x, y]) => `${x} ${y}`));
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let at = 0; at < width * width; at++) {
    const [x, y] = [at % width, Math.floor(at / width)].map((place) => Math.floor(place / scale));
    if (isDark.has(`${x} ${y}`)) pixels.fill(0, at * 4, at * 4 + 3);
  }
  return jsQR(pixels, width, width)?.data;
};

describe("the page of a community", () => {
  test("has a mail of its own to send, with nothing in it that a mail program could misread", async () => {
    const href = /href="(mailto:[^"]*)"/u.exec(await read(`/c/${slug}`))?.[1] ?? "";
    const mail = new URL(href.replaceAll("&amp;", "&"));
    expect(mail.pathname).toBe("");
    expect(mail.searchParams.get("subject")).toBe(words.en.pages.sharing.mailSubject(`Sepsis ${hostile}`));
    expect(mail.searchParams.get("body")).toContain(`${house.origin}/c/${slug}`);
    expect([...mail.searchParams.keys()]).toEqual(["subject", "body"]);
  });

  test("offers the widget of this one community to paste, in the reader's language", async () => {
    const page = await read(`/c/${slug}?lang=cy`);
    expect(page).toContain(
      `&lt;script type=&quot;module&quot; src=&quot;${house.origin}/widget/v1.js&quot;&gt;`,
    );
    expect(page).toContain(`&lt;join-community community=&quot;${slug}&quot; lang=&quot;cy&quot;&gt;`);
  });

  test("says to chats and search engines what it is and where, with everything escaped", async () => {
    const page = await read(`/c/${slug}?lang=cy&trust=RJ1`);
    expect(page).toContain(`<link rel="canonical" href="${house.origin}/c/${slug}"/>`);
    expect(page).toMatch(/<meta property="og:description" content="Sepsis is spotted[^"<>]*"\/>/u);
    expect(page).not.toContain("<script>alert");
  });

  test("offers neither poster nor snippet while nobody can join", async () => {
    const page = await read(`/c/${paused}`);
    expect(page).not.toContain("/poster");
    expect(page).not.toContain("join-community");
    expect(await read(`/c/${paused}/poster`)).not.toContain('<svg class="poster__code"');
  });
});

describe("the poster", () => {
  test("names the community, its goal and its address, and nothing that somebody typed is markup", async () => {
    const page = await read(`/c/${slug}/poster`);
    expect(page).toContain("Sepsis is spotted too late on our wards at night");
    expect(page).toContain(`${new URL(house.origin).host}/c/${slug}`);
    expect(page).toMatch(/<path d="M4 4h1v1h-1z/u);
    expect(page).not.toContain("<script>alert");
  });

  test("has a code that a scanner reads as the address of the page", async () => {
    const page = await read(`/c/${slug}/poster`);
    const size = Number(/viewBox="0 0 (\d+) /u.exec(page)?.[1]);
    const dark = [...page.matchAll(/M(\d+) (\d+)h1v1h-1z/gu)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(scanned(size, dark)).toBe(`${house.origin}/c/${slug}`);
  });

  test("of all communities has a code that leads to the list, with the trust", async () => {
    const page = await read("/poster?trust=rj1");
    const size = Number(/viewBox="0 0 (\d+) /u.exec(page)?.[1]);
    const dark = [...page.matchAll(/M(\d+) (\d+)h1v1h-1z/gu)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(scanned(size, dark)).toBe(`${house.origin}/?trust=RJ1`);
    expect(page).toContain("Guy&#39;s and St Thomas");
    expect(await read("/poster?trust=%3Cx%3E")).not.toContain("&lt;x");
  });

  test("is not there for a community that is not", async () => {
    expect((await fetch(`${house.origin}/c/not-there/poster`)).status).toBe(404);
  });

  test("fits one sheet of A4, with the longest name and goal, in both languages", async () => {
    const longest = {
      name: "W".repeat(limits.communityName),
      problem: "W".repeat(limits.problem),
      difference: "W".repeat(limits.difference),
    };
    const long = await house.story.starts(longest, { email: "long@example.org" });
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const whole = "/poster?trust=RJ1&lang=cy";
      for (const path of [`/c/${slug}/poster`, `/c/${long}/poster`, `/c/${long}/poster?lang=cy`, whole]) {
        await page.goto(house.origin + path);
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
        expect([path, pdf.match(/\/Type\s*\/Page\b/gu)?.length]).toEqual([path, 1]);
        // 210 × 297 mm in points.
        expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/u);
      }
    } finally {
      await browser.close();
    }
  });
});
