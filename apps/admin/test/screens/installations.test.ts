import { describe, expect, test } from "vitest";
import { Refused } from "../fake/refused.ts";
import { open, withBrowser } from "./open.ts";

const at = "/admin/installations";
const key = "K".repeat(43);

const fileOf = (value: unknown) => ({
  name: "falls.json",
  mimeType: "application/json",
  buffer: Buffer.from(typeof value === "string" ? value : JSON.stringify(value)),
});

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
    // The list is read anew once it is opened.
    await page.locator("tbody tr").first().waitFor();
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

  test("a community is taken in from a file: checked first, then done, and the result is told", async () => {
    const { page, fake } = await open(at);
    await page.getByRole("link", { name: "Take in a community from a file" }).click();
    await page.getByRole("button", { name: "Check the file" }).click();
    await page.getByText("Choose a file first").waitFor();
    const source = "https://learn.example.nhs.wales/c/falls";
    const file = { format: "boundaryless-community", source, community: { name: "Falls <b>" } };
    await page.getByLabel("File of the community").setInputFiles(fileOf(file));
    await page.getByRole("button", { name: "Check the file" }).click();
    await page.getByText("“Falls <b>” would be taken in as a new community.").waitFor();
    expect(fake.world.taken.size).toBe(0);
    await page.getByRole("button", { name: "Take it in" }).click();
    await page.getByText("“Falls <b>” is taken in.").waitFor();
    expect(await page.getByRole("link", { name: "See the community" }).getAttribute("href")).toBe(
      "/admin/communities/community-1",
    );
    expect([...fake.world.taken]).toEqual([source]);
    await page.getByRole("button", { name: "Check the file" }).click();
    await page.getByText("“Falls <b>” is here already.").waitFor();
  });

  test("a file that is none is refused in a sentence, with the places that do not fit", async () => {
    const { page, fake } = await open(`${at}/import`);
    const check = async (value: unknown) => {
      await page.getByLabel("File of the community").setInputFiles(fileOf(value));
      await page.getByRole("button", { name: "Check the file" }).click();
    };
    await check("not JSON");
    await page.locator("#file-error").getByText("This is not a file of a community").waitFor();
    await check(" ".repeat(3 * 1024 * 1024 + 1));
    await page.locator("#file-error").getByText("larger than 3 MB").waitFor();
    expect(fake.calls.filter((each) => each.startsWith("POST"))).toEqual([]);
    await check({ format: "rss" });
    await page.getByText("This is no file of a community from Boundaryless.").waitFor();
    await check({
      format: "boundaryless-community",
      source: "https://x.example/c/x",
      community: { name: "" },
    });
    await page.getByText("community.name").waitFor();
    expect(await page.getByRole("button", { name: "Take it in" }).count()).toBe(0);
  });
});
