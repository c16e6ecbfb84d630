import { expect, test } from "vitest";
import { loadAxe } from "./axe.ts";
import { launchBrowser } from "./browser.ts";

test("axe finds a planted fault on the first page and on the next, in frames too, whatever their policy", async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`;
    const frame = `<!doctype html>${policy}<input id=inner>`;
    await page.route("**/*", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: route.request().url().endsWith("/frame")
          ? frame
          : `<!doctype html><html lang=en>${policy}<title>A</title><input id=outer><iframe title=B src=/frame></iframe>`,
      }),
    );
    for (const path of ["first", "second"]) {
      await page.goto(`http://localhost/${path}`);
      await loadAxe(page);
      await loadAxe(page);
      const run = `axe.run({ runOnly: ["label"] }).then(({ violations }) => violations[0].nodes.map(({ target }) => target.at(-1)))`;
      expect((await page.evaluate<string[]>(run)).toSorted()).toEqual(["#inner", "#outer"]);
    }
  } finally {
    await browser.close();
  }
});
