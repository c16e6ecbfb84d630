import { describe, expect, test } from "vitest";
import { open, withBrowser } from "./open.ts";

const path = "/admin/communities/community-1";

describe("the evidence for a stage", () => {
  withBrowser();

  test("one button moves the community to the stage that was proposed, and says so", async () => {
    const { page, fake } = await open(path);
    await page.getByText("What was seen speaks for coalescing").waitFor();
    expect(fake.world.communities[0]?.stage).toBe("potential");
    await page.getByRole("button", { name: "Move to coalescing" }).click();
    await page.getByText("The stage is now coalescing.").waitFor();
    await page.getByText("What was seen speaks for coalescing").waitFor({ state: "detached" });
    expect(fake.world.communities[0]?.stage).toBe("coalescing");
  });

  test("a proposal that is put off goes away, and nothing moves", async () => {
    const { page, fake } = await open(path);
    await page.getByRole("button", { name: "Not now" }).press("Enter");
    await page.getByText("This proposal is hidden for 90 days.").waitFor();
    expect(await page.locator(".proposal").count()).toBe(0);
    expect(fake.world.communities[0]).toMatchObject({ stage: "potential", version: 1 });
  });

  test("somebody who only sees a community is not shown its evidence", async () => {
    const { page, fake } = await open("/admin/communities/community-2", { who: "trust" });
    await page.locator(".stages").waitFor();
    expect(await page.locator(".evidence").count()).toBe(0);
    expect(fake.calls.filter((call) => call.includes("/evidence"))).toEqual([]);
  });

  test("a move that somebody else was faster with says so, and shows what is there now", async () => {
    const { page, fake } = await open(path);
    await page.locator(".proposal").waitFor();
    fake.world.communities = fake.world.communities.map((each) => ({ ...each, name: "Theirs", version: 2 }));
    await page.getByRole("button", { name: "Move to coalescing" }).click();
    await page.getByText("Somebody else changed this while you were looking at it.").waitFor();
    await page.getByRole("heading", { name: "Theirs" }).waitFor();
    expect(fake.world.communities[0]?.stage).toBe("potential");
  });
});

describe("the end of a community", () => {
  withBrowser();

  test("comes with its last stage, asks for a reason, and points to the successor that was chosen", async () => {
    const { page, fake } = await open(path);
    await page.getByLabel("Change the stage to").selectOption("transformation");
    await page.getByRole("button", { name: "Change stage" }).click();
    const dialog = page.getByRole("dialog", {
      name: "Bring Sepsis recognition in the first hour to its end?",
    });
    await dialog.getByRole("button", { name: "Bring it to its end" }).click();
    await dialog.getByText("Enter a reason").waitFor();
    await dialog.getByLabel("Why does it end?").fill("Every ward does it now.");
    await dialog.getByRole("searchbox").fill("falls");
    await dialog.getByLabel("Fewer falls on night shifts", { exact: true }).check();
    await dialog.getByRole("searchbox").fill("zzzz");
    await dialog.getByText("Fewer falls on night shifts", { exact: true }).waitFor();
    await dialog.getByRole("button", { name: "Bring it to its end" }).click();
    await page.getByText("The community has come to its end. Its members are told by email.").waitFor();
    expect(fake.world.communities[0]).toMatchObject({
      stage: "transformation",
      status: "archived",
      statusReason: "Every ward does it now.",
      successor: { slug: "community-2" },
    });
    expect(await page.getByLabel("Change the stage to").count()).toBe(0);
  });

  test("can be thought better of: nothing happens, and the choice goes back", async () => {
    const { page, fake } = await open(path);
    await page.getByLabel("Change the stage to").selectOption("transformation");
    await page.getByRole("button", { name: "Change stage" }).click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.getByLabel("Change the stage to").inputValue()).toBe("potential");
    expect(fake.world.communities[0]).toMatchObject({ stage: "potential", version: 1 });
  });

  test("of a successor that has closed meanwhile says so beside the choice, and keeps what was typed", async () => {
    const { page, fake } = await open(path);
    await page.getByLabel("Change the stage to").selectOption("transformation");
    await page.getByRole("button", { name: "Change stage" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Why does it end?").fill("Done.");
    await dialog.getByRole("searchbox").fill("falls");
    await dialog.getByLabel("Fewer falls on night shifts", { exact: true }).check();
    fake.world.communities = fake.world.communities.map((each) => ({
      ...each,
      status: each.slug === "community-2" ? "paused" : each.status,
    }));
    await dialog.getByRole("button", { name: "Bring it to its end" }).click();
    await dialog.getByText("Choose another community that is open").waitFor();
    expect(await dialog.getByLabel("Why does it end?").inputValue()).toBe("Done.");
  });
});
