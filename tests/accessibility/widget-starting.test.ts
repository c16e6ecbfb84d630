import { words } from "@boundaryless/words";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openWindow } from "../harness/browser.ts";
import { codeIn, mailTo } from "../harness/mail.ts";
import { type System, openSystem } from "../harness/system.ts";
import {
  aboutWords,
  afterWords,
  fillForm,
  joinWords,
  listed,
  listWords,
  noneWords,
  startWords,
  turnToCode,
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

type States = readonly (readonly [name: string, go: () => Promise<unknown>])[];

const press = (name: string): Promise<void> => widget.getByRole("button", { name, exact: true }).click();

const submitFaulty = async (name: string): Promise<void> => {
  await press(name);
  await widget.getByRole("alert").waitFor();
};

const confirmWithCode = async (address: string, title: string): Promise<void> => {
  await (await turnToCode(widget)).fill(codeIn(await mailTo(system, address)));
  await press(afterWords.confirm);
  await widget.getByRole("heading", { name: title }).waitFor();
};

/** The way to start a community, and to leave a problem. */
const beginnings: States = [
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
      const agreement = words.en.problemWording.text;
      await fillForm(widget, { name: "Ada Nwosu", email: "stuck@rr8.example.org", agreement });
      await press(startWords.stuckSubmit);
      await widget.getByText(startWords.stuckDone).waitFor();
    },
  ],
  ["noted", () => confirmWithCode("stuck@rr8.example.org", startWords.notedTitle)],
];

const showAlone = async (slug: string, button: string): Promise<void> => {
  await page.goto(system.origins.intranet);
  await listed(widget);
  await widget.evaluate((element, to) => element.setAttribute("community", to), slug);
  await widget.getByRole("button", { name: button }).waitFor();
  await widget.getByText(aboutWords.loading).first().waitFor({ state: "detached" });
};

/** One community in place of the list. */
const alone: States = [
  ["alone", () => showAlone("green-theatres", aboutWords.start)],
  ["alone and gone", () => showAlone("never-was", joinWords.seeAll)],
];

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
