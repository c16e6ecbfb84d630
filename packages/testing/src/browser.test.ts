import { afterEach, expect, test, vi } from "vitest";
import { browserLaunch, launchBrowser } from "./browser.ts";

afterEach(() => vi.unstubAllEnvs());

test("a browser is found and renders a page", async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent("<title>Found</title><p>Text</p>");
    expect(await page.title()).toBe("Found");
  } finally {
    await browser.close();
  }
});

test("a CHROME_PATH that does not exist is said, not passed over", async () => {
  vi.stubEnv("CHROME_PATH", "/nowhere/chrome");
  await expect(browserLaunch()).rejects.toThrow(
    "CHROME_PATH is set to /nowhere/chrome, which does not exist.",
  );
});

test.runIf(process.platform === "linux" && process.arch === "x64")(
  "a machine without any browser uses the bundled one, with text in a real font, even if ten suites ask at once",
  async () => {
    vi.stubEnv("CHROME_PATH", "");
    vi.stubEnv("PATH", "/nowhere");
    const launches = await Promise.all(Array.from({ length: 10 }, () => browserLaunch()));
    expect(new Set(launches.map(({ executablePath }) => executablePath)).size).toBe(1);
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.setContent("<span style='font-size: 40px'>Wide iiii text</span>");
      const width = await page.locator("span").evaluate((span) => span.getBoundingClientRect().width);
      expect(width).toBeGreaterThan(100);
    } finally {
      await browser.close();
    }
  },
);
