import { describe, expect, test } from "vitest";
import { open, withBrowser } from "./open.ts";

describe("signing in and out", () => {
  withBrowser();

  test("a stranger is sent to sign in and comes back to the page asked for", async () => {
    const { page, fake } = await open("/admin/communities?q=falls&status=open", { who: "nobody" });
    const button = page.getByRole("link", { name: "Sign in", exact: true });
    expect(await button.getAttribute("href")).toBe(
      `/v1/session/sign-in?${new URLSearchParams({ return: "/admin/communities?q=falls&status=open" })}`,
    );
    expect(fake.calls).toEqual(["GET /v1/session"]);
    await button.press("Enter");
    await page.getByText("Sign-in server").waitFor();
  });

  test("signing in without a grant is explained, and another try does not repeat the explanation", async () => {
    const { page } = await open("/admin/?problem=no-grants", { who: "nobody" });
    await page.getByText("You have no task here yet").waitFor();
    const href = await page.getByRole("link", { name: "Sign in", exact: true }).getAttribute("href");
    expect(href).toBe(`/v1/session/sign-in?${new URLSearchParams({ return: "/admin/communities" })}`);
  });

  test("a session that ends while somebody types loses nothing", async () => {
    const { page, fake } = await open("/admin/communities/new");
    await page.locator("#name").fill("Kinder clinics");
    await page.locator("#problem").fill("Clinics run late.");
    fake.world.who = "nobody";
    await page.getByRole("button", { name: "Create community" }).click();
    await page.getByText("Your session has ended").waitFor();
    expect(await page.getByRole("link", { name: "Sign in", exact: true }).getAttribute("href")).toContain(
      "new",
    );
    fake.world.who = "platform";
    await page.reload();
    await page.getByText("we kept what you typed").waitFor();
    expect(await page.locator("#name").inputValue()).toBe("Kinder clinics");
    expect(await page.locator("#problem").inputValue()).toBe("Clinics run late.");
  });

  test("signing out ends the session at the service", async () => {
    const { page, fake } = await open("/admin/");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("You are signed out").waitFor();
    expect(fake.calls).toContain("DELETE /v1/session");
    expect(await page.getByRole("navigation", { name: "Dashboard" }).count()).toBe(0);
  });

  test("a language once chosen stays, and the service is asked in it", async () => {
    const { page } = await open("/admin/communities");
    await page.getByRole("button", { name: "Cymraeg" }).click();
    await page.getByRole("heading", { name: "Cymunedau" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Cymunedau" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("cy");
    const asked = page.waitForRequest(/v1\/admin\/communities/u);
    await page.getByLabel("Statws").selectOption("paused");
    expect((await asked).headers()["accept-language"]).toBe("cy");
  });

  test("what an administrator may not do is absent", async () => {
    const { page } = await open("/admin/communities", { who: "facilitator" });
    await page.getByText("1 community").waitFor();
    expect(await page.getByText("Create a community").count()).toBe(0);
    expect(await page.getByRole("link", { name: "Trusts" }).count()).toBe(0);
    await page.getByRole("link", { name: "Sepsis recognition" }).click();
    await page.getByRole("button", { name: "Archive" }).waitFor();
    expect(await page.getByRole("button", { name: "Pause" }).count()).toBe(0);
  });

  test("a trust's administrator only looks at communities that belong elsewhere", async () => {
    const { page } = await open("/admin/communities/community-2", { who: "trust" });
    await page.getByRole("heading", { level: 1, name: "Fewer falls" }).waitFor();
    for (const name of ["Pause", "Archive", "Restore", "Change stage"])
      expect(await page.getByRole("button", { name }).count()).toBe(0);
    expect(await page.getByRole("link", { name: /^Edit/u }).count()).toBe(0);
    await page.getByRole("link", { name: "Members" }).click();
    await page.locator("tbody tr").first().waitFor();
    expect(await page.locator(".list__actions").count()).toBe(0);
  });
});
