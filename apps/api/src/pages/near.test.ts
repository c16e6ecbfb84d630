import { archiveCommunity, createCommunity } from "@boundaryless/core";
import { writeLessons } from "@boundaryless/core/projection";
import { administratorWith, sharesLesson, startOf } from "@boundaryless/testing";
import { launchBrowser } from "@boundaryless/testing/browser";
import { words } from "@boundaryless/words";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHouse, type House } from "./test/house.ts";

const { near, start } = words.en.pages;

let house: House;
let browser: Browser;
let slug: string;
beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), launchBrowser()]);
  slug = await house.story.starts({ name: "Sepsis <b>first</b>" });
  // Words are telling where few communities use them, so there have to be others.
  for (const subject of ["Falls", "Parking", "Catering", "Theatres", "Pharmacy", "Laundry"]) {
    const goal = { problem: `${subject} costs us hours`, difference: `${subject} runs by itself` };
    const ctx = house.table.ctx(administratorWith("platform"));
    const { slug: other } = await createCommunity(ctx, {
      ...goal,
      name: subject,
      topics: [],
      language: "en",
      homeTrust: "RJ1",
    });
    await house.lists(other);
  }
  await house.lists(slug);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const post = async (fields: Record<string, string>, path = "/start") => {
  const answer = await fetch(house.origin + path, { method: "POST", body: new URLSearchParams(fields) });
  return { status: answer.status, text: await answer.text() };
};

let people = 0;
const typed = (changes: Record<string, string> = {}): Record<string, string> => {
  const { problem, difference, starter } = startOf();
  const { name, trust = "", discipline, wording } = starter;
  const email = `somebody-${++people}@example.org`;
  const person = { name, email, trust, discipline, wording };
  const fields = Object.entries(person).map(([field, value]) => [`starter.${field}`, value]);
  return {
    problem,
    difference,
    name: "Another sepsis",
    topics: "",
    ...Object.fromEntries(fields),
    ...changes,
  };
};
const mailed = async (email = "") => (await house.story.mail()).filter(({ to }) => to === email).length;

test("a lesson that has what is searched for is named and leads there, escaped, in both languages", async () => {
  const title = "A <b>walrus</b> & its tusks";
  const device = { table: house.table, story: house.story, slug };
  const { lessonId } = await sharesLesson(device, { title, tried: "Karaoke" }, { email: "told@example.org" });
  await writeLessons(house.table.ctx(), slug);
  await house.lists(slug);
  for (const [language, said] of [
    ["en", words.en],
    ["cy", words.cy],
  ] as const) {
    const { inLesson, inLessonWords } = said.pages.directory;
    const text = await (await fetch(`${house.origin}/?q=walrus+karaoke&lang=${language}`)).text();
    expect(text).toContain(inLesson);
    expect(text).toContain(`/c/${slug}/lessons/${lessonId}`);
    expect(text).toContain("A &lt;b&gt;<mark>walrus</mark>&lt;/b&gt; &amp; its tusks");
    expect(text).toContain(inLessonWords("Karaoke"));
  }
});

describe("the posted form", () => {
  test("shows what is near with the way in, and starts nothing yet", async () => {
    const fields = typed({ trust: "RJ1", placement: "ward-page" });
    const { status, text } = await post(fields);
    expect(status).toBe(200);
    expect(text).toContain("Sepsis &lt;b&gt;first&lt;/b&gt;");
    expect(text).toContain(near.because("sepsis"));
    expect(text).toContain(`href="/c/${slug}/join?trust=RJ1&amp;placement=ward-page"`);
    expect(await mailed(fields["starter.email"])).toBe(0);
  });

  test("goes on with everything typed kept when somebody starts anyway, and asks only once", async () => {
    const problem = "Sepsis at night\n\nis seen too late";
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${house.origin}/start?trust=RJ1`);
    await page.getByLabel(start.problem).fill(problem);
    await page.getByLabel(start.difference).fill("Antibiotics come within the hour");
    await page.getByLabel(start.name).fill("Another sepsis");
    await page.getByLabel(words.en.pages.form.name).fill("Amara Okafor");
    await page.getByLabel(words.en.pages.form.email).fill("anyway@example.org");
    await page.getByLabel(words.en.pages.form.discipline).selectOption("medical");
    await page.getByRole("button", { name: start.submit }).click();
    await page.getByRole("heading", { name: near.title }).waitFor();
    await page.getByRole("button", { name: near.change }).click();
    expect(await page.getByLabel(start.problem).inputValue()).toBe(problem);
    await page.getByRole("button", { name: start.submit }).click();
    // Shown once already, so it is not in the way again.
    await page.getByRole("heading", { name: words.en.pages.sent.title }).waitFor();
    expect(await mailed("anyway@example.org")).toBe(1);
    await page.close();
  });

  test("is not held up where nothing is near, nor by what nobody can join", async () => {
    const other = await post(typed({ problem: "Zebra crossings", difference: "Quiet car parks" }));
    expect(other.status).toBe(202);
    const ctx = house.table.ctx(administratorWith("platform"));
    const closed = await house.story.starts(
      { name: "Xylophone", problem: "Xylophones are out of tune", difference: "Xylophones sound well" },
      { email: "xylo@example.org" },
    );
    await archiveCommunity(ctx, { slug: closed, reason: "For a test", version: 1 });
    await house.lists(closed);
    house.table.clock.now = new Date(house.table.clock.now.getTime() + 61_000);
    const again = await post(typed({ problem: "Xylophones out of tune", difference: "They sound well" }));
    expect(again.status).toBe(202);
  });

  test("says first what has to be put right", async () => {
    const { status, text } = await post(typed({ "starter.email": "" }));
    expect(status).toBe(422);
    expect(text).not.toContain(near.title);
  });
});

describe("while somebody types", () => {
  test("what is near appears in the form and is announced, under the page's own policy", async () => {
    const page = await browser.newPage({ locale: "en-GB" });
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(`${house.origin}/start?trust=RJ1`);
    await page.getByLabel(start.problem).fill("We recognise sepsis too late at night");
    await page.getByRole("heading", { name: near.title }).waitFor();
    expect(await page.locator("[data-near-status]").textContent()).toBe(near.found(1));
    expect(await page.getByRole("link", { name: near.join }).getAttribute("href")).toBe(
      `/c/${slug}/join?trust=RJ1`,
    );
    await page.getByLabel(start.problem).fill("");
    await page.getByRole("heading", { name: near.title }).waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
    await page.close();
  });
});

test("a failing search keeps nobody from starting", async () => {
  const query = new URLSearchParams({ look: "yes", problem: "Sepsis is seen too late" });
  const { status } = await fetch(`${house.origin}/broken/start?${query}`);
  expect(status).toBe(200);
});
