import { type Community, limits } from "@boundaryless/contract";
import { startOf } from "@boundaryless/testing";
import { words } from "@boundaryless/words";
import { found } from "@boundaryless/words/en/widget-found";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { joinAndConfirm, post } from "../harness/api.ts";
import { askedAll, openBrowser, openWindow, shot } from "../harness/browser.ts";
import { admin, openDashboard } from "../harness/dashboard.ts";
import { type Mail, confirmToken, mailTo } from "../harness/mail.ts";
import { type System, openSystem } from "../harness/system.ts";
import { listed, openCommunity, widgetOn } from "../harness/widget.ts";

// Markup that would run, an override that would turn the rest of a line round, and characters nobody sees.
const attack = `<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>`;
const hidden = "\u200B\u202E\u2066\uFEFF";
const name = `Sepsis ${attack.slice(0, 42)}🏥`;
const cleanName = name;
const problem = `${hidden}${attack} مرحبا שלום 👩‍⚕️`;
const difference = `"'&</dd></style>${hidden} javascript:alert(1)`;
const person = `O'Brien <b>Ada</b> ${hidden}أمل 👩🏽‍⚕️`;
const organisation = `Hospice "St <i>Luke</i>" & Co`;
const starter = "starter@hospice.example.org";

let system: System;
let browser: Browser;
let community: Community;

beforeAll(async () => {
  [system, browser] = await Promise.all([openSystem(), openBrowser()]);
  const who = { name: person, email: starter, trust: undefined, organisation };
  const topics = ["<u>topic</u>", "🏥", "\u202Etopic"];
  const answer = await post(
    system,
    "/v1/communities",
    startOf({ name: hidden + name, problem, difference, topics }, who),
  );
  if (answer.status !== 202) throw new Error(await answer.text());
  const token = confirmToken(await mailTo(system, starter));
  const confirmed = await post(system, "/v1/confirmations", { token });
  const { slug } = ((await confirmed.json()) as { community: Community }).community;
  await joinAndConfirm(system, slug, { name: `<s>Second</s> ${hidden}`, email: "second@rr8.example.org" });
  await system.caughtUp();
  const read = await fetch(`${system.origins.system}/v1/communities/${slug}`);
  community = (await read.json()) as Community;
});
afterAll(async () => {
  await browser.close();
  await system.close();
});

const isHarmless = async (page: Page): Promise<void> => {
  const found = await page.evaluate(() => ({
    hurt: "hurt" in window,
    made: document.querySelectorAll("img[src=x], main b, main i, main u, main s, [onerror]").length,
  }));
  expect(found).toEqual({ hurt: false, made: 0 });
  const [{ scrollWidth, clientWidth }] = [
    await page.evaluate(() => {
      const { scrollWidth: whole, clientWidth: seen } = document.documentElement;
      return { scrollWidth: whole, clientWidth: seen };
    }),
  ];
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
};

test("texts are kept as people meant them: markup as text, invisible characters gone", () => {
  expect(community.name).toBe(cleanName);
  expect(community.problem).toBe(`${attack} مرحبا שלום 👩‍⚕️`);
  expect(community.topics).toEqual(["<u>topic</u>", "🏥", "topic"]);
  expect(community.slug).toMatch(/^[a-z0-9-]{1,70}$/);
});

test("the widget shows them as text, in the list and opened", async () => {
  const { page, complaints } = await openWindow(browser, { viewport: { width: 360, height: 740 } });
  await page.goto(system.origins.intranet);
  const widget = widgetOn(page);
  await listed(widget);
  await openCommunity(widget, cleanName);
  await widget.locator(".opened").getByText(attack).first().waitFor();
  await isHarmless(page);
  expect(await widget.locator("img, script, b i, u, s").count()).toBe(0);
  await shot(page, "hostile-1-widget");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("member pages, feeds and the frame show them as text", async () => {
  const { page, complaints } = await openWindow(browser, { viewport: { width: 360, height: 740 } });
  const at = `/c/${community.slug}`;
  for (const path of ["/", at, `${at}/join`, "/embed?trust=RJ1", `/?q=${encodeURIComponent(attack)}`]) {
    await page.goto(system.origins.system + path);
    await isHarmless(page);
    if (path === at) await shot(page, "hostile-2-page");
  }
  expect(complaints).toEqual([]);
  for (const ending of [".json", ".atom", ".ics"]) {
    const answer = await fetch(`${system.origins.system}${at}${ending}`);
    expect([ending, answer.status, answer.headers.get("x-content-type-options")]).toEqual([
      ending,
      200,
      "nosniff",
    ]);
    const text = await answer.text();
    if (ending === ".atom") expect(text).not.toContain("<script>");
  }
  await page.context().close();
});

test("the dashboard shows them as text, members' names and organisations included", async () => {
  const path = `/communities/${community.slug}`;
  const { page, complaints } = await openDashboard(browser, system, "platform", {
    path,
    viewport: { width: 360, height: 740 },
  });
  await page.getByText(attack, { exact: false }).first().waitFor();
  await isHarmless(page);
  for (const tab of [admin.community.members, admin.community.history]) {
    await page.getByRole("link", { name: tab, exact: true }).click();
    await page.getByRole("heading", { name: tab, level: 2 }).waitFor();
    await askedAll(page);
    await isHarmless(page);
    if (tab === admin.community.members) {
      await page.getByText("O'Brien <b>Ada</b>").first().waitFor();
      await page.getByText(organisation).first().waitFor();
    }
    await shot(page, `hostile-3-dashboard-${tab}`);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});

const showMail = async ({ html }: Mail, as: string): Promise<void> => {
  const { page } = await openWindow(browser, { viewport: { width: 360, height: 740 } });
  await page.setContent(html);
  const found = await page.evaluate(() => ({
    hurt: "hurt" in window,
    made: document.querySelectorAll("img, script, s, u, i").length,
  }));
  expect(found).toEqual({ hurt: false, made: 0 });
  await shot(page, as);
  await page.context().close();
};

test("e-mails show them as text, and no name adds a header", async () => {
  const started = await mailTo(system, starter, words.en.mail.started.subject(cleanName));
  await showMail(started, "hostile-4-mail");
  const welcome = await mailTo(system, "second@rr8.example.org", words.en.mail.welcome.subject(cleanName));
  await showMail(welcome, "hostile-5-mail");
  for (const { text, subject } of [started, welcome])
    expect(text + subject).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]/);
  const bad = await post(system, `/v1/communities/${community.slug}/joins`, {
    ...startOf().starter,
    name: "Ada\r\nBcc: everybody@example.org",
    email: "header@rr8.example.org",
  });
  expect(bad.status).toBe(202);
  const { headers, text } = await mailTo(system, "header@rr8.example.org");
  expect(headers["bcc"]).toBeUndefined();
  expect(text).toContain("Ada Bcc: everybody@example.org");
});

test("an unknown trust code in the attribute is said, shown as text, and hinders nobody", async () => {
  for (const trust of ["ZZ99", attack, "é".repeat(300)]) {
    const { page, complaints } = await openWindow(browser);
    await page.goto(system.origins.intranet);
    await page.evaluate((code) => {
      document.querySelector("join-community")?.setAttribute("trust", code);
    }, trust);
    const widget = widgetOn(page);
    await listed(widget);
    if (trust === "ZZ99") {
      await widget.getByText(found.unknownTrust(trust)).waitFor();
      await shot(page, "hostile-6-unknown-trust");
    }
    await isHarmless(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  }
});

test("ten thousand characters typed into the widget's name are refused beside the field and kept", async () => {
  const { page } = await openWindow(browser);
  await page.goto(system.origins.intranet);
  const widget = widgetOn(page);
  await listed(widget);
  await openCommunity(widget, cleanName);
  const { join, about } = words.en.widget;
  await widget.getByRole("button", { name: about.start }).click();
  await widget.getByLabel(join.name, { exact: true }).fill("n".repeat(10_000));
  await widget.getByLabel(join.email).fill("long@rr8.example.org");
  await widget.getByLabel(join.discipline).selectOption("medical");
  await widget.getByRole("checkbox", { name: words.en.wording.text }).check();
  await widget.getByRole("button", { name: join.submit, exact: true }).click();
  const said = words.en.errors.rules.tooLong({ maximum: limits.personName });
  await widget.getByRole("alert").getByText(said).waitFor();
  expect((await widget.getByLabel(join.name, { exact: true }).inputValue()).length).toBe(10_000);
  await shot(page, "hostile-7-long-name");
});
