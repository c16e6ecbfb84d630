import { words } from "@boundaryless/words";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCard } from "../harness/api.ts";
import { openBrowser, openWindow, shot } from "../harness/browser.ts";
import { admin, askAs, cookieOf, openDashboard } from "../harness/dashboard.ts";
import { codeIn, mailTo } from "../harness/mail.ts";
import { type System, openSystem } from "../harness/system.ts";

const slug = "green-theatres";
const email = "reporter@example.org";
const { pages, mail } = words.en;
const { moderation } = admin;

let system: System;
let browser: Browser;
let visitor: Page;
let moderator: Page;
let name: string;
let passage: string;

beforeAll(async () => {
  [system, browser] = await Promise.all([openSystem(), openBrowser()]);
  ({ name } = await readCard(system, slug));
  passage = name.split(" ")[0] ?? "";
  const narrow = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
  ({ page: visitor } = await openWindow(browser, narrow));
  ({ page: moderator } = await openDashboard(browser, system, "platform", { path: "/reports" }));
});
afterAll(async () => {
  await browser.close();
  await system.close();
});

// What was answered a moment ago is kept for a moment: a limit nobody has asked for yet is answered from the table.
let limit = 20;
const everywhere = async (): Promise<string> => {
  await system.caughtUp();
  // Longer than any copy in memory is used without looking again.
  system.later(90_000);
  limit++;
  const fresh = `fresh=${limit}`;
  const addresses = [
    ...["", ".json", ".atom"].map((ending) => `/c/${slug}${ending}?${fresh}`),
    `/communities.atom?${fresh}`,
    `/v1/communities?q=theatres&limit=${limit}`,
    `/v1/widget?limit=${limit}`,
  ];
  const answers = await Promise.all(addresses.map((path) => fetch(system.origins.system + path)));
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  return texts.join("\n");
};

test("somebody reports a community without JavaScript and confirms with the code", async () => {
  await visitor.goto(`${system.origins.system}/c/${slug}/report`);
  await visitor.getByRole("button", { name: pages.report.submit }).click();
  await visitor.getByRole("alert").getByText(pages.report.faults["reason.choose"]()).waitFor();
  await visitor.getByLabel(pages.report.reasons["patient-information"]).check();
  await visitor.getByLabel(pages.report.text).fill("The first word of the name could be somebody");
  await visitor.getByLabel(pages.report.email).fill(email);
  await visitor.getByRole("button", { name: pages.report.submit }).click();
  await visitor.getByRole("heading", { name: pages.sent.title }).waitFor();
  await shot(visitor, "moderation-1-sent");
  const confirmation = await mailTo(system, email, mail["confirm-report"].subject(name));
  await visitor.getByLabel(pages.code.label).fill(codeIn(confirmation));
  await visitor.getByRole("button", { name: pages.code.submit }).click();
  await visitor.getByRole("heading", { name: pages.report.doneTitle }).waitFor();
});

test("a moderator takes the passage out, and it is gone from page, data, feeds, search and widget", async () => {
  await moderator.reload();
  await moderator.getByRole("rowheader").getByRole("link", { name }).click();
  await moderator.getByText("The first word of the name could be somebody").waitFor();
  expect(await moderator.content()).not.toContain(email);
  await moderator.getByRole("button", { name: moderation.actions.redact }).click();
  await moderator.getByLabel(moderation.redact.passageIn.name).fill(passage);
  await moderator.getByLabel(moderation.redact.reason).fill("Somebody could be recognised");
  await shot(moderator, "moderation-2-redact");
  await moderator.getByRole("button", { name: moderation.redact.confirm }).click();
  await moderator.getByText(moderation.redact.done).waitFor();
  const redacted = name.replaceAll(passage, () => "[…]");
  const said = await everywhere();
  expect(said).toContain(redacted);
  expect(said).not.toContain(name);
  const outcome = await mailTo(system, email, mail["report-outcome"].subject(redacted));
  expect(outcome.text).toContain("Somebody could be recognised");
});

test("undone, it is everywhere again, word for word", async () => {
  await moderator.getByRole("button", { name: moderation.undo.of(moderation.outcomes.redact) }).click();
  await moderator.getByLabel(moderation.undo.reason).fill("It is the name of a programme");
  await moderator.getByRole("button", { name: moderation.undo.confirm }).click();
  await moderator.getByText(moderation.undo.done).waitFor();
  const said = await everywhere();
  expect(said).toContain(name);
  expect(said).not.toContain("[…]");
});

test("a trust's administrator can neither see nor decide it: it is another trust's", async () => {
  const { page } = await openDashboard(browser, system, "trust-rj1", { path: "/reports" });
  await page.getByText(moderation.noneTitle).waitFor();
  const cookie = await cookieOf(page);
  const at = `/v1/admin/cases/community/${slug}`;
  expect((await askAs(system, cookie, `GET ${at}`)).status).toBe(403);
  const body = { action: "dismiss", reason: "Mine", version: 2 };
  expect((await askAs(system, cookie, `POST ${at}/decisions`, { body })).status).toBe(403);
});
