import { describe, expect, test } from "vitest";
import { screens } from "./accessible.ts";
import { open, overflow, troubles, withBrowser } from "./open.ts";

describe("a screen can be used by everybody: wide, light and English, then narrow, dark and Welsh", () => {
  withBrowser({ sameWindow: true });

  test("the check finds a planted fault, so that silence means something", async () => {
    const { page } = await open("/admin/communities");
    await page.locator("table").waitFor();
    await page.evaluate(() => document.querySelector("main")?.append(document.createElement("input")));
    expect((await troubles(page)).join()).toContain("label");
  });

  test.each(screens)("$route: $state", async ({ path, shows, options, act }) => {
    const { page, fake } = await open(path, options);
    if (act) {
      await page.locator("h1, .loading").first().waitFor();
      await act(page, fake);
    }
    await page.locator(shows).first().waitFor();
    expect(await troubles(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);

    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 320, height: 700 });
    // Behind a modal dialog nobody could press it; here it stands for a person who chose Welsh before.
    await page.locator(".top__button[lang]").evaluate((button: HTMLElement) => button.click());
    await page.locator("html[lang=cy]").waitFor();
    await page.locator(shows).first().waitFor();
    expect(await troubles(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});
