import { describe, expect, test } from "vitest";
import { Refused } from "../fake/refused.ts";
import { open, withBrowser } from "./open.ts";

const at = "/admin/installations";
const key = "K".repeat(43);

describe("communities of other installations", () => {
  withBrowser();

  test("are for the platform alone: nobody else is led there", async () => {
    const { page } = await open("/admin/communities");
    await page.getByRole("link", { name: "Other installations" }).waitFor();
    const { page: another } = await open("/admin/communities", { who: "trust" });
    await another.getByRole("link", { name: "Reports" }).waitFor();
    expect(await another.getByRole("link", { name: "Other installations" }).count()).toBe(0);
  });

  test("an installation is added by name, address and key, and what is wrong is said beside its field", async () => {
    const { page, fake } = await open(at);
    await page.getByRole("link", { name: "List another installation" }).click();
    await page.getByLabel("What shall it be called here?").fill("Jersey");
    await page.getByLabel("Its address").fill("https://learn.example.nhs.wales");
    await page.getByLabel("Its public key").fill("short");
    await page.getByRole("button", { name: "List another installation" }).click();
    await page.locator("#key-error").getByText("43 letters").waitFor();
    await page.getByLabel("Its public key").fill(key);
    await page.getByRole("button", { name: "List another installation" }).click();
    await page.locator("#origin-error").waitFor();
    await page.getByLabel("Its address").fill("https://learn.example.je");
    await page.getByRole("button", { name: "List another installation" }).click();
    await page.getByText("Jersey is listed as soon as its list has been read").waitFor();
    await page.getByRole("link", { name: "Jersey" }).waitFor();
    expect(fake.world.elsewhere.at(-1)).toMatchObject({ origin: "https://learn.example.je", keys: [key] });
  });

  test("an installation says what is wrong, lists its communities, and leads to where they are joined", async () => {
    const { page } = await open(at);
    await page.getByText("The signature of its list is wrong.").waitFor();
    await page.getByRole("link", { name: "NHS Wales" }).click();
    const name = page.getByRole("link", { name: "Llai o gwympiadau gyda’r nos" });
    expect(await name.getAttribute("href")).toBe("https://learn.example.nhs.wales/c/cwympiadau-1");
    expect(await name.getAttribute("lang")).toBe("cy");
    expect(await page.locator("tbody tr").count()).toBe(50);
    await page.getByRole("link", { name: "Next" }).click();
    await page.waitForURL("**?cursor=50");
    await page.locator("tbody tr").nth(9).waitFor();
    await expect.poll(() => page.locator("tbody tr").count()).toBe(10);
  });

  test("looking again is asked for once, and what fails is said", async () => {
    const { page, fake } = await open(`${at}/installation_hospices`);
    const look = page.getByRole("button", { name: "Look again" });
    fake.spoilt.set("POST /v1/admin/installations", new Refused("conflict", "stale-version"));
    await look.click();
    await page.getByText("Somebody else changed this").waitFor();
    fake.spoilt.clear();
    await look.click();
    await page.getByText("It is looked at again within five minutes.").waitFor();
    expect(await page.locator(".failure").count()).toBe(0);
  });

  test("removing asks first, and then it is gone from the list", async () => {
    const { page, fake } = await open(`${at}/installation_wales`);
    await page.getByRole("button", { name: "Remove" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    expect(fake.world.elsewhere).toHaveLength(3);
    await page.getByRole("button", { name: "Remove" }).click();
    await page.getByRole("button", { name: "Remove installation" }).click();
    await page.getByText("NHS Wales is listed here no longer.").waitFor();
    expect(fake.world.elsewhere.map(({ name }) => name)).not.toContain("NHS Wales");
    expect(await page.locator("tbody tr").count()).toBe(2);
  });

  test("our own key is changed once, and both are told", async () => {
    const { page, fake } = await open(at);
    const before = fake.world.ownKeys.key;
    await page.getByText(before).waitFor();
    await page.getByRole("button", { name: "Change our key" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Change key" }).click();
    await page.getByText("N".repeat(43)).waitFor();
    await page.getByText("Until 23 Dec 2026 the key before signs as well.").waitFor();
    expect(await page.getByRole("button", { name: "Change our key" }).count()).toBe(0);
  });
});
