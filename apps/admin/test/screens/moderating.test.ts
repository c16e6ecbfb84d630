import { describe, expect, test } from "vitest";
import { open, withBrowser } from "./open.ts";

const oneCase = "/admin/reports/community/community-1";

describe("moderating", () => {
  withBrowser();

  test("filters and order stand in the address, and a case opens from the queue", async () => {
    const { page } = await open("/admin/reports");
    await page.getByRole("link", { name: "Reports" }).and(page.locator("[aria-current=page]")).waitFor();
    await page.getByLabel("Sort by").selectOption("most");
    await page.waitForURL("**/reports?order=most");
    expect(await page.locator("tbody tr").first().textContent()).toContain("Fewer falls on night shifts");
    await page.getByLabel("Show", { exact: true }).selectOption("decided");
    await page.waitForURL("**/reports?order=most&state=decided");
    await page.getByText("Passage taken out, by Tom Trust").waitFor();
    await page.getByRole("link", { name: "Green theatres" }).click();
    await page.waitForURL("**/reports/community/community-3");
  });

  test("a passage marked in the text is taken out, and undone", async () => {
    const { page, fake } = await open(oneCase);
    await page.getByRole("button", { name: "Take out a passage" }).click();
    await page.locator("#now-problem").evaluate((text: HTMLTextAreaElement) => {
      text.focus();
      text.setSelectionRange(0, "On busy wards".length);
    });
    await page.getByText("It will say: […] the first signs").waitFor();
    await page.getByLabel("Why is it taken out?").fill("It names a ward");
    await page.getByRole("button", { name: "Take it out" }).click();
    await page.getByText("The passage is taken out.").waitFor();
    await page.getByRole("definition").filter({ hasText: "[…] the first signs" }).waitFor();
    await page.getByText(/^Passage taken out by Priya Platform, 23 November 2026/u).waitFor();
    await page.getByRole("button", { name: "Undo: Passage taken out" }).click();
    await page.getByLabel("Why is it undone?").fill("It is fine");
    await page.getByRole("button", { name: "Undo it" }).click();
    await page.getByText("The decision is taken back.").waitFor();
    expect(fake.world.cases[0]?.state).toBe("open");
    await page.getByRole("button", { name: "Leave it as it is" }).waitFor();
  });

  test("of a comment a passage is taken out and its writer blocked, and nothing can be paused", async () => {
    const { page, fake } = await open("/admin/reports");
    await page.getByRole("link", { name: "Our night nurse told me" }).click();
    await page.waitForURL("**/reports/item/community-1/comment_*");
    await page.getByRole("heading", { name: "Who wrote it" }).waitFor();
    expect(await page.getByRole("button", { name: "Pause it" }).count()).toBe(0);
    await page.getByRole("button", { name: "Take out a passage" }).click();
    await page.getByLabel("Passage in the comment").fill("Mr Jones in bed four");
    await page.getByLabel("Why is it taken out?").fill("It names a patient");
    await page.getByRole("button", { name: "Take it out" }).click();
    await page.getByText("The passage is taken out.").waitFor();
    await page.getByRole("definition").filter({ hasText: "> […] **always** falls." }).waitFor();
    await page.getByRole("button", { name: "Block address: Bo Ng" }).click();
    await page.getByLabel("Why is it blocked?").fill("Again and again");
    await page.getByRole("button", { name: "Block address", exact: true }).click();
    await page.getByText("The address is blocked.").waitFor();
    const decided = fake.world.cases.find(({ target }) => target.itemId !== undefined);
    expect(decided).toMatchObject({ state: "decided", item: { authors: [{ blocked: true }] } });
    expect(fake.world.cases[0]?.state).toBe("open");
  });

  test("the keyboard alone takes a passage out", async () => {
    const { page, fake } = await open(oneCase);
    await page.getByRole("button", { name: "Take out a passage" }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Passage in the name").focus();
    await page.keyboard.type("Sepsis");
    await page.getByText("It will say: […] recognition").waitFor();
    await page.getByLabel("Why is it taken out?").focus();
    await page.keyboard.type("It names somebody");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("The passage is taken out.").waitFor();
    expect(fake.world.cases[0]?.name).toBe("[…] recognition in the first hour");
  });

  test("a passage that does not stand in the text is said before anything is sent", async () => {
    const { page, fake } = await open(oneCase);
    await page.getByRole("button", { name: "Take out a passage" }).click();
    await page.getByRole("button", { name: "Take it out" }).click();
    await page.getByText("Enter a passage in at least one of the texts").waitFor();
    await page.getByLabel("Passage in the name").fill("nothing like it");
    await page.getByRole("button", { name: "Take it out" }).click();
    await page.locator(".nhsuk-error-message", { hasText: "do not stand in the text" }).waitFor();
    expect(fake.calls.filter((call) => call.startsWith("POST"))).toEqual([]);
  });

  test("of two moderators the slower one learns what happened and loses no word", async () => {
    const { page, fake } = await open(oneCase);
    await page.getByRole("button", { name: "Hide it for now" }).click();
    await page.getByLabel("Why is it hidden?").fill("My long reason");
    const decision = { action: "dismiss", at: "2026-11-23T11:00:00.000Z", by: "Tom Trust" } as const;
    fake.world.cases = fake.world.cases.map((each) => ({ ...each, state: "decided", decision, version: 1 }));
    await page.getByRole("button", { name: "Hide it", exact: true }).click();
    await page.getByText("Somebody else has decided this case meanwhile").waitFor();
    expect(await page.getByLabel("Why is it hidden?").inputValue()).toBe("My long reason");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText(/Left as it is by Tom Trust/u).waitFor();
  });

  test("blocking and lifting a block never show an address", async () => {
    const { page } = await open(oneCase);
    await page.getByRole("button", { name: "Block address: Ann Evans" }).click();
    await page.getByLabel("Why is it blocked?").fill("Advertising");
    await page.getByRole("button", { name: "Block address", exact: true }).click();
    await page.getByText("The address is blocked.").waitFor();
    await page.getByRole("link", { name: "Reports" }).first().click();
    await page.getByRole("link", { name: "Blocked addresses" }).click();
    await page.getByRole("button", { name: "Unblock: Somebody who reported" }).click();
    await page.getByLabel("Why is the block lifted?").fill("A mistake");
    await page.getByRole("button", { name: "Lift the block" }).click();
    await page.getByText("The block is lifted.").waitFor();
    expect(await page.locator("tbody tr").count()).toBe(1);
    expect(await page.content()).not.toMatch(/@example|@nhs/u);
  });

  test("who moderates nothing is offered no reports, and only the platform the blocks", async () => {
    const facilitator = await open("/admin/communities", { who: "facilitator" });
    await facilitator.page.locator("table").waitFor();
    expect(await facilitator.page.getByRole("link", { name: "Reports" }).count()).toBe(0);
    const trust = await open("/admin/reports", { who: "trust" });
    await trust.page.locator("table").waitFor();
    expect(await trust.page.getByRole("link", { name: "Blocked addresses" }).count()).toBe(0);
  });
});
