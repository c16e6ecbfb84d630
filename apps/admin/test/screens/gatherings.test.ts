import { words } from "@boundaryless/words";
import { describe, expect, test } from "vitest";
import { open, withBrowser } from "./open.ts";

const at = "/admin/communities/community-1/gatherings";

describe("gatherings", () => {
  withBrowser();

  test("are reached from the community by whoever may edit it, with their counts", async () => {
    const { page } = await open("/admin/communities/community-1");
    await page.getByRole("link", { name: "Gatherings" }).click();
    await page.getByRole("row", { name: /30 minutes on lights.*Called.*14/u }).waitFor();
    await page.getByRole("link", { name: "Past", exact: true }).click();
    await page.getByRole("table", { name: "Past gatherings" }).waitFor();
    const { page: another } = await open("/admin/communities/community-2", { who: "trust" });
    await another.getByRole("link", { name: "History" }).waitFor();
    expect(await another.getByRole("link", { name: "Gatherings" }).count()).toBe(0);
  });

  test("one is called; what is wrong is said beside its field", async () => {
    const { page, fake } = await open(at);
    await page.getByRole("link", { name: "Call a gathering" }).click();
    await page.getByLabel("What is it called?").fill("Lamps at the bed");
    await page.getByLabel("Date").fill("2099-05-04");
    await page.getByLabel("Starts at").fill("09:30");
    await page.getByRole("button", { name: "Call the gathering" }).click();
    await page.locator("#place-error").waitFor();
    await page.getByLabel("Place (optional)").fill("Room 5, Cardiff");
    await page.getByLabel("Does it come again?").selectOption("fortnightly");
    await page.getByLabel("How often in all?").fill("4");
    await page.getByLabel("No, leave my name out").check();
    await page.getByRole("button", { name: "Call the gathering" }).dblclick();
    await page.getByText("The gathering is called.").waitFor();
    await page.getByRole("heading", { name: "Lamps at the bed" }).waitFor();
    expect(fake.world.gatherings.at(-1)).toMatchObject({
      place: "Room 5, Cardiff",
      time: "09:30",
      repeats: "FREQ=WEEKLY;INTERVAL=2;COUNT=4",
      authorShown: false,
    });
    expect(fake.world.gatherings.filter(({ title }) => title === "Lamps at the bed")).toHaveLength(1);
  });

  test("an empty form says of each field what to do, beside it and above, in both languages", async () => {
    for (const cymraeg of [false, true]) {
      const { page } = await open(`${at}/new`, { cymraeg });
      await page.locator("#timeZone").fill("");
      await page.locator("#minutes").fill("");
      await page.locator("#rhythm").selectOption("monthly-day");
      await page.locator("#ends-until").check();
      await page.locator(".editor [type=submit]").click();
      const summary = page.locator(".nhsuk-error-summary a");
      await summary.first().waitFor();
      const said = await summary.allTextContents();
      const { fields, rules } = words[cymraeg ? "cy" : "en"].errors;
      expect(said).toEqual([
        fields["title.required"](),
        fields["date.required"](),
        fields["time.required"](),
        fields["timeZone.required"](),
        rules.minutes(),
        rules.where(),
        rules.rule(),
      ]);
      const beside = await page.locator(".nhsuk-error-message").allInnerTexts();
      for (const sentence of said) expect(beside.join("\n")).toContain(sentence);
      await summary.last().click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("repeats");
    }
  });

  test("notes are written once it has begun, changed, and lead to a lesson; a double click sends them once", async () => {
    const { page, fake } = await open(`${at}?when=past`);
    await page.getByRole("link", { name: "30 minutes on lights" }).click();
    const notes = page.getByLabel("What you talked about and what you agreed");
    expect(await notes.inputValue()).toBe("Lamps with a sensor work best.");
    await notes.fill("");
    await page.getByRole("button", { name: "Publish the notes" }).click();
    await page.getByText("Write what came of it").first().waitFor();
    await notes.fill("Lamps with a timer, too.");
    // As people double-click: the second press comes when the first has been answered.
    const sent: string[] = [];
    page.on("request", (request) => sent.push(`${request.method()} ${request.url()}`));
    const publish = page.getByRole("button", { name: "Publish the notes" });
    await publish.click();
    await page.getByText("The notes are published.").waitFor();
    await publish.dispatchEvent("click", { detail: 2 });
    await page.reload();
    await notes.waitFor();
    expect(sent.filter((each) => /^POST .*\/notes$/u.test(each))).toHaveLength(1);
    expect(fake.world.gatherings[3]).toMatchObject({ notes: "Lamps with a timer, too.", version: 2 });
    expect(await page.locator(".nhsuk-error-summary").count()).toBe(0);
    const lesson = page.getByRole("link", { name: "Make a lesson of these notes" });
    expect(await lesson.getAttribute("href")).toMatch(
      /^\/c\/community-1\/lessons\/new\?gathering=gathering_/u,
    );
  });

  test("one is changed, its people are seen by name, and it is cancelled with a reason", async () => {
    const { page, fake } = await open(at);
    await page.getByRole("link", { name: "30 minutes on lights" }).first().click();
    await page.getByRole("rowheader", { name: "Ann Evans (called it)" }).waitFor();
    await page.getByRole("link", { name: "Change it" }).click();
    await page.getByLabel("Place (optional)").fill("Room 9");
    await page.getByRole("button", { name: "Save changes" }).click();
    await page.getByText("The gathering is changed.").waitFor();
    await page.getByRole("button", { name: "Cancel it" }).click();
    await page.getByLabel("Why does it not take place?").fill("The room is flooded.");
    await page.getByRole("dialog").getByRole("button", { name: "Cancel it" }).click();
    await page.getByText("The gathering is cancelled. Those who are going are told.").waitFor();
    expect(fake.world.gatherings[0]).toMatchObject({ place: "Room 9", status: "cancelled", version: 3 });
  });

  test("what was changed meanwhile is said, nothing typed is lost, and saving again carries", async () => {
    const { page, fake } = await open(at);
    const meanwhile = (place: number) => {
      fake.world.gatherings = fake.world.gatherings.map((each, index) =>
        index === place ? { ...each, version: each.version + 5 } : each,
      );
    };
    const { changedSince } = words.en.admin.form;
    await page.getByRole("link", { name: "30 minutes on lights" }).first().click();
    await page.getByRole("link", { name: "Change it" }).click();
    await page.getByLabel("Place (optional)").fill("Room 9");
    meanwhile(0);
    await page.getByRole("button", { name: "Save changes" }).click();
    await page.getByText(changedSince).waitFor();
    expect(await page.getByLabel("Place (optional)").inputValue()).toBe("Room 9");
    await page.getByRole("button", { name: "Save changes" }).click();
    await page.getByText("The gathering is changed.").waitFor();
    await page.getByRole("button", { name: "Cancel it" }).click();
    await page.getByLabel("Why does it not take place?").fill("The room is flooded.");
    meanwhile(0);
    const yes = page.getByRole("dialog").getByRole("button", { name: "Cancel it" });
    await yes.click();
    await page.getByRole("dialog").getByText("Somebody else changed this").waitFor();
    await yes.click();
    await page.getByText("The gathering is cancelled. Those who are going are told.").waitFor();
    expect(fake.world.gatherings[0]).toMatchObject({ place: "Room 9", status: "cancelled" });
    await page.goto(`${new URL(page.url()).origin}${at}?when=past`);
    await page.getByRole("link", { name: "30 minutes on lights" }).click();
    await page.getByLabel("What you talked about and what you agreed").fill("Lamps with a timer.");
    meanwhile(3);
    await page.getByRole("button", { name: "Publish the notes" }).click();
    await page.getByText(changedSince).waitFor();
    await page.getByRole("button", { name: "Publish the notes" }).click();
    await page.getByText("The notes are published.").waitFor();
    expect(fake.world.gatherings[3]).toMatchObject({ notes: "Lamps with a timer." });
  });
});
