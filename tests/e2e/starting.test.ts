import { words } from "@boundaryless/words";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCard } from "../harness/api.ts";
import { type Window, openBrowser, openWindow, shot } from "../harness/browser.ts";
import { codeIn, mailTo } from "../harness/mail.ts";
import { type System, openSystem } from "../harness/system.ts";
import {
  afterWords,
  fillForm,
  joinWords,
  listed,
  namesIn,
  startWords,
  turnToCode,
  widgetOn,
} from "../harness/widget.ts";

const near = "falls-on-night-shifts";
const email = "zainab.yusuf@rr8.example.org";
const name = "Seen before they fall";

let system: System;
let browser: Browser;
let intranet: Window;
let widget: Locator;

beforeAll(async () => {
  [system, browser] = await Promise.all([openSystem(), openBrowser()]);
  intranet = await openWindow(browser);
  widget = widgetOn(intranet.page);
});
afterAll(async () => {
  await browser.close();
  await system.close();
});

test("while somebody types a problem, a community that is near appears, and can be looked at without losing a word", async () => {
  await intranet.page.goto(system.origins.intranet);
  await listed(widget);
  const { name: known } = await readCard(system, near);
  await widget.getByRole("button", { name: startWords.title, exact: true }).click();
  await widget.getByLabel(startWords.problem).fill("Falls on night shifts: nobody sees older people get up");
  await widget.getByLabel(startWords.difference).fill("Half as many by next summer");
  await widget.getByRole("button", { name: startWords.joinThisNamed(known) }).click();
  await widget.getByRole("heading", { name: known }).waitFor();
  await widget.getByRole("button", { name: startWords.backToStart }).click();
  expect(await widget.getByLabel(startWords.difference).inputValue()).toBe("Half as many by next summer");
  await shot(intranet.page, "start-1-near");
});

test("she starts anyway, confirms with the code of the e-mail, and the community is live", async () => {
  await widget.getByRole("button", { name: startWords.anyway }).click();
  await widget.getByLabel(startWords.communityName).fill(name);
  await fillForm(widget, {
    name: "Zainab Yusuf",
    email,
    trust: { typed: "leeds", name: "RR8" },
  });
  await widget.getByRole("button", { name: startWords.submit }).click();
  await widget.getByText(joinWords.sent(email)).waitFor();
  await (await turnToCode(widget)).fill(codeIn(await mailTo(system, email)));
  await widget.getByRole("button", { name: afterWords.confirm, exact: true }).click();
  await widget.getByRole("heading", { name: startWords.startedTitle }).waitFor();
  await shot(intranet.page, "start-2-live");
  const address = await widget.getByLabel(startWords.address).inputValue();
  expect(new URL(address).origin).toBe(system.origins.system);
  const page = await fetch(address);
  expect([page.status, (await page.text()).includes(name)]).toEqual([200, true]);
});

test("it stands in the widget of another trust, with the host having nothing to complain of", async () => {
  await system.caughtUp();
  const { page, complaints } = await openWindow(browser);
  const other = widgetOn(page);
  // What was asked for a moment ago is kept for as long.
  await expect
    .poll(async () => {
      await page.goto(`${system.origins.intranet}/cy?${crypto.randomUUID()}`);
      await listed(other);
      return namesIn(other);
    })
    .toContain(name);
  const { stage, people } = await readCard(
    system,
    (await other.getByRole("link", { name }).getAttribute("data-slug")) ?? "",
  );
  expect([stage, people]).toEqual(["potential", 1]);
  expect([...complaints, ...intranet.complaints]).toEqual([]);
  expect(words.cy.widget.list.start).toBe((await other.locator("#start").innerText()).trim());
});
