import { describe, expect, test } from "vitest";
import { open, withBrowser } from "./open.ts";
import { secret } from "../fake/webhooks.ts";

const at = "/admin/communities/community-1/webhooks";

describe("webhooks", () => {
  withBrowser();

  test("are reached from the community and the trust by whoever may decide about them", async () => {
    const { page } = await open("/admin/communities/community-1");
    await page.getByRole("link", { name: "Webhooks" }).click();
    await page.getByText("prod-12.uksouth.logic.azure.com").first().waitFor();
    const { page: another } = await open("/admin/communities/community-2", { who: "trust" });
    await another.getByRole("link", { name: "History" }).waitFor();
    expect(await another.getByRole("link", { name: "Webhooks" }).count()).toBe(0);
    const { page: trust } = await open("/admin/trusts/RJ1");
    await trust.getByRole("link", { name: "Webhooks" }).click();
    await trust.getByText("Trust news").waitFor();
  });

  test("one for another system shows its secret once; what is wrong is said beside its field", async () => {
    const { page, fake } = await open(at);
    await page.getByLabel("Another system (JSON)").check();
    await page.getByLabel("What do you call it?").fill("Learning platform");
    await page.getByLabel("Address", { exact: true }).fill("https://127.0.0.1/");
    await page.getByRole("button", { name: "Add webhook" }).click();
    await page.locator("#url-error").getByText("open internet").waitFor();
    await page.getByLabel("Address", { exact: true }).fill("https://hooks.example.org/in");
    await page.getByLabel("Comments").uncheck();
    await page.getByRole("button", { name: "Add webhook" }).click();
    await page.getByText(secret).waitFor();
    expect(fake.world.webhooks.at(-1)).toMatchObject({ format: "standard", host: "hooks.example.org" });
    expect(fake.world.webhooks.at(-1)?.kinds).not.toContain("comment");
    await page.getByRole("button", { name: "I have kept it" }).click();
    expect(await page.getByText(secret).count()).toBe(0);
    await page.reload();
    await page.getByText("hooks.example.org", { exact: true }).waitFor();
    expect(await page.getByText(secret).count()).toBe(0);
  });

  test("a test goes out and stands in the log, from which messages are sent again", async () => {
    const { page, fake } = await open(at);
    await page.getByRole("button", { name: "Send a test: Channel of the night team" }).click();
    await page.getByText("A test is on its way.").waitFor();
    const rows = page.locator(".webhook tbody tr");
    await expect.poll(() => rows.count()).toBe(6);
    await page.getByText("leads into a private network").waitFor();
    await page.getByRole("button", { name: "Send again: Gatherings" }).click();
    await expect.poll(() => rows.count()).toBe(7);
    expect(fake.world.deliveries[0]).toMatchObject({ kind: "gathering", status: "waiting" });
  });

  test("one is turned off and on, and a change by somebody else is said", async () => {
    const { page, fake } = await open(at);
    await page.getByRole("button", { name: "Turn off: Channel of the night team" }).click();
    await page.getByText("An administrator turned it off.").waitFor();
    const [first, ...rest] = fake.world.webhooks;
    fake.world.webhooks = [{ ...first!, version: 9 }, ...rest];
    await page.getByRole("button", { name: "Turn on: Channel of the night team" }).click();
    await page.getByText("Somebody else changed this").waitFor();
    await page.getByRole("button", { name: "Turn on: Channel of the night team" }).click();
    await page.getByText("Channel of the night team is turned on.").waitFor();
  });

  test("a new key and a removal ask first", async () => {
    const { page, fake } = await open(at);
    await page.getByRole("button", { name: "Make a new key: Learning platform" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Make a new key" }).click();
    await page.getByText(secret).waitFor();
    await page.getByRole("button", { name: "Remove: Old channel" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove webhook" }).click();
    await page.getByText("Old channel is removed.").waitFor();
    expect(fake.world.webhooks.map(({ name }) => name)).not.toContain("Old channel");
  });
});
