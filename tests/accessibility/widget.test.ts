import { pauseCommunity } from "@boundaryless/core";
import { administratorWith } from "@boundaryless/testing";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openWindow } from "../harness/browser.ts";
import { codeIn, mailTo } from "../harness/mail.ts";
import { type System, openSystem } from "../harness/system.ts";
import {
  fillForm,
  joinWords,
  listWords,
  listed,
  noneWords,
  openCommunity,
  startWords,
  widgetOn,
} from "../harness/widget.ts";
import { faultsIn } from "./look.ts";

let system: System;
let browser: Browser;
let page: Page;
let widget: Locator;

beforeAll(async () => {
  [system, browser] = await Promise.all([openSystem(), openBrowser()]);
  ({ page } = await openWindow(browser));
  widget = widgetOn(page);
});
afterAll(async () => {
  await browser.close();
  await system.close();
});

test("no page of the intranet has a fault that axe can find", async () => {
  await page.goto(system.origins.intranet);
  const links = page.getByRole("navigation").first().getByRole("link");
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  expect(paths.length).toBe(8);
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(system.origins.intranet + path);
    if ((await widget.count()) > 0) await listed(widget);
    found.push(...(await faultsIn(page, `intranet-${path.slice(1) || "home"}`)));
  }
  expect(found).toEqual([]);
}, 240_000);

const widgetCalls = "**/v1/**";
const press = (name: string): Promise<void> => widget.getByRole("button", { name, exact: true }).click();
const openFirst = async (): Promise<void> => {
  await openCommunity(widget, (await widget.locator(".card .name").first().innerText()).trim());
};

/** How to get from one state of the widget to the next; each is looked at. */
const states: readonly (readonly [name: string, go: () => Promise<unknown>])[] = [
  [
    "loading",
    async () => {
      await page.route("**/v1/widget**", () => undefined);
      await page.goto(system.origins.intranet);
      await widget.locator(".ghost").first().waitFor();
    },
  ],
  [
    "failed",
    async () => {
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await page.route(widgetCalls, (route) => route.abort());
      await page.goto(system.origins.intranet);
      await widget.getByText(listWords.failedTitle).waitFor();
    },
  ],
  [
    "nothing found",
    async () => {
      await page.unrouteAll();
      await press(listWords.retry);
      await listed(widget);
      await widget.getByLabel(listWords.search).fill("zzzzqqqq");
      await widget.getByText("zzzzqqqq").first().waitFor();
    },
  ],
  [
    "found words marked",
    async () => {
      await widget.getByLabel(listWords.search).fill("falls");
      await widget.locator("mark").first().waitFor();
    },
  ],
  [
    "community",
    async () => {
      await widget.getByLabel(listWords.search).fill("");
      await listed(widget);
      await openFirst();
    },
  ],
  ["form", () => press(joinWords.start)],
  [
    "form with mistakes",
    async () => {
      await press(joinWords.submit);
      await widget.getByRole("alert").waitFor();
    },
  ],
  [
    "form with trusts to choose from",
    async () => {
      await widget.getByRole("combobox", { name: joinWords.trust }).fill("leeds");
      await widget.getByRole("option").first().waitFor();
      await page.keyboard.press("ArrowDown");
    },
  ],
  [
    "form with an organisation that is not listed",
    async () => {
      await page.keyboard.press("Escape");
      await press(joinWords.unlisted);
      await widget.getByLabel(joinWords.organisation).fill("Hospice of St Luke");
    },
  ],
  [
    "sent",
    async () => {
      await fillForm(widget, { name: "Ada Nwosu", email: "states@rr8.example.org" });
      await press(joinWords.submit);
      await widget.getByText(joinWords.sentTitle).waitFor();
    },
  ],
  [
    "wrong code",
    async () => {
      await widget.getByLabel(joinWords.code).fill("000000");
      await press(joinWords.confirm);
      await widget.getByRole("alert").waitFor();
    },
  ],
  [
    "joined",
    async () => {
      const code = codeIn(await mailTo(system, "states@rr8.example.org"));
      await widget.getByLabel(joinWords.code).fill(code);
      await press(joinWords.confirm);
      await widget.getByText(joinWords.joinedTitle).waitFor();
    },
  ],
  [
    "list with one asked for",
    async () => {
      await widget.getByRole("button", { name: joinWords.back }).first().click();
      await listed(widget);
    },
  ],
  [
    "paused",
    async () => {
      const slug = "home-before-lunch";
      const ctx = { ...system.ctx, actor: administratorWith("platform") };
      await pauseCommunity(ctx, { slug, version: 1, reason: "We meet first." });
      await widget.locator(`[data-slug="${slug}"]`).click();
      await widget.getByText("We meet first.").waitFor();
    },
  ],
];

const submitFaulty = async (name: string): Promise<void> => {
  await press(name);
  await widget.getByRole("alert").waitFor();
};

const confirmWithCode = async (address: string, title: string): Promise<void> => {
  await widget.getByLabel(joinWords.code).fill(codeIn(await mailTo(system, address)));
  await press(joinWords.confirm);
  await widget.getByRole("heading", { name: title }).waitFor();
};

/** The way to start a community, and to leave a problem. */
const beginnings: typeof states = [
  [
    "start",
    async () => {
      await page.goto(system.origins.intranet);
      await listed(widget);
      await press(startWords.title);
      await widget.getByLabel(startWords.problem).waitFor();
    },
  ],
  ["start with mistakes", () => submitFaulty(startWords.go)],
  [
    "start with what is near",
    async () => {
      await widget.getByLabel(startWords.problem).fill("Falls on night shifts of older people");
      await widget.getByLabel(startWords.difference).fill("Half as many");
      await widget.locator(".match").first().waitFor();
    },
  ],
  [
    "near community",
    async () => {
      await widget.locator(".match button").first().click();
      await widget.getByRole("button", { name: startWords.backToStart }).waitFor();
    },
  ],
  [
    "starter",
    async () => {
      await press(startWords.backToStart);
      await press(startWords.anyway);
      await widget.getByLabel(startWords.communityName).waitFor();
    },
  ],
  ["starter with mistakes", () => submitFaulty(startWords.submit)],
  [
    "start sent",
    async () => {
      await widget.getByLabel(startWords.communityName).fill("Seen before they fall");
      await fillForm(widget, { name: "Ada Nwosu", email: "starts@rr8.example.org" });
      await press(startWords.submit);
      await widget.getByText(startWords.done).waitFor();
    },
  ],
  ["started", () => confirmWithCode("starts@rr8.example.org", startWords.startedTitle)],
  [
    "stuck",
    async () => {
      await press(joinWords.back);
      await listed(widget);
      await widget.getByLabel(listWords.search).fill("zzzzqqqq");
      await press(noneWords.stuck);
      await widget.getByLabel(startWords.stuckProblem).waitFor();
    },
  ],
  ["stuck with mistakes", () => submitFaulty(startWords.stuckSubmit)],
  [
    "problem sent",
    async () => {
      await fillForm(widget, { name: "Ada Nwosu", email: "stuck@rr8.example.org" });
      await press(startWords.stuckSubmit);
      await widget.getByText(startWords.stuckDone).waitFor();
    },
  ],
  ["noted", () => confirmWithCode("stuck@rr8.example.org", startWords.notedTitle)],
];

/** One community in place of the list. */
const alone: typeof states = [
  ["alone", () => showAlone("green-theatres", joinWords.start)],
  ["alone and gone", () => showAlone("never-was", joinWords.seeAll)],
];

const showAlone = async (slug: string, button: string): Promise<void> => {
  await page.goto(system.origins.intranet);
  await listed(widget);
  await widget.evaluate((element, to) => element.setAttribute("community", to), slug);
  await widget.getByRole("button", { name: button }).waitFor();
  await widget.getByText(joinWords.loading).first().waitFor({ state: "detached" });
};

test.each([
  ["a start or a problem", beginnings],
  ["one community alone", alone],
])(
  "the widget has no fault that axe can find on the way of %s",
  async (_, ways) => {
    const found: string[] = [];
    for (const [name, go] of ways) {
      await go();
      found.push(...(await faultsIn(page, `widget-${name.replaceAll(" ", "-")}`)));
    }
    expect(found).toEqual([]);
  },
  240_000,
);

test("the widget has no fault that axe can find in any of its states", async () => {
  const found: string[] = [];
  for (const [name, go] of states) {
    await go();
    found.push(...(await faultsIn(page, `widget-${name.replaceAll(" ", "-")}`)));
  }
  expect(found).toEqual([]);
}, 240_000);
