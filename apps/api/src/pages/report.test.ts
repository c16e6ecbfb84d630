import { decideCase, readCase } from "@boundaryless/core";
import { administratorWith } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHouse, type House } from "./test/house.ts";

let house: House;
let slug: string;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts();
  await house.lists(slug);
});
afterAll(() => house.close());

const get = (path: string) => fetch(house.origin + path, { redirect: "manual" });
const post = (path: string, fields: Record<string, string>) =>
  fetch(house.origin + path, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
const good = { reason: "abuse", text: "It insults night staff", email: "nurse@example.org" };
const caseNow = () => readCase(house.table.ctx(administratorWith("platform")), { kind: "community", slug });

describe("reporting without JavaScript", () => {
  test("leads from the form over the typed code to a case, and the page says what happens next", async () => {
    const sent = await post(`/c/${slug}/report`, good);
    expect(sent.status).toBe(202);
    expect(await sent.text()).toContain("your report of “Sepsis in the first hour”");
    const { code } = await house.mailTo(good.email);
    const done = await post("/confirm", { for: "report", email: good.email, code });
    expect(await done.text()).toContain("Thank you for your report");
    expect(await caseNow()).toMatchObject({ reports: 1, kept: [{ text: good.text, reason: "abuse" }] });
  });

  test("keeps what was typed and names every field that is wrong, in the reader's language", async () => {
    const refused = await post(`/c/${slug}/report?lang=cy`, { reason: "other", text: "", email: "nobody" });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain("Dywedwch beth sydd o’i le");
    expect(page).toContain('value="nobody"');
    expect(page).toMatch(/value="other"[^>]*checked/u);
  });

  test("what was typed comes back as text, whatever it is", async () => {
    const evil = `"><script>alert(1)</script>`;
    const page = await (await post(`/c/${slug}/report`, { reason: evil, text: evil, email: evil })).text();
    expect(page).not.toContain("<script>alert");
  });

  test("there is nothing to report where there is no community", async () => {
    expect((await get("/c/nowhere/report")).status).toBe(404);
    expect((await post("/c/nowhere/report", good)).status).toBe(404);
  });
});

test("a hidden community's page, feeds and data say nothing of it but that it is hidden", async () => {
  const hidden = await house.story.starts(
    { name: "Unseen", problem: "Mr Jones fell", topics: [] },
    { email: "other@example.org" },
  );
  await house.lists(hidden);
  await house.hides(hidden);
  for (const path of ["", ".json", ".atom", ".ics", "/join", "/report"]) {
    const answer = await get(`/c/${hidden}${path}`);
    expect([path, answer.status]).toEqual([path, 404]);
    const text = await answer.text();
    expect(text).toContain("This community is hidden for now");
    expect(text).not.toMatch(/Unseen|Mr Jones/u);
  }
  // Its card goes when the stream has seen it; the feed of all must not fail until then.
  expect((await get("/communities.atom")).status).toBe(200);
  await house.lists(hidden);
  for (const path of ["/", "/communities.json", "/communities.atom"])
    expect(await (await get(path)).text()).not.toContain("Unseen");
});

test("a paused community says so on its page and in its data", async () => {
  const page = await (await get(`/c/${slug}`)).text();
  expect(page).not.toContain("paused");
  const { version } = await caseNow();
  const moderator = house.table.ctx(administratorWith("platform"));
  const reason = "Its facilitators put the text right.";
  await decideCase(moderator, { kind: "community", slug, action: "pause", reason, version });
  const after = await (await get(`/c/${slug}`)).text();
  expect(after).toContain(reason);
  expect(await (await get(`/c/${slug}.json`)).json()).toMatchObject({
    status: "paused",
    statusReason: reason,
  });
});
