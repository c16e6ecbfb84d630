import { launchBrowser } from "@boundaryless/testing/browser";
import { createTransport } from "nodemailer";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faults } from "./look.ts";
import { startMail, type MailPart } from "./mail.ts";

let browser: Browser;
let mail: MailPart;

beforeAll(async () => {
  [browser, mail] = await Promise.all([launchBrowser(), startMail({ port: 0 })]);
});
afterAll(() => Promise.all([browser.close(), mail.close()]));

const design = `<!doctype html><html lang="en"><head><title>Hello</title></head><body><main>
<h1>Confirm that you want to join</h1><p>Press the button within 7 days.</p>
<p><a href="http://localhost:4000/confirm#token">Confirm</a></p></main></body></html>`;

async function send(subject: string, to = "nurse@trust.example"): Promise<void> {
  const transport = createTransport({ host: "127.0.0.1", port: mail.smtpPort, ignoreTLS: true });
  await transport.sendMail({
    from: "Boundaryless <hello@boundaryless.example>",
    to,
    subject,
    html: design,
    text: "Confirm that you want to join:\nhttp://localhost:4000/confirm#token\n\nOr type the code K7M2QX.",
  });
  transport.close();
}

async function clean(address: string, name: string): Promise<void> {
  expect(await faults(browser, address, name)).toEqual([]);
}

test("the empty inbox is accessible and fits in every view", () => clean(`${mail.origin}/`, "empty"));

test("a new message appears by itself and the focus stays where it was", async () => {
  const page = await browser.newPage();
  await page.goto(mail.origin);
  await send("First message");
  await page.getByRole("link", { name: "First message" }).waitFor();
  await page.getByRole("link", { name: "First message" }).focus();
  await send("Second message");
  await page.getByRole("link", { name: "Second message" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("First message");
  expect(await page.getByRole("status").textContent()).toBe("2 messages");
  expect(await page.getByRole("listitem").allTextContents()).toEqual([
    expect.stringContaining("Second message"),
    expect.stringContaining("First message"),
  ]);
  await page.close();
});

test("the switch takes the mail server down and brings it back, with a button a person can press", async () => {
  const page = await browser.newPage();
  await page.goto(mail.origin);
  await page.getByRole("button", { name: "Take it down" }).click();
  await page.getByRole("heading", { name: "The mail server is down" }).waitFor();
  await expect(send("refused")).rejects.toThrow(/ECONNREFUSED/);
  await clean(`${mail.origin}/?to=nurse@trust.example`, "down");
  await mail.resume();
  await page.getByRole("heading", { name: "The mail server is up" }).waitFor();
  await page.close();
});

test("the inbox with long names and the three parts of a message are accessible and fit in every view", async () => {
  await send(
    `A very long subject ${"without-any-break".repeat(12)} مرحبا 👩‍⚕️`,
    `${"long".repeat(14)}@trust.example`,
  );
  await clean(`${mail.origin}/`, "inbox");
  const html = await (await fetch(mail.origin)).text();
  const link = /\/message\/[^"]+/.exec(html)?.[0] ?? "";
  for (const part of ["html", "text", "headers"]) await clean(`${mail.origin}${link}?show=${part}`, part);
});

test("a link in a message opens in a new tab that is not sandboxed", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(mail.origin);
  await page.getByRole("listitem").first().getByRole("link").click();
  const target = page.frameLocator("iframe").getByRole("link", { name: "Confirm" });
  const [opened] = await Promise.all([context.waitForEvent("page"), target.click()]);
  expect(page.url()).toContain("/message/");
  expect(opened.url()).not.toBe(page.url());
  await context.close();
});

test("emptying is one press and shows the empty inbox", async () => {
  const page = await browser.newPage();
  await page.goto(mail.origin);
  await page.getByRole("button", { name: "Empty the inbox" }).click();
  await page.getByText("No message yet.").waitFor();
  expect(await page.getByRole("status").textContent()).toBe("0 messages");
  await page.close();
});
