import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { FakeApi, refusal } from "../../apps/widget/test/fake.ts";
import { serveHost, serveSystem, type Served } from "../../apps/widget/test/system.ts";
import { openBrowser, openWindow } from "../harness/browser.ts";
import {
  cutOffWhenSpaced,
  focusOn,
  headingLevelsOn,
  heardOn,
  listenIn,
  smallTargetsOn,
} from "../harness/heard.ts";
import {
  fillForm,
  joinWords,
  listWords,
  noneWords,
  startWords,
  widgetOn,
  aboutWords,
  afterWords,
} from "../harness/widget.ts";

const api = new FakeApi();
let system: Awaited<ReturnType<typeof serveSystem>>;
let host: Served;
let browser: Browser;
let page: Page;
let widget: Locator;
let level = 2;

beforeAll(async () => {
  system = await serveSystem(api);
  // The page's heading is one above the widget's, as on a page where an editor has set the level.
  host = await serveHost(
    system.origin,
    () => `<!doctype html><html lang="en"><title>A ward's page</title><body>
      <div role="heading" aria-level="${level - 1}">Our ward</div>
      <script type="module" src="${system.origin}/widget/v1.js"></script>
      <join-community trust="RJ1" heading-level="${level}" limit="2"></join-community>`,
  );
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  system.close();
  host.close();
});

let log: string[] = [];
let steps = 0;
beforeEach(async () => {
  log = [];
  steps = 0;
  ({ page } = await openWindow(browser, {
    timezoneId: "Europe/London",
    viewport: { width: 800, height: 900 },
  }));
  widget = widgetOn(page);
  // What the log says of days must not change with the day.
  await page.clock.setFixedTime(new Date("2026-11-28T10:00:00Z"));
  await listenIn(page);
});

/** The widget as assistive technology gets it; the disciplines that are not chosen are left out. */
const tree = async (): Promise<string> =>
  (await widget.ariaSnapshot())
    .replaceAll(system.origin, "https://system.example")
    .split("\n")
    .filter((line) => !/^ *- option "[^"]+"$/.test(line) || line.includes("Trust"))
    .join("\n");

/** A card shows the beginning of a goal; the whole of it is one press away. */
const previews = ".card .goal, .card .name a, .card .topics, .match .short";

/** Goes on by one step, and writes down what somebody who cannot see would get to know of it. */
const step = async (what: string, go: () => Promise<unknown>): Promise<void> => {
  await go();
  const heard = await heardOn(page);
  const said = heard.map(({ role, text }) => `${role}: ${text}`);
  // A region that speaks twice of the same thing talks over what somebody is reading.
  expect([what, said.filter((one, at) => said.indexOf(one) !== at)]).toEqual([what, []]);
  expect([what, await smallTargetsOn(page)]).toEqual([what, []]);
  expect([what, await cutOffWhenSpaced(page, previews)]).toEqual([what, []]);
  const levels = await headingLevelsOn(page);
  expect([what, levels[0], levels[1]]).toEqual([what, level - 1, level]);
  const jumps = levels.filter((one, at) => at > 0 && one > (levels[at - 1] ?? 0) + 1);
  expect([what, jumps]).toEqual([what, []]);
  log.push(
    `${(steps += 1)}. ${what}`,
    `   focus: ${(await focusOn(page)) || "stays with the page"}`,
    `   said: ${said.length > 0 ? said.join(" | ") : "nothing"}`,
    (await tree()).replace(/^/gm, "     "),
    "",
  );
};

/** What the keyboard stops at from here on, until it leaves the widget; it has to. */
const stops = async (): Promise<void> => {
  const passed: string[] = [];
  const inWidget = () => page.evaluate(() => document.activeElement?.localName === "join-community");
  for (await page.keyboard.press("Tab"); await inWidget(); await page.keyboard.press("Tab")) {
    passed.push(await focusOn(page));
    expect(passed.length, passed.join(" | ")).toBeLessThan(40);
  }
  log.push(`   Tab stops at: ${passed.join(" | ")} | what follows the widget`, "");
};

const press = (name: string): Promise<void> => widget.getByRole("button", { name, exact: true }).click();
const heading = (name: string): Promise<void> => widget.getByRole("heading", { name }).waitFor();
const open = async (): Promise<void> => {
  await page.goto(host.origin);
  await widget.locator(".card:not(.ghost)").first().waitFor();
};
const ada = { name: "Ada Nwosu", email: "ada@nhs.net" };
const logged = (file: string): Promise<void> =>
  expect(log.join("\n")).toMatchFileSnapshot(`./walk-through/${file}.txt`);

test("the way to join is the one that is written down, and says everything once", async () => {
  const { name } = api.communities[0]!;
  await step("The page opens", open);
  await stops();
  await step("Search for falls", async () => {
    await widget.getByLabel(listWords.search).fill("falls");
    await widget.locator("mark").first().waitFor();
  });
  await step("Clear the search, open the first community", async () => {
    await widget.getByLabel(listWords.search).fill("");
    await widget.getByRole("link", { name }).click();
    await widget.getByRole("button", { name: aboutWords.start }).waitFor();
  });
  await step("Press: join", async () => {
    await press(aboutWords.start);
    await widget.getByLabel(joinWords.email).waitFor();
  });
  await stops();
  await step("Press: send, with nothing filled in", async () => {
    await press(joinWords.submit);
    await widget.getByRole("alert").waitFor();
  });
  await step("Follow the first error of the summary", () =>
    widget.getByRole("alert").getByRole("link").first().click(),
  );
  await step("Press: change trust", async () => {
    await press(joinWords.change);
    await widget.getByRole("combobox", { name: joinWords.trust }).waitFor();
  });
  await step("Type part of a trust's name", async () => {
    await widget.getByRole("combobox", { name: joinWords.trust }).fill("leeds");
    await widget.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
  });
  await step("Choose it, fill in the rest, send", async () => {
    await page.keyboard.press("Enter");
    await fillForm(widget, ada);
    await press(joinWords.submit);
    await heading(joinWords.sentTitle);
  });
  await step("Press: enter the code", async () => {
    await press(joinWords.more);
    await widget.getByLabel(afterWords.code).waitFor();
  });
  await step("Type a wrong code", async () => {
    await widget.getByLabel(afterWords.code).fill("XYZ987");
    await press(afterWords.confirm);
    await widget.getByRole("alert").waitFor();
  });
  await step("Type the right code", async () => {
    await widget.getByLabel(afterWords.code).fill("ABC234");
    await press(afterWords.confirm);
    await heading(afterWords.joinedTitle);
  });
  await step("Go back to the list", async () => {
    await widget.getByRole("button", { name: joinWords.back }).first().click();
    await widget.locator(".card:not(.ghost)").first().waitFor();
  });
  await step("Join the next from its card", async () => {
    await widget.locator(".card").nth(1).getByRole("button", { name: listWords.join }).click();
    await widget.getByLabel(joinWords.email).waitFor();
  });
  await logged("join");
});

test("the way to start is the one that is written down, below a heading of the page's choice", async () => {
  level = 3;
  await step("The page opens", open);
  await step("Press: start a community", async () => {
    await press(startWords.title);
    await widget.getByLabel(startWords.problem).waitFor();
  });
  await step("Press: go on, with nothing typed", async () => {
    await press(startWords.go);
    await widget.getByRole("alert").waitFor();
  });
  await step("Type both answers; communities are near", async () => {
    await widget.getByLabel(startWords.problem).fill("falls on our ward at night");
    await widget.getByLabel(startWords.difference).fill("Half as many");
    await widget.locator(".match").first().waitFor();
  });
  await step("Start anyway", async () => {
    await press(startWords.anyway);
    await widget.getByLabel(startWords.communityName).waitFor();
  });
  await stops();
  await step("Fill in the rest, send", async () => {
    await widget.getByLabel(startWords.communityName).fill("Seen before they fall");
    await fillForm(widget, ada);
    await press(startWords.submit);
    await widget.getByText(startWords.done).waitFor();
  });
  await step("Press: enter the code; type it", async () => {
    await press(joinWords.more);
    await widget.getByLabel(afterWords.code).fill("ABC234");
    await press(afterWords.confirm);
    await heading(startWords.startedTitle);
  });
  await logged("start");
  level = 2;
  api.started = "";
});

test("what goes wrong is said once, and the way out of it is written down", async () => {
  api.once("readWidget", refusal("unavailable"));
  await step("The page opens, and the communities cannot be loaded", async () => {
    await page.goto(host.origin);
    await heading(listWords.failedTitle);
  });
  await step("Press: try again", async () => {
    await press(listWords.retry);
    await widget.locator(".card:not(.ghost)").first().waitFor();
  });
  await step("Search for what nobody works on", async () => {
    await widget.getByLabel(listWords.search).fill("zzzz");
    await widget.getByRole("button", { name: noneWords.stuck }).waitFor();
  });
  await step("Open a community that moderators have just hidden", async () => {
    await widget.getByLabel(listWords.search).fill("");
    api.once("readCommunity", refusal("not-found"));
    await widget.locator(".card:not(.ghost) a").first().click();
    await widget.getByRole("alert").waitFor();
  });
  await step("Go back to the list", async () => {
    await widget.getByRole("button", { name: joinWords.back }).first().click();
    await widget.locator(".card:not(.ghost)").first().waitFor();
  });
  await step("Open a community that cannot be read just now", async () => {
    api.once("readCommunity", refusal("unavailable"));
    await widget.locator(".card:not(.ghost) a").first().click();
    await widget.getByRole("alert").waitFor();
  });
  await step("Press: try again", async () => {
    await press(aboutWords.retry);
    await heading(aboutWords.problem);
    await widget.getByRole("alert").waitFor({ state: "detached" });
  });
  await step("Go back, open the first, fill in the form, send it while the connection is gone", async () => {
    await widget.getByRole("button", { name: joinWords.back }).first().click();
    await widget.locator(".card:not(.ghost) a").first().click();
    await press(aboutWords.start);
    await fillForm(widget, ada);
    await page.route("**/joins", (route) => route.abort());
    await press(joinWords.submit);
    await widget.getByRole("alert").waitFor();
  });
  await step("The connection is back; send again, which loses nothing that was typed", async () => {
    await page.unrouteAll();
    expect(await widget.getByLabel(joinWords.email).inputValue()).toBe(ada.email);
    await press(joinWords.submit);
    await heading(joinWords.sentTitle);
  });
  await logged("errors");
});

test("a region that said the same twice, a target that is too small, and text that is cut off would be found", async () => {
  await open();
  expect(await cutOffWhenSpaced(page, "#nothing")).not.toEqual([]);
  await heardOn(page);
  await page.evaluate(async () => {
    const region = document.createElement("p");
    region.role = "status";
    document.body.append(region);
    for (const _ of [1, 2]) {
      region.textContent = "Saved";
      for (let frames = 0; frames < 2; frames++) await new Promise((next) => requestAnimationFrame(next));
    }
    const small = document.createElement("button");
    small.textContent = "x";
    small.style.cssText = "inline-size: 20px; block-size: 20px; padding: 0";
    const link = (name: string): HTMLAnchorElement =>
      Object.assign(document.createElement("a"), { href: "#link", textContent: name });
    const lines = [
      // What templates leave behind is no sentence, and neither is what stands on the next line.
      [document.createComment("a sentence"), link("alone"), ": "],
      [link("title"), document.createElement("br"), "and its day"],
      ["Read ", link("within"), " a sentence."],
    ].map((parts) => {
      const line = document.createElement("p");
      line.append(...parts);
      return line;
    });
    document.body.append(small, ...lines);
  });
  expect((await heardOn(page)).map(({ text }) => text).filter((text) => text === "Saved")).toHaveLength(2);
  expect(await smallTargetsOn(page)).toEqual(['button "x"', 'a "alone"', 'a "title"']);
});
