import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { integrity } from "../fake/serve.ts";
import { open, withBrowser } from "./open.ts";

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim() ?? "");

/** Presses Tab until something with this text or label has the focus. */
const tabTo = async (page: Page, name: string) => {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const at = document.activeElement;
      const label =
        at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement
          ? at.labels?.[0]?.textContent
          : "";
      return [at?.getAttribute("aria-label"), label, at?.textContent].map((text) => text?.trim());
    });
    if (here.includes(name)) return;
  }
  throw new Error(`Tab never reached “${name}”`);
};

describe("changing things", () => {
  withBrowser();

  test("a community can be created with the keyboard alone", async () => {
    const { page, fake } = await open("/admin/communities");
    await page.getByText("30 communities").waitFor();
    await tabTo(page, "Create a community");
    await page.keyboard.press("Enter");
    await page.waitForURL(/new$/u);
    await expect.poll(() => focused(page)).toBe("Create a community");
    await tabTo(page, "Name");
    await page.keyboard.type("Kinder clinics");
    await tabTo(page, "What problem does it work on?");
    await page.keyboard.type("Clinics run late and nobody says why.");
    await tabTo(page, "What would be different?");
    await page.keyboard.type("People know how long they will wait.");
    await tabTo(page, "Topic 1");
    await page.keyboard.type("clinics");
    await tabTo(page, "Home trust (optional)");
    await page.keyboard.type("leeds");
    await page.getByRole("option", { name: /Leeds/u }).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await tabTo(page, "Create community");
    await page.keyboard.press("Enter");
    await page.getByText("The community is created and open.").waitFor();
    await expect.poll(() => page.title()).toContain("Kinder clinics");
    expect(fake.world.communities[0]).toMatchObject({
      name: "Kinder clinics",
      topics: ["clinics"],
      homeTrust: { odsCode: "RB1" },
    });
  });

  test("errors are summed up, focused, and stand beside their fields, and nothing typed is lost", async () => {
    const { page } = await open("/admin/communities/new");
    await page.locator("#name").fill("x".repeat(95));
    await page.locator("#difference").fill("Something");
    await page.getByRole("button", { name: "Create community" }).click();
    await expect.poll(() => focused(page)).toContain("There is a problem");
    const links = await page.locator(".nhsuk-error-summary a").allTextContents();
    expect(links).toEqual([
      "Use 80 characters or fewer for the name",
      "Say what problem you want to work on",
    ]);
    await expect.poll(() => page.title()).toMatch(/^Error: /u);
    await page.locator(".nhsuk-error-summary a").last().press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("problem");
    expect(await page.locator("#problem").getAttribute("aria-describedby")).toContain("problem-error");
    expect(await page.locator("#name").inputValue()).toHaveLength(95);
    expect(await page.locator("#difference").inputValue()).toBe("Something");
  });

  test("leaving a form with unsaved changes asks first", async () => {
    const { page } = await open("/admin/communities/new");
    await page.locator("#name").fill("Half a name");
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await page.getByRole("link", { name: "Cancel" }).click();
    await expect.poll(() => asked.length).toBe(1);
    expect(page.url()).toMatch(/new$/u);
    expect(await page.locator("#name").inputValue()).toBe("Half a name");
  });

  test("an edit sends only what was changed, with the version it began from", async () => {
    const { page } = await open("/admin/communities/community-1/edit");
    await page.locator("#name").fill("Sepsis within the hour");
    const sent = page.waitForRequest((request) => request.method() === "PATCH");
    await page.getByRole("button", { name: "Save changes" }).click();
    expect((await sent).postDataJSON()).toEqual({ name: "Sepsis within the hour", version: 1 });
    await page.getByText("Your changes are saved.").waitFor();
    await expect.poll(() => focused(page)).toContain("Your changes are saved.");
  });

  test("two people editing at once: what is there now is shown, what was typed is kept", async () => {
    const { page, fake } = await open("/admin/communities/community-1/edit");
    await page.locator("#name").fill("Mine");
    fake.world.communities = fake.world.communities.map((each) => ({
      ...each,
      name: "Theirs",
      problem: "Their problem",
      version: 2,
    }));
    await page.getByRole("button", { name: "Save changes" }).click();
    await page.getByText("Somebody else changed this community").waitFor();
    expect(await page.locator(".trouble dd").allTextContents()).toEqual(["Theirs", "Their problem"]);
    expect(await page.locator("#name").inputValue()).toBe("Mine");
    expect(await page.locator("#problem").inputValue()).toBe("Their problem");
    await page.getByRole("button", { name: "Keep what I typed and save it over theirs" }).click();
    await page.getByText("Your changes are saved.").waitFor();
    expect(fake.world.communities[0]).toMatchObject({ name: "Mine", problem: "Their problem", version: 3 });
  });

  test("whoever closes a dialog with Escape and opens it again at once has it open", async () => {
    const { page } = await open("/admin/communities/community-1");
    const pause = page.getByRole("button", { name: "Pause", exact: true });
    await pause.click();
    const dialog = page.getByRole("dialog", { name: "Pause Sepsis recognition in the first hour?" });
    await dialog.waitFor();
    // Between Escape and the "close" event there is no time for a press from outside the page.
    await pause.evaluate((button: HTMLElement) =>
      document
        .querySelector("dialog")
        ?.addEventListener("cancel", () => queueMicrotask(() => button.click())),
    );
    await dialog.getByRole("textbox").fill("Old");
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog.getByRole("textbox").inputValue({ timeout: 1000 })).toBe("");
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(await dialog.isVisible()).toBe(true);
  });

  test("a community can be paused and restored with the keyboard alone, and the focus is never lost", async () => {
    const { page, fake } = await open("/admin/communities/community-1");
    await page.getByRole("button", { name: "Pause" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Pause Sepsis recognition in the first hour?" }).waitFor();
    await page.keyboard.press("Escape");
    // By its tag: one that is closed and not yet taken away has no role any more.
    await page.locator("dialog").waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toBe("Pause");
    await page.keyboard.press("Enter");
    await tabTo(page, "Pause community");
    await page.keyboard.press("Enter");
    await page.getByText("Enter a reason").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
    await page.keyboard.type("On leave until January.");
    await tabTo(page, "Pause community");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("The community is paused.");
    expect(fake.world.communities[0]).toMatchObject({
      status: "paused",
      statusReason: "On leave until January.",
    });
    await tabTo(page, "Restore");
    await page.keyboard.press("Enter");
    await tabTo(page, "Restore community");
    await page.keyboard.press("Enter");
    await page.getByText("The community is open again.").waitFor();
    expect(fake.world.communities[0]).toMatchObject({ status: "open" });
  });

  test("a pause that somebody else was faster with keeps the reason and says so", async () => {
    const { page, fake } = await open("/admin/communities/community-1");
    await page.getByRole("button", { name: "Archive" }).click();
    await page.getByLabel("Why is it archived?").fill("Its work is done.");
    fake.world.communities = fake.world.communities.map((each) => ({ ...each, version: 2 }));
    await page.getByRole("button", { name: "Archive community" }).click();
    await page.getByText("Somebody else changed this while you were looking at it.").waitFor();
    expect(await page.getByLabel("Why is it archived?").inputValue()).toBe("Its work is done.");
    await page.getByRole("button", { name: "Archive community" }).click();
    await page.getByText("The community is archived.").waitFor();
  });

  test("a member can be removed with the keyboard alone, with a reason", async () => {
    const { page, fake } = await open("/admin/communities/community-1/members");
    await page.locator("tbody tr").first().waitFor();
    await tabTo(page, "Remove: Bola Adeyemi");
    await page.keyboard.press("Enter");
    await tabTo(page, "Why are they removed?");
    await page.keyboard.type("Asked to be taken off the list.");
    await tabTo(page, "Remove member");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("Bola Adeyemi is no longer a member.");
    expect(await page.getByRole("button", { name: "Remove: Bola Adeyemi", exact: true }).count()).toBe(0);
    expect(fake.world.members.get("community-1")?.some(({ personId }) => personId === "per_1")).toBe(false);
  });

  test("the only facilitator stays, and the dialog says why", async () => {
    const { page } = await open("/admin/communities/community-1/members");
    await page.getByRole("button", { name: "Make member: Ann Evans" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Make member" }).click();
    await page.getByText("This is the only facilitator.").waitFor();
  });

  test("a stage is changed in place", async () => {
    const { page, fake } = await open("/admin/communities/community-1");
    await page.getByLabel("Change the stage to").selectOption("maturing");
    await page.getByRole("button", { name: "Change stage" }).click();
    await page.getByText("The stage is now maturing.").waitFor();
    expect(fake.world.communities[0]?.stage).toBe("maturing");
  });

  test("a community is merged into another that was found, with a reason, and its history says so", async () => {
    const { page, fake } = await open("/admin/communities/community-1");
    await page.getByLabel("Find the other community").fill("falls");
    await page
      .getByRole("button", { name: "Merge into this: Fewer falls on night shifts", exact: true })
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Merge communities" }).click();
    await dialog.locator(".nhsuk-error-message").waitFor();
    await dialog.getByLabel("Why are they merged?").fill("Both work on nights");
    await dialog.getByRole("button", { name: "Merge communities" }).click();
    await expect.poll(() => focused(page)).toContain("is now part of Fewer falls on night shifts");
    expect(fake.world.communities[0]).toMatchObject({ status: "archived", mergedInto: "community-2" });
    await page.getByRole("link", { name: "See the other community" }).waitFor();
    await page.getByRole("link", { name: "History" }).click();
    await page.getByText("Merged into another community").waitFor();
  });

  test("nobody is offered a merge with a community that they do not look after, or with itself", async () => {
    const { page } = await open("/admin/communities/community-1", { who: "facilitator" });
    await page.getByLabel("Find the other community").fill("e");
    await page.getByText("No open community that you look after matches.").waitFor();
  });

  test("a community's snippets follow what is chosen, each with its preview", async () => {
    const { page, fake } = await open("/admin/communities/community-1");
    await page.getByRole("link", { name: "On your intranet" }).click();
    await page.getByText("Widget of community-lessons community-1 in en").waitFor();
    await page.getByLabel("Next gatherings").check();
    await page.getByLabel("Cymraeg (Welsh)").check();
    await page.getByText("Widget of community-gatherings community-1 in cy").waitFor();
    await page
      .getByText(
        `<script type="module" src="${fake.origin}/widget/news-v1.js"></script>\n<community-gatherings community="community-1" lang="cy"></community-gatherings>`,
      )
      .waitFor();
  });

  test("every way of putting it on an intranet has its code and its preview, at this installation's address", async () => {
    const { page, fake } = await open("/admin/trusts/RJ1");
    const code = page.locator(".copy__text");
    await page.getByLabel("Code pinned to this release").check();
    await code.getByText(`/widget/pinned.abcd1234.js" integrity="${integrity}" crossorigin`).waitFor();
    await page.getByLabel("A frame that grows").check();
    await code.getByText(`${fake.origin}/widget/frame-v1.js`).waitFor();
    await page.frameLocator("iframe.preview__frame").getByText("Framed page").waitFor();
    expect(await page.locator("iframe.preview__frame").getAttribute("src")).toBe(
      `${fake.origin}/embed?trust=RJ1`,
    );
    await page.getByLabel("A picture that is a link").check();
    await code.getByText(`<img src="${fake.origin}/card.svg?trust=RJ1"`).waitFor();
    await page.getByLabel("A poster with a QR code").check();
    await page.getByRole("link", { name: "Open the poster" }).waitFor();
    await page.getByLabel("A link", { exact: true }).check();
    await code.getByText(`<a href="${fake.origin}/?trust=RJ1">`).waitFor();
  });

  test("the packages are offered as this installation serves them, with its address and what to choose", async () => {
    const { page, fake } = await open("/admin/trusts/RJ1");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: fake.origin });
    for (const [way, file] of [
      ["A web part for SharePoint", "boundaryless.sppkg"],
      ["A plugin for WordPress", "boundaryless-wp.zip"],
    ] as const) {
      await page.getByLabel(way).check();
      const link = page.getByRole("link", { name: `Download ${file}` });
      expect(await link.getAttribute("href")).toBe(`/downloads/${file}`);
      await page.getByRole("button", { name: "Copy address", exact: true }).click();
      await page.getByText("It is copied.").waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(fake.origin);
      await page.locator(".facts").getByText("Code of your trust").waitFor();
    }
    await page.getByText(`[join_community trust="RJ1"]`).waitFor();
    await page.getByLabel("An address that embeds itself (oEmbed)").check();
    await page.getByText(`${fake.origin}/oembed?url={url}&format=json`).waitFor();
    expect(await page.getByRole("link", { name: "Download boundaryless" }).count()).toBe(0);
    await page.frameLocator("iframe.preview__frame").getByText("Framed page").waitFor();
  });

  test("the code for one community says its name, so that two of them on a page are told apart", async () => {
    const { page, fake } = await open("/admin/communities/community-1");
    const name = fake.world.communities.find(({ slug }) => slug === "community-1")?.name ?? "";
    await page.getByRole("link", { name: "On your intranet" }).click();
    await page.getByLabel("A frame", { exact: true }).check();
    await page.locator(".copy__text").getByText(`title="Newest lessons of “${name}”"`).waitFor();
  });

  test("where the hash of the release cannot be read that is said, and it can be tried again", async () => {
    const { page, fake } = await open("/admin/trusts/RJ1", {
      prepare: ({ spoilt }) => spoilt.set("GET /widget", "drop"),
    });
    await page.getByLabel("Code pinned to this release").check();
    await page.getByText("The hash of this release could not be read.").waitFor();
    fake.spoilt.clear();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".copy__text").getByText("pinned.abcd1234.js").waitFor();
  });

  test("the snippet follows the language, runs as a preview, and is copied", async () => {
    const { page, fake } = await open("/admin/trusts/RJ1");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: fake.origin });
    await page.locator("join-community").waitFor();
    await page.getByLabel("Cymraeg (Welsh)").check();
    await page.getByText("Widget of RJ1 in cy").waitFor();
    await page.getByRole("button", { name: "Copy code" }).click();
    await page.getByText("The code is copied.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `<script type="module" src="${fake.origin}/widget/v1.js"></script>\n<join-community trust="RJ1" lang="cy"></join-community>`,
    );
  });
});
