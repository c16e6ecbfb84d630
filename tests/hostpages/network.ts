import type { Community } from "@boundaryless/contract";
import { words } from "@boundaryless/words";
import type { Locator, Page, Route } from "playwright-core";
import { expect } from "vitest";
import { smallTargetsOn } from "../harness/heard.ts";
import {
  aboutWords,
  fillForm,
  joinOpened,
  joinWords,
  listed,
  listWords,
  namesIn,
  openCommunity,
  troubleWords,
  turnToCode,
  widgetOn,
} from "../harness/widget.ts";
import { fail, holdData, row, tooMany } from "./row.ts";

const element = `<join-community trust="RJ1"></join-community><p>What follows</p>`;

const slow3g = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** Sums up what moves anywhere in the window, until `moved` is asked. */
const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.assign(globalThis, { moved: 0 });
    new PerformanceObserver((seen) => {
      for (const entry of seen.getEntries())
        (globalThis as unknown as { moved: number }).moved += (
          entry as PerformanceEntry & { value: number }
        ).value;
    }).observe({ type: "layout-shift", buffered: true });
  });

const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));

/** Where the element's inside ends, what follows it, and each place or community: from where, and how high. */
const placesOf = (widget: Locator): Promise<[part: string, top: number, height: number][]> =>
  widget.evaluate((host) =>
    [...(host.shadowRoot?.querySelectorAll(".root, .results, .card") ?? []), host.nextElementSibling].map(
      (node) => {
        const { top = 0, height = 0 } = node?.getBoundingClientRect() ?? {};
        return [node?.classList[0] ?? "next", Math.round(top), Math.round(height)];
      },
    ),
  );

row("slow", async ({ window, hosts, script }) => {
  for (const [lang, width] of [
    ["en", 1280],
    ["cy", 800],
    ["en", 360],
  ] as const) {
    // High enough for all of it: what moves below the window is not counted as moving.
    const { page } = await window({ viewport: { width, height: 2600 } });
    await watchShifts(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", slow3g);
    const release = await holdData(page);
    // No height of the page's own, which would hide that the places are too low.
    await page.goto(hosts.page({ html: `lang="${lang}"`, body: script + element }));
    const widget = widgetOn(page);
    await widget.locator(".ghost").first().waitFor();
    await settled(page);
    const before = await placesOf(widget);
    await page.evaluate("moved = 0");
    release();
    await listed(widget);
    await settled(page);
    expect([lang, width, await placesOf(widget)]).toEqual([lang, width, before]);
    expect(await page.evaluate("moved")).toBe(0);
  }
});

row("offline", async ({ open, script }) => {
  const { page } = await open({ body: script + element });
  const widget = widgetOn(page);
  await listed(widget);
  const names = await namesIn(widget);
  // What searching needs is there before the network goes.
  await widget.getByLabel(listWords.search).focus();
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await widget.getByLabel(listWords.search).fill("sepsis");
  await widget.getByText(listWords.offline).waitFor();
  expect(await namesIn(widget)).toEqual(names);
  await page.context().setOffline(false);
  await widget.getByText(listWords.offline).waitFor({ state: "hidden" });
  expect(await widget.getByLabel(listWords.search).inputValue()).toBe("sepsis");
  expect((await namesIn(widget)).length).toBeGreaterThan(0);
  // The form is open when the network goes.
  await widget.getByRole("button", { name: listWords.join }).first().click();
  const email = "off.line@rj1.example.org";
  await fillForm(widget, { name: "Off Line", email });
  await page.context().setOffline(true);
  const submit = widget.getByRole("button", { name: joinWords.submit, exact: true });
  await submit.click();
  await widget.getByRole("alert").filter({ hasText: listWords.offlineTitle }).waitFor();
  expect(await widget.getByLabel(joinWords.email).inputValue()).toBe(email);
  await page.context().setOffline(false);
  await submit.click();
  await widget.getByRole("heading", { name: joinWords.sentTitle }).waitFor();
});

/** What goes wrong once, and what is then told. */
const troubles: readonly (readonly [answer: Parameters<Route["fulfill"]>[0], list: string, form: string])[] =
  [
    [{ status: 429, json: tooMany }, tooMany.detail, tooMany.detail],
    [{ status: 500, body: "<html>oops" }, listWords.failed, troubleWords.notSent],
    [{ status: 200, body: "<!doctype html><title>Log in</title>" }, listWords.failed, troubleWords.notSent],
  ];

row("broken-api", async ({ window, hosts, script }) => {
  const { page } = await window();
  const address = hosts.page({ body: script + element });
  for (const [at, [answer, list, form]] of troubles.entries()) {
    await fail(page, "**/v1/widget?**", answer);
    await page.goto(address);
    const widget = widgetOn(page);
    await widget.getByRole("alert").filter({ hasText: list }).waitFor();
    await widget.getByRole("button", { name: listWords.retry }).click();
    await listed(widget);
    await openCommunity(widget, (await namesIn(widget))[at] ?? "");
    await widget.getByRole("button", { name: aboutWords.start }).click();
    const email = `broken${at}@rj1.example.org`;
    await fillForm(widget, { name: "Broken Api", email });
    // Too many are tried once more, with a proof of work.
    await fail(page, "**/joins", answer, answer?.status === 429 ? 2 : 1);
    const submit = widget.getByRole("button", { name: joinWords.submit, exact: true });
    await submit.click();
    await widget.getByRole("alert").filter({ hasText: form }).waitFor();
    expect(await widget.getByLabel(joinWords.email).inputValue()).toBe(email);
    await submit.click();
    await widget.getByRole("heading", { name: joinWords.sentTitle }).waitFor();
  }
});

row("broken-code", async ({ open, script, system }) => {
  const { page } = await open({ body: script + element });
  const widget = widgetOn(page);
  await listed(widget);
  const [name = ""] = await namesIn(widget);
  await page.route(/\/widget\/(opened|finding)/u, (route) => route.abort());
  const link = widget.getByRole("link", { name });
  await link.focus();
  await page.keyboard.press("Enter");
  const alert = widget.getByRole("alert").filter({ hasText: listWords.openFailed });
  await alert.waitFor();
  expect(await smallTargetsOn(page)).toEqual([]);
  expect(await widget.evaluate((host) => host.shadowRoot?.activeElement?.textContent?.trim())).toBe(name);
  const own = await alert.getByRole("link", { name: listWords.openPage }).getAttribute("href");
  expect(own).toMatch(new RegExp(`^${system.origins.system}/c/`, "u"));
  await widget.getByLabel(listWords.search).fill("sepsis");
  await widget.getByRole("alert").filter({ hasText: listWords.failedMore }).waitFor();
  await page.unroute(/\/widget\/(opened|finding)/u);
  await widget.getByRole("alert").filter({ hasText: listWords.failedMore }).getByRole("button").click();
  await widget.getByText(listWords.failedMore).waitFor({ state: "hidden" });
  await widget.getByLabel(listWords.search).fill("");
  await link.click();
  await widget.getByRole("button", { name: aboutWords.start }).waitFor();
  expect(await widget.evaluate((host) => host.shadowRoot?.activeElement?.id)).toBe("opened-title");
});

const dayMs = 86_400_000;

const said = (date: Date, timeZone: string, options: Intl.DateTimeFormatOptions = {}): string =>
  date.toLocaleString("en-GB", { timeZone, day: "numeric", month: "long", ...options });

/** Somewhere where it is another day than in Greenwich, whatever the hour. */
const farAway = (): string => (new Date().getUTCHours() < 11 ? "Pacific/Pago_Pago" : "Pacific/Kiritimati");

row("clock", async ({ window, hosts, script, system }) => {
  const found = await fetch(`${system.origins.system}/v1/communities/sepsis-first-hour`);
  const { name: community, nextGathering } = (await found.json()) as Community;
  const time = { weekday: "long", hour: "2-digit", minute: "2-digit" } as const;
  const starts = said(new Date(nextGathering?.startsAt ?? ""), "Europe/London", time);
  const timezoneId = farAway();
  for (const [ahead, name] of [
    [dayMs, "Fast Clock"],
    [-dayMs, "Slow Clock"],
  ] as const) {
    const { page } = await window({ timezoneId });
    await page.addInitScript((by) => {
      const { now } = Date;
      const Real = Date;
      globalThis.Date = new Proxy(Real, {
        construct: (target, given: unknown[]) =>
          Reflect.construct(target, given.length > 0 ? given : [now() + by]) as object,
        get: (target, key) => (key === "now" ? () => now() + by : (Reflect.get(target, key) as unknown)),
      });
    }, ahead);
    await page.goto(hosts.page({ body: script + element }));
    expect(Math.abs((await page.evaluate<number>("Date.now()")) - Date.now() - ahead)).toBeLessThan(60_000);
    const widget = widgetOn(page);
    await listed(widget);
    await openCommunity(widget, community);
    await widget
      .locator("dd")
      .filter({ hasText: nextGathering?.title ?? "" })
      .getByText(starts)
      .waitFor();
    await joinOpened(widget, { name, email: `${name.toLowerCase().replace(" ", ".")}@rj1.example.org` });
    await turnToCode(widget);
    await widget
      .getByText(words.en.widget.after.resendIn(29))
      .or(widget.getByText(words.en.widget.after.resendIn(30)))
      .first()
      .waitFor();
    await page.reload();
    await listed(widget);
    await widget.getByText(listWords.asked).first().waitFor();
    await openCommunity(widget, community, aboutWords.haveCode);
    const today = new Date(Date.now() + ahead);
    await widget.getByText(aboutWords.askedTitle(said(today, timezoneId)), { exact: true }).waitFor();
  }
});
