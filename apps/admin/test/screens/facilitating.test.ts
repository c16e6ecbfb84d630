import { describe, expect, test } from "vitest";
import { goodCode } from "../fake/facilitator.ts";
import { open, withBrowser } from "./open.ts";

const members = "/admin/communities/community-1/members";

describe("looking after a community in person", () => {
  withBrowser();

  test("a code by e-mail signs in with the keyboard alone, and a wrong one is explained beside its field", async () => {
    const { page, fake } = await open("/admin/", { who: "nobody" });
    await page.getByLabel("Email address").fill("ann@example.org");
    await page.keyboard.press("Enter");
    await page.getByText("a code is on its way").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("sign-in-code");
    await page.keyboard.type("AAAAAA");
    await page.keyboard.press("Enter");
    await page.locator(".nhsuk-error-message").waitFor();
    await page.locator("#sign-in-code").fill(goodCode);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Your communities" }).waitFor();
    await page.getByRole("link", { name: "Sepsis recognition" }).waitFor();
    expect(fake.calls).toContain("POST /v1/session/code");
    expect(await page.getByText("Ann Evans").count()).toBe(1);
  });

  test("handing over says what it means, then leads out", async () => {
    const { page } = await open(members, { who: "person" });
    await page.getByText(/since 14 Sep/u).waitFor();
    expect(await page.getByRole("button", { name: "Step down" }).count()).toBe(0);
    await page.getByRole("button", { name: "Hand over: Bola Adeyemi", exact: true }).click();
    await page.getByText("both at once").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Hand over" }).click();
    await page.getByText("Bola Adeyemi looks after the community now").waitFor();
    await page.getByRole("heading", { name: "Sign in to the dashboard" }).waitFor();
  });

  test("sharing makes stepping down possible", async () => {
    const { page } = await open(members, { who: "person" });
    await page.getByRole("button", { name: "Make facilitator: Bola Adeyemi", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Make facilitator" }).click();
    await page.getByText("Bola Adeyemi is now a facilitator.").waitFor();
    await page.getByRole("button", { name: "Step down" }).first().click();
    await page.getByRole("dialog").getByRole("button", { name: "Step down" }).click();
    await page.getByText("You are a member now").waitFor();
  });
});
