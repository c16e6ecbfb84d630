import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { words } from "@boundaryless/words";
import { joinAndConfirm, peopleIn, readCard } from "../harness/api.ts";
import { type Window, openBrowser, openWindow, shot } from "../harness/browser.ts";
import { admin, openDashboard } from "../harness/dashboard.ts";
import { confirmLink, leaveLink, mailTo } from "../harness/mail.ts";
import { type System, openSystem } from "../harness/system.ts";
import {
  joinOpened,
  joinWords,
  listed,
  listWords,
  namesIn,
  openCommunity,
  widgetOn,
} from "../harness/widget.ts";

const slug = "falls-on-night-shifts";
const email = "zainab.yusuf@rr8.example.org";
const { pages, mail: mailWords } = words.en;

let system: System;
let browser: Browser;
let intranet: Window;
let name: string;
let peopleBefore: number;

beforeAll(async () => {
  [system, browser] = await Promise.all([openSystem(), openBrowser()]);
  ({ name, people: peopleBefore } = await readCard(system, slug));
  intranet = await openWindow(browser);
});
afterAll(async () => {
  await browser.close();
  await system.close();
});

const linkMailed = async (): Promise<string> =>
  confirmLink(await mailTo(system, email, mailWords["confirm-join"].subject(name)));

const openLink = async (): Promise<Page> => {
  const { page } = await openWindow(browser);
  await page.goto(await linkMailed());
  await page.getByRole("button", { name: pages.confirm.join, exact: true }).waitFor();
  return page;
};

test("on a strict intranet the widget lists communities of every trust, not only of its own", async () => {
  const { page } = intranet;
  await page.goto(system.origins.intranet);
  const widget = widgetOn(page);
  await listed(widget);
  expect((await namesIn(widget)).length).toBe(6);
  await widget.getByRole("button", { name: listWords.showMore }).click();
  await expect.poll(async () => (await namesIn(widget)).length).toBe(7);
  const shown = await namesIn(widget);
  const foreign = await fetch(`${system.origins.system}/v1/communities?trust=RJ1&limit=50`);
  const { communities } = (await foreign.json()) as { communities: { name: string }[] };
  expect(communities.length).toBeLessThan(shown.length);
  await shot(page, "main-1-list");
});

test("searching as one types narrows the list, and a card says who is in the community", async () => {
  const widget = widgetOn(intranet.page);
  await widget.getByLabel(listWords.search).pressSequentially("falls at night");
  await expect.poll(() => namesIn(widget)).toEqual([name]);
  const { people, trusts, disciplines } = await readCard(system, slug);
  const { common } = words.en;
  const facts = await widget.locator(".card .facts").first().innerText();
  expect(facts.replaceAll("\u00A0", " ")).toBe(
    [common.people(people), common.trusts(trusts), common.disciplineCount(disciplines)].join(", "),
  );
  await shot(intranet.page, "main-2-search");
});

test("a person opens a community, finds her trust by typing, joins, and is told what happens next", async () => {
  const widget = widgetOn(intranet.page);
  await openCommunity(widget, name);
  await shot(intranet.page, "main-3-community");
  const trust = { typed: "leeds", name: "RR8" };
  await joinOpened(widget, { name: "Zainab Yusuf", email, trust });
  for (const step of [joinWords.stepOpen, joinWords.stepConfirm, joinWords.stepDone])
    expect(await widget.getByText(step).isVisible()).toBe(true);
  expect(await widget.getByText(joinWords.sent(email)).isVisible()).toBe(true);
  await shot(intranet.page, "main-4-sent");
});

test("opening the link, as scanners do, changes nothing: not by GET, not by HEAD, not in a browser", async () => {
  const link = await linkMailed();
  expect(link.startsWith(`${system.origins.system}/confirm?`)).toBe(true);
  for (const method of ["GET", "HEAD"]) expect((await fetch(link, { method })).status).toBe(200);
  const page = await openLink();
  await page.waitForTimeout(500);
  expect(await peopleIn(system, slug)).toBe(peopleBefore);
  expect(page.url()).not.toContain("#");
  await shot(page, "main-5-confirm");
  await page.context().close();
});

test("the token of the link reaches no server before the button is pressed", async () => {
  const { page } = await openWindow(browser);
  const link = await linkMailed();
  const asked: string[] = [];
  // The browser tells its tools the fragment of an address, which it never sends.
  page.on("request", (request) =>
    asked.push(`${request.url().split("#")[0]} ${request.postData()} ${JSON.stringify(request.headers())}`),
  );
  await page.goto(link);
  await page.getByRole("button", { name: pages.confirm.join, exact: true }).waitFor();
  const token = link.split("#")[1] ?? "";
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.filter((one) => one.includes(token))).toEqual([]);
  await page.context().close();
});

test("pressing the button makes a member, who is counted and welcomed", async () => {
  const page = await openLink();
  await page.getByRole("button", { name: pages.confirm.join, exact: true }).click();
  await page.getByRole("heading", { name: pages.confirm.joinedTitle(name) }).waitFor();
  await shot(page, "main-6-joined");
  await page.context().close();
  expect(await peopleIn(system, slug)).toBe(peopleBefore + 1);
  await mailTo(system, email, mailWords.welcome.subject(name));
  const fresh = await openWindow(browser);
  const card = widgetOn(fresh.page).locator(".card", { hasText: name }).locator(".facts");
  // What was asked for a moment ago is kept for as long.
  await expect
    .poll(
      async () => (
        await fresh.page.goto(`${system.origins.intranet}/?${crypto.randomUUID()}`),
        (await card.innerText()).replaceAll("\u00A0", " ")
      ),
    )
    .toContain(words.en.common.people(peopleBefore + 1));
  await fresh.page.context().close();
});

test("a second press says that there is nothing more to do, and counts nobody twice", async () => {
  const page = await openLink();
  await page.getByRole("button", { name: pages.confirm.join, exact: true }).click();
  await page.getByRole("heading", { name: pages.confirm.alreadyTitle }).waitFor();
  await shot(page, "main-7-already");
  expect(await peopleIn(system, slug)).toBe(peopleBefore + 1);
  await page.context().close();
});

test("an administrator signs in, sees the new member, and removes her with a reason that she is told", async () => {
  const { page } = await openDashboard(browser, system, "platform");
  await page.getByRole("link", { name, exact: true }).click();
  await page.getByRole("link", { name: admin.community.members, exact: true }).click();
  await page.getByRole("rowheader", { name: "Zainab Yusuf" }).waitFor();
  await shot(page, "main-8-members");
  await page.getByRole("button", { name: admin.members.of(admin.members.remove, "Zainab Yusuf") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(admin.members.removeReason).fill("Joined by mistake, as she told us.");
  await dialog.getByRole("button", { name: admin.members.removeConfirm }).click();
  await page.getByText(admin.members.removed("Zainab Yusuf")).waitFor();
  expect(await page.getByRole("rowheader", { name: "Zainab Yusuf" }).count()).toBe(0);
  expect((await mailTo(system, email, mailWords.removed.subject(name))).text).toContain(
    "Joined by mistake, as she told us.",
  );
  expect(await peopleIn(system, slug)).toBe(peopleBefore);
  await page.context().close();
});

test("another member leaves with the one click of her mail program", async () => {
  const other = "mei.chen@rm1.example.org";
  await joinAndConfirm(system, slug, { name: "Mei Chen", email: other, trust: "RM1" });
  expect(await peopleIn(system, slug)).toBe(peopleBefore + 1);
  const welcome = await mailTo(system, other, mailWords.welcome.subject(name));
  expect(welcome.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
  const link = leaveLink(welcome);
  for (const method of ["GET", "HEAD"]) expect((await fetch(link, { method })).status).toBe(200);
  expect(await peopleIn(system, slug)).toBe(peopleBefore + 1);
  const answer = await fetch(link, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
    redirect: "error",
  });
  expect(answer.status).toBe(200);
  expect(await peopleIn(system, slug)).toBe(peopleBefore);
});

test("nothing on the intranet page broke a rule of its host", () => {
  expect(intranet.complaints).toEqual([]);
});
