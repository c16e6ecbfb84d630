import { words } from "@boundaryless/words";
import { describe, expect, test } from "vitest";
import { placementId } from "../fake/placements.ts";
import { open, withBrowser } from "./open.ts";

const at = "/admin/trusts/RJ1/placements";

describe("placements", () => {
  withBrowser();

  test("are reached from the trust; one is added, and a slip is taken over with one press", async () => {
    const { page, fake } = await open("/admin/trusts/RJ1");
    await page.getByRole("link", { name: "Placements" }).click();
    await page.getByRole("link", { name: "Add a placement", exact: true }).first().click();
    await page.getByLabel("What do you call it?").fill("Learning hub");
    await page.getByLabel("Website 1", { exact: true }).fill("https://intrnet.example.nhs.uk");
    await page.getByRole("button", { name: "Add another website" }).click();
    await page.getByLabel("Website 2", { exact: true }).fill("hub.example.nhs.uk");
    await page.getByRole("button", { name: "Add placement" }).click();
    await page
      .locator("#origins-0-error")
      .getByText("Did you mean https://intranet.example.nhs.uk?")
      .waitFor();
    // Nothing that was typed is lost.
    expect(await page.getByLabel("Website 1", { exact: true }).inputValue()).toBe(
      "https://intrnet.example.nhs.uk",
    );
    await page.getByRole("button", { name: "Use https://hub.example.nhs.uk" }).click();
    expect(await page.getByLabel("Website 2", { exact: true }).inputValue()).toBe(
      "https://hub.example.nhs.uk",
    );
    await page.getByLabel("The addresses are right as they are").check();
    await page.getByLabel("Find a community by its name or goal").fill("Green");
    await page.getByRole("button", { name: "Add Green theatres" }).click();
    await page.getByLabel("Dark", { exact: true }).check();
    await page.getByRole("button", { name: "Add placement" }).click();
    await page.getByText("Learning hub is added. Copy its code below.").waitFor();
    const made = fake.world.placements.at(-1);
    expect(made).toMatchObject({
      origins: ["https://intrnet.example.nhs.uk", "https://hub.example.nhs.uk"],
      language: null,
      theme: "dark",
    });
    expect(made?.featured.map(({ name }) => name)).toEqual(["Green theatres"]);
    await page.getByText(`placement="${made?.placementId}"`).waitFor();
  });

  test("its code follows every way that a placement counts for, and never says a language", async () => {
    const { page, fake } = await open(`${at}/${placementId(1)}`);
    fake.world.placements.forEach((placement) => Object.assign(placement, { language: "cy" }));
    await page.reload();
    const code = page.locator(".copy__text");
    await page.getByText("Welsh").first().waitFor();
    for (const [way, says] of [
      ["A frame", `title="Cymunedau ymarfer"`],
      ["A frame that grows with its content", "/widget/frame-v1.js"],
      ["Code pinned to this release", "integrity="],
      ["Two lines of code", "/widget/v1.js"],
    ] as const) {
      await page.getByLabel(way, { exact: true }).check();
      await code.getByText(says).waitFor();
      expect(await code.innerText()).toContain(placementId(1));
      expect(await code.innerText()).not.toMatch(/\blang=/u);
    }
    expect(await page.getByLabel("A picture that is a link").count()).toBe(0);
    expect(await page.getByRole("group", { name: "Language of the widget" }).count()).toBe(0);
  });

  test("those that come first are put into order and taken out by the keyboard's own buttons", async () => {
    const { page, fake } = await open(`${at}/${placementId(1)}/edit`);
    await page.getByRole("button", { name: "Move Fewer falls on night shifts up" }).press("Enter");
    await page.getByRole("button", { name: "Remove gone" }).press("Enter");
    await page.getByRole("button", { name: "Save placement" }).click();
    await page.getByText("is saved.").waitFor();
    expect(fake.world.placements[0]?.featured.map(({ slug }) => slug)).toEqual([
      "community-2",
      "community-1",
    ]);
  });

  test("a change by somebody else is said, and what was typed stays", async () => {
    const { page, fake } = await open(`${at}/${placementId(1)}/edit`);
    await page.getByLabel("What do you call it?").fill("Mine");
    fake.world.placements = fake.world.placements.map((each) => ({ ...each, version: 9 }));
    await page.getByRole("button", { name: "Save placement" }).click();
    await page.getByText("Somebody else changed this placement meanwhile.").waitFor();
    expect(await page.getByLabel("What do you call it?").inputValue()).toBe("Mine");
    await page.getByText(words.en.admin.form.changedSince).waitFor();
    await page.getByRole("button", { name: "Save placement" }).click();
    await page.getByRole("heading", { name: "Mine" }).waitFor();
    expect(fake.world.placements[0]).toMatchObject({ name: "Mine", version: 10 });
  });

  test("are locked after a question and opened again; a page that was refused leads to a placement for it", async () => {
    const { page, fake } = await open(at);
    await page.getByRole("button", { name: "Lock placements" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Lock placements" }).click();
    await page.getByText("Placements are locked.").waitFor();
    expect(fake.world.lock).toEqual({ locked: true, version: 4 });
    await page.getByRole("button", { name: "Open to any page" }).click();
    await page.getByText("may stand on any page again").waitFor();
    await page.getByRole("link", { name: "Add a placement for https://old-intranet.example.nhs.uk" }).click();
    expect(await page.getByLabel("Website 1", { exact: true }).inputValue()).toBe(
      "https://old-intranet.example.nhs.uk",
    );
  });

  test("views and joins stand in a chart with words, in a table and in a file; one is removed", async () => {
    const { page, fake } = await open(`${at}/${placementId(1)}`);
    const chart = page.getByRole("img", { name: /Views of the last 12 weeks as bars: about \d+ in all/u });
    await expect.poll(() => chart.locator("rect").count()).toBe(12);
    expect(await page.locator(".card tbody tr").first().innerText()).toContain("give or take 60");
    const href = (await page.getByRole("link", { name: "Download as CSV" }).getAttribute("href")) ?? "";
    const lines = decodeURIComponent(href.split(",").slice(1).join(",")).trim().split("\r\n");
    expect(lines.slice(0, 2)).toEqual(['"day","views (estimate)","joins"', "2026-09-07,120,0"]);
    expect(lines).toHaveLength(13);
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await page.getByText("Front page of the intranet is removed.").waitFor();
    expect(fake.world.placements).toHaveLength(1);
  });

  test("one is handed to another trust by whoever looks after both, after a question that needs an answer", async () => {
    const { page, fake } = await open(`${at}/${placementId(2)}`);
    await page.getByRole("button", { name: "Hand to another trust" }).click();
    const dialog = page.getByRole("dialog");
    const hand = dialog.getByRole("button", { name: "Hand to another trust" });
    await hand.click();
    const box = dialog.getByRole("combobox", { name: "Trust that takes it over" });
    await dialog.getByText("Choose the trust that takes it over").waitFor();
    expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
    await box.pressSequentially("r");
    const options = dialog.getByRole("option");
    await options.first().waitFor();
    expect((await options.allInnerTexts()).some((text) => text.includes("RJ1"))).toBe(false);
    const other = fake.world.trusts.find(({ odsCode, closedOn }) => odsCode !== "RJ1" && !closedOn);
    await box.fill(other?.odsCode ?? "");
    await options.filter({ hasText: other?.odsCode ?? "" }).click();
    // Somebody else was faster: what was chosen stays, and a second press goes by what is there now.
    const [first, second] = fake.world.placements;
    fake.world.placements = [first!, { ...second!, version: 7 }];
    const readAgain = page.waitForResponse((answer) => answer.url().endsWith("/trusts/RJ1/placements"));
    await hand.click();
    await dialog
      .getByRole("alert")
      .getByText(/changed/u)
      .waitFor();
    await (await readAgain).finished();
    await hand.click();
    await page.getByText(`Ward pages is with ${other?.name} now.`).waitFor();
    expect(fake.world.placements[1]).toMatchObject({ trust: other?.odsCode, version: 8 });
    expect(new URL(page.url()).pathname).toBe(`/admin/trusts/${other?.odsCode}/placements/${placementId(2)}`);
  });

  test("whoever looks after one trust only is not offered to hand a placement on", async () => {
    const { page } = await open(`${at}/${placementId(1)}`, { who: "trust" });
    await page.getByRole("button", { name: "Remove", exact: true }).waitFor();
    expect(await page.getByRole("button", { name: "Hand to another trust" }).count()).toBe(0);
  });
});
