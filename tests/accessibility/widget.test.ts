import { pauseCommunity } from "@boundaryless/core";
import { administratorWith } from "@boundaryless/testing";
import { words } from "@boundaryless/words";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openWindow } from "../harness/browser.ts";
import { useUpJoins } from "../harness/limits.ts";
import { codeIn, mailTo } from "../harness/mail.ts";
import { type System, openSystem } from "../harness/system.ts";
import {
  aboutWords,
  afterWords,
  fillForm,
  joinWords,
  listed,
  listWords,
  newsListed,
  newsTags,
  openCommunity,
  trustBox,
  trustWords,
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

test("no page of the intranet has a fault that axe can find", async () => {
  await page.goto(system.origins.intranet);
  const links = page.getByRole("navigation").first().getByRole("link");
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  expect(paths.length).toBe(14);
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(system.origins.intranet + path);
    if ((await widget.count()) > 0) await listed(widget);
    if (path === "/news") for (const tag of newsTags) await newsListed(page, tag);
    if (path === "/sharepoint") await newsListed(page, "community-gatherings");
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
  ["form", () => press(aboutWords.start)],
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
      await (await trustBox(widget)).fill("leeds");
      await widget.getByRole("option").first().waitFor();
      await page.keyboard.press("ArrowDown");
    },
  ],
  [
    "form with an organisation that is not listed",
    async () => {
      await page.keyboard.press("Escape");
      await press(trustWords.unlisted);
      await widget.getByLabel(trustWords.organisation).fill("Hospice of St Luke");
    },
  ],
  [
    "form when there were too many",
    async () => {
      await useUpJoins(system, "sepsis-first-hour");
      await fillForm(widget, { name: "Ada Nwosu", email: "states@rr8.example.org" });
      // A host page that cannot reach the challenges: the strict number counts.
      await page.route("**/joins", (route) => {
        const { proof: _, ...body } = route.request().postDataJSON() as Record<string, unknown>;
        return route.continue({ postData: JSON.stringify(body) });
      });
      await press(joinWords.submit);
      await widget.getByText(words.en.errors.reasons["too-many-requests"]).waitFor();
      await page.unrouteAll();
    },
  ],
  [
    "sent",
    async () => {
      await press(joinWords.submit);
      await widget.getByText(joinWords.sentTitle).waitFor();
    },
  ],
  ["sent, with the code", () => turnToCode(widget)],
  [
    "wrong code",
    async () => {
      await widget.getByLabel(afterWords.code).fill("000000");
      await press(afterWords.confirm);
      await widget.getByRole("alert").waitFor();
    },
  ],
  [
    "joined",
    async () => {
      const code = codeIn(await mailTo(system, "states@rr8.example.org"));
      await widget.getByLabel(afterWords.code).fill(code);
      await press(afterWords.confirm);
      await widget.getByText(afterWords.joinedTitle).waitFor();
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

const newsCalls = /\/v1\/(lessons|gatherings)\b/u;
const news = words.en.widget.news;
const onBoth = (attributes: Record<string, string | null>): Promise<void> =>
  page.locator(newsTags.join()).evaluateAll((all, given) => {
    for (const element of all)
      for (const [name, value] of Object.entries(given))
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
  }, attributes);
const bothSay = async (select: (say: typeof news.lessons) => string): Promise<void> => {
  for (const kind of ["lessons", "gatherings"] as const)
    await page.locator(`community-${kind}`).getByText(select(news[kind])).first().waitFor();
};

/** The states of the lists of lessons and gatherings, both at once. */
const newsStates: typeof states = [
  [
    "loading",
    async () => {
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await page.route(newsCalls, () => undefined);
      await page.goto(`${system.origins.intranet}/news`);
      for (const tag of newsTags) await page.locator(`${tag} .ghost`).first().waitFor();
    },
  ],
  [
    "failed",
    async () => {
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await page.route(newsCalls, (route) => route.abort());
      await page.goto(`${system.origins.intranet}/news`);
      await bothSay(({ failedTitle }) => failedTitle);
    },
  ],
  [
    "listed again",
    async () => {
      await page.unrouteAll();
      for (const tag of newsTags) {
        await page.locator(tag).getByRole("button", { name: listWords.retry }).click();
        await newsListed(page, tag);
      }
    },
  ],
  [
    "of a paused community with nothing to show",
    async () => {
      await onBoth({ community: "home-before-lunch" });
      for (const tag of newsTags) await page.locator(tag).getByText(news.paused).waitFor();
      await bothSay(({ none }) => none);
    },
  ],
  [
    "of an unknown community",
    async () => {
      await onBoth({ community: "no-such-community" });
      await bothSay(() => news.gone);
    },
  ],
  [
    "of a trust, in Welsh and dark",
    async () => {
      await onBoth({ community: null, trust: "ZZ9", lang: "cy", theme: "dark" });
      for (const tag of newsTags) await newsListed(page, tag);
    },
  ],
];

test("the widget has no fault that axe can find in any of its states", async () => {
  const found: string[] = [];
  for (const [name, go] of states) {
    await go();
    found.push(...(await faultsIn(page, `widget-${name.replaceAll(" ", "-")}`)));
  }
  expect(found).toEqual([]);
}, 240_000);

test("the lists of lessons and gatherings have no fault that axe can find in any of their states", async () => {
  const found: string[] = [];
  for (const [name, go] of newsStates) {
    await go();
    found.push(...(await faultsIn(page, `news-${name.replaceAll(" ", "-")}`)));
  }
  expect(found).toEqual([]);
}, 240_000);
