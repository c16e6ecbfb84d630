import { listMembers } from "@boundaryless/core";
import { administratorWith } from "@boundaryless/testing";
import { launchBrowser } from "@boundaryless/testing/browser";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHouse, type House } from "./test/house.ts";

let house: House;
let browser: Browser;
let slug: string;
beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), launchBrowser()]);
  slug = await house.story.starts();
  await house.lists(slug);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const platform = administratorWith("platform");
const members = async (): Promise<string[]> => {
  const { members: all } = await listMembers(house.table.ctx(platform), { slug, limit: 100 });
  return all.map(({ name }) => name);
};

async function withPage(javaScriptEnabled: boolean, run: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled, locale: "en-GB" });
  try {
    await run(await context.newPage());
    expect(await context.cookies()).toEqual([]);
  } finally {
    await context.close();
  }
}

const submit = (page: Page) => page.locator("main form button[type=submit]").first().click();
const heading = (page: Page) => page.locator("h1").innerText();

describe("without JavaScript", () => {
  test("somebody finds a community, joins it, confirms with the typed code, and leaves", () =>
    withPage(false, async (page) => {
      await page.goto(house.origin);
      await page.getByLabel("Words").fill("sepsis");
      await page.getByRole("button", { name: "Search" }).click();
      await page.getByRole("link", { name: "Sepsis in the first hour" }).click();
      await page.getByRole("link", { name: "Join", exact: true }).click();
      await page.getByLabel("Your name").fill("Nia Rees");
      await page.getByLabel("Your email address").fill("nia.rees@example.org");
      await page.getByLabel("Your trust or organisation").fill("norfolk");
      await page.getByLabel("Your kind of work").selectOption("pharmacy");
      await submit(page);
      await page.getByLabel(/^Norfolk and Norwich/u).check();
      await submit(page);
      expect(await heading(page)).toBe("Check your email");
      const { code, leave, message } = await house.mailTo("nia.rees@example.org");
      expect(message.template).toBe("confirm-join");
      expect(await members()).not.toContain("Nia Rees");
      await page
        .getByLabel("Code from the email")
        .fill(` ${code.slice(0, 3)} ${code.slice(3).toLowerCase()} `);
      await submit(page);
      expect(await heading(page)).toBe("You have joined “Sepsis in the first hour”");
      expect(await members()).toContain("Nia Rees");
      await page.goto(`${house.origin}/leave/${leave}`);
      expect(await members()).toContain("Nia Rees");
      await submit(page);
      expect(await heading(page)).toBe("You have left “Sepsis in the first hour”");
      expect(await members()).not.toContain("Nia Rees");
      await page.goto(`${house.origin}/leave/${leave}`);
      await submit(page);
      expect(await heading(page)).toBe("You have left “Sepsis in the first hour”");
    }));

  test("somebody starts a community and confirms it with the code on another device", () =>
    withPage(false, async (page) => {
      await page.goto(`${house.origin}/start?trust=RJ1`);
      await page.getByLabel("What problem").fill("Discharge letters arrive after the patient");
      await page.getByLabel("What would be different").fill("The letter leaves with the patient");
      await page.getByLabel("What is the community called").fill("Letters that leave on time");
      await page.getByLabel("Topics").fill("discharge, Letters; discharge");
      await page.getByLabel("Your name").fill("Tom Ade");
      await page.getByLabel("Your email address").fill("tom.ade@example.org");
      await page.getByLabel("Your kind of work").selectOption("medical");
      await submit(page);
      expect(await heading(page)).toBe("Check your email");
      const { code } = await house.mailTo("tom.ade@example.org");
      await page.goto(`${house.origin}/confirm?for=start`);
      await page.getByLabel("Your email address").fill("Tom.Ade@example.org");
      await page.getByLabel("Code from the email").fill(code);
      await page.getByRole("button", { name: "Confirm with the code" }).click();
      expect(await heading(page)).toBe("“Letters that leave on time” is live");
      await page.getByRole("link", { name: "Go to the community" }).click();
      expect(await page.locator(".topics a").allInnerTexts()).toEqual(["discharge", "letters"]);
    }));
});

describe("the link in the e-mail", () => {
  test("opening it, with scripts, changes nothing and sends nothing; only the button joins, and only once", () =>
    withPage(true, async (page) => {
      await house.story.asks(slug, { email: "link@example.org", name: "Lin Kay" });
      const { token } = await house.mailTo("link@example.org");
      const posted: string[] = [];
      page.on("request", (request) => request.method() === "POST" && posted.push(request.url()));
      await page.goto(`${house.origin}/confirm?community=${slug}#${token}`);
      await page.getByRole("button", { name: "Yes, join" }).waitFor();
      expect(page.url()).not.toContain(token);
      expect(posted).toEqual([]);
      expect(await members()).not.toContain("Lin Kay");
      await page.getByRole("button", { name: "Yes, join" }).click();
      await page.getByRole("heading", { name: "You have joined" }).waitFor();
      expect(posted).toEqual([`${house.origin}/confirm`]);
      expect(await members()).toContain("Lin Kay");
      await page.goto(`${house.origin}/confirm?community=${slug}#${token}`);
      await page.getByRole("button", { name: "Yes, join" }).click();
      await page.getByRole("heading", { name: "You have confirmed this already" }).waitFor();
    }));

  test("a stranger's link, and one that is too old, say what to do", () =>
    withPage(true, async (page) => {
      await page.goto(`${house.origin}/confirm?community=${slug}#not-a-token-of-ours`);
      await page.getByRole("button", { name: "Yes, join" }).click();
      await page.getByRole("heading", { name: "We do not know this link" }).waitFor();
      await page.getByRole("link", { name: "Ask again" }).click();
      expect(new URL(page.url()).pathname).toBe(`/c/${slug}/join`);
      await house.story.asks(slug, { email: "old@example.org" });
      const { token } = await house.mailTo("old@example.org");
      house.table.clock.now = new Date(Date.now() + 8 * 24 * 3600_000);
      await page.goto(`${house.origin}/confirm?community=${slug}#${token}`);
      await page.getByRole("button", { name: "Yes, join" }).click();
      await page.getByRole("heading", { name: "This link has expired" }).waitFor();
      house.table.clock.now = new Date();
    }));

  test("with the keyboard alone, somebody joins from the list to the last button", () =>
    withPage(true, async (page) => {
      const tabTo = async (name: RegExp) => {
        for (let pressed = 0; pressed < 60; pressed += 1) {
          await page.keyboard.press("Tab");
          const focused = await page.locator(":focus").evaluateAll(([element]) => {
            const { labels, textContent } = (element ?? {}) as {
              labels?: { textContent: string }[];
              textContent?: string;
            };
            return labels?.[0]?.textContent ?? textContent ?? "";
          });
          if (name.test(focused.trim())) return;
        }
        throw new Error(`Tab never came to ${String(name)}`);
      };
      await page.goto(house.origin);
      await tabTo(/^Sepsis in the first hour/u);
      await page.keyboard.press("Enter");
      await page.waitForURL(`**/c/${slug}`);
      await tabTo(/^Join$/u);
      await page.keyboard.press("Enter");
      await page.waitForURL("**/join");
      await tabTo(/^Your name/u);
      await page.keyboard.type("Kay Board");
      await tabTo(/^Your email/u);
      await page.keyboard.type("kay@example.org");
      await tabTo(/^Your trust/u);
      await page.keyboard.type("RJ1");
      await tabTo(/^Your kind of work/u);
      await page.keyboard.type("Med");
      await page.keyboard.press("Enter");
      await tabTo(/^Agree and join$/u);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Check your email" }).waitFor();
      const { token } = await house.mailTo("kay@example.org");
      await page.goto(`${house.origin}/confirm?community=${slug}#${token}`);
      await tabTo(/^Yes, join$/u);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "You have joined" }).waitFor();
      expect(await members()).toContain("Kay Board");
    }));
});

describe("what is typed into a form", () => {
  const valueOf = (page: Page, name: string) => page.locator(`[name="${name}"]`).first().inputValue();

  /** Single lines and several, with a known meaning and without. */
  const forms = (): Record<string, Record<string, string>> => ({
    "/start": { name: "Tuned", topics: "sound", problem: "Out of tune", "starter.name": "Bea Ck" },
    [`/c/${slug}/lessons/new`]: { title: "Half typed", setting: "Two wards", happened: "Nothing" },
    [`/c/${slug}/gatherings/new`]: { title: "Lamps", place: "Room 5", agenda: "Who has one?" },
  });

  test.each([true, false])("is there for whoever goes back, with scripts: %s", (scripts) =>
    withPage(scripts, async (page) => {
      for (const [path, typed] of Object.entries(forms())) {
        await page.goto(house.origin + path);
        for (const [name, value] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(value);
        await Promise.all([page.waitForEvent("framenavigated"), submit(page)]);
        await page.waitForLoadState();
        await page.goBack();
        for (const [name, value] of Object.entries(typed))
          expect([path, name, await valueOf(page, name)]).toEqual([path, name, value]);
      }
    }),
  );

  test("goes along into the other language, and is nowhere after that", () =>
    withPage(true, async (page) => {
      await page.goto(`${house.origin}/c/${slug}/lessons/new`);
      await page.getByLabel("Title").fill("Half typed");
      await page.getByLabel("What happened?").fill("Two lines,\none of them long");
      await page.locator("input[name=again][value=no]").check();
      await page.locator("details summary").first().click();
      await page.locator('[name="links.1.address"]').fill("https://example.org/leaflet");
      await page.locator('[name="author.discipline"]').selectOption("medical");
      await page.getByRole("link", { name: "Cymraeg" }).click();
      await page.waitForURL("**lang=cy");
      await page.waitForFunction(`document.querySelector("[name=title]").value !== ""`);
      expect(await valueOf(page, "title")).toBe("Half typed");
      expect(await valueOf(page, "happened")).toBe("Two lines,\none of them long");
      expect(await page.locator("input[name=again]:checked").getAttribute("value")).toBe("no");
      expect(await page.locator('[name="links.1.address"]').isVisible()).toBe(true);
      expect(await valueOf(page, "author.discipline")).toBe("medical");
      expect(await page.evaluate("sessionStorage.length")).toBe(0);
      await page.goto(`${house.origin}/c/${slug}/lessons/new?lang=cy`);
      expect(await valueOf(page, "title")).toBe("");
    }));

  test("is found by nobody on another page, nor anew where somebody stayed and typed on", () =>
    withPage(true, async (page) => {
      await page.goto(`${house.origin}/stuck`);
      await page.locator("[name=problem]").fill("Left behind");
      // As with a link that opens another tab: what lies in this one is gone with the next page.
      await page.evaluate('document.addEventListener("click", (event) => event.preventDefault())');
      await page.getByRole("link", { name: "Cymraeg" }).click();
      expect(await page.evaluate("sessionStorage.length")).toBe(1);
      await page.goto(`${house.origin}/start`);
      expect(await page.evaluate("sessionStorage.length")).toBe(0);
      expect(await valueOf(page, "problem")).toBe("");
    }));
});
