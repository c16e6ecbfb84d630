import { describe, expect, test } from "vitest";
import { open, withBrowser } from "./open.ts";

const listCalls = (calls: readonly string[]) =>
  calls.filter(
    (call) => call.startsWith("GET /v1/admin/communities?") || call === "GET /v1/admin/communities",
  );

describe("finding communities", () => {
  withBrowser();

  test("typing searches once typing rests, and the address says what is searched for", async () => {
    const { page, fake } = await open("/admin/communities");
    await page.getByText("30 communities").waitFor();
    const before = listCalls(fake.calls).length;
    // The page's clock stands still while it is typed, however long a busy machine takes over it.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.getByLabel("Search").pressSequentially("falls");
    expect(listCalls(fake.calls).length).toBe(before);
    await page.clock.resume();
    await page.getByText("6 communities").waitFor();
    expect(new URL(page.url()).search).toBe("?q=falls");
    expect(listCalls(fake.calls).length).toBe(before + 1);
    expect(await page.getByLabel("Search").evaluate((box) => box === document.activeElement)).toBe(true);
  });

  test("the back button undoes a filter, and an address can be shared", async () => {
    const { page, fake } = await open("/admin/communities?status=paused");
    await page.getByText("4 communities").waitFor();
    await page.getByLabel("Sort by").selectOption("name");
    await page.waitForURL(/order=name/u);
    await page.getByLabel("Status").selectOption("archived");
    await page.waitForURL(/status=archived/u);
    await page.getByText("Archived", { exact: true }).nth(1).waitFor();
    await page.goBack();
    await page.waitForURL(/status=paused/u);
    await page.getByText("4 communities").waitFor();
    expect(await page.getByLabel("Status").inputValue()).toBe("paused");
    expect(listCalls(fake.calls).at(-1)).toContain("order=name");
  });

  test("pages go on by cursor and back to the first, and a filter starts again from the first", async () => {
    const { page } = await open("/admin/communities?order=name");
    const first = await page.locator("tbody a").first().textContent();
    await page.getByRole("link", { name: "Next page" }).click();
    await page.waitForURL(/cursor=20/u);
    await page.getByRole("link", { name: "First page" }).waitFor();
    await expect.poll(() => page.locator("tbody tr").count()).toBe(10);
    await page.getByLabel("Stage").selectOption("maturing");
    await page.waitForURL(
      (url) => !url.searchParams.has("cursor") && url.searchParams.get("stage") === "maturing",
    );
    await page.goBack();
    await page.getByRole("link", { name: "First page" }).click();
    await page.waitForURL((url) => !url.searchParams.has("cursor"));
    await expect.poll(() => page.locator("tbody a").first().textContent()).toBe(first);
  });

  test("a cursor that the service no longer knows leads back to the first page", async () => {
    const { page } = await open(`/admin/communities?cursor=${"x".repeat(1100)}`);
    await page.getByRole("link", { name: "Start again from the first page" }).click();
    await page.getByText("30 communities").waitFor();
  });

  test("an answer to an older search never replaces that to a newer one", async () => {
    const { page } = await open("/admin/communities");
    await page.getByText("30 communities").waitFor();
    await page.route("**/v1/admin/communities?q=falls*", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue().catch(() => undefined);
    });
    await page.getByLabel("Search").fill("falls");
    await page.waitForURL(/q=falls/u);
    await page.getByLabel("Search").fill("green");
    await page.waitForURL(/q=green/u);
    await page.locator("tbody a", { hasText: "Green theatres" }).first().waitFor();
    await page.waitForTimeout(1800);
    expect(await page.locator("tbody").textContent()).not.toContain("falls");
  });

  test("an offline list can be asked for again", async () => {
    const { page, fake } = await open("/admin/communities", {
      prepare: ({ spoilt }) => spoilt.set("GET /v1/admin/communities", "drop"),
    });
    await page.getByText("No connection").waitFor();
    fake.spoilt.clear();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("30 communities").waitFor();
  });
});
