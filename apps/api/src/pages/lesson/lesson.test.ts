import { limits } from "@boundaryless/contract";
import { launchBrowser } from "@boundaryless/testing/browser";
import { type Shared, lessonOf, sharesLesson } from "@boundaryless/testing";
import { words } from "@boundaryless/words";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHouse, type House } from "../test/house.ts";

let house: House;
let slug: string;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts();
});
afterAll(() => house.close());

const { pages, contributionWording, wording } = words.en;
const say = pages.lesson;
const get = (path: string, init: RequestInit = {}) =>
  fetch(house.origin + path, { redirect: "manual", ...init });
const post = (path: string, typed: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  get(path, { method: "POST", body: new URLSearchParams(typed), headers });
const from = ({ cookie }: Shared) => ({
  Cookie: `__Host-boundaryless-device=${cookie}`,
  "Sec-Fetch-Site": "same-origin",
});
const shares = (changes: Parameters<typeof sharesLesson>[1], email: string) =>
  sharesLesson({ ...house, slug }, changes, { email });
const at = ({ lessonId }: Shared) => `/c/${slug}/lessons/${lessonId}`;

const { links: _, ...texts } = lessonOf();
const typed = (changes: Record<string, string> = {}): Record<string, string> => ({
  ...(texts as unknown as Record<string, string>),
  open: "everybody",
  authorShown: "yes",
  "author.name": "Amara Okafor",
  "author.email": "pages@example.org",
  "author.trust": "RJ1",
  "author.discipline": "medical",
  "author.wording": contributionWording.version,
  ...changes,
});

describe("sharing a lesson without a script", () => {
  test("leads from the community to the form, the e-mail and the lesson", async () => {
    expect(await (await get(`/c/${slug}`)).text()).toContain(`href="/c/${slug}/lessons/new"`);
    const form = await (await get(`/c/${slug}/lessons/new`)).text();
    for (const text of [contributionWording.text, wording.text, pages.frame.noPatients])
      expect(form).toContain(text);
    const sent = await post(`/c/${slug}/lessons/new`, typed());
    expect(sent.status).toBe(202);
    const { code } = await house.mailTo("pages@example.org");
    const done = await post("/confirm", { email: "pages@example.org", code, for: "lesson" });
    const page = await done.text();
    expect(page).toContain(pages.contribute.doneTitle.lesson);
    const [path = ""] = /\/c\/[^"]*lessons\/lesson_[^"]*/u.exec(page) ?? [];
    const lesson = await (await get(path)).text();
    for (const text of [texts.title, texts.happened, say.outcomes.success]) expect(lesson).toContain(text);
  });

  test("keeps everything typed when something is wrong, and says what, at the field", async () => {
    const evil = '<script>alert("1")</script>';
    const answer = await post(
      `/c/${slug}/lessons/new`,
      typed({ title: "", tried: evil, "links.3.label": evil, "links.3.address": "http://example.org" }),
    );
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(say.form.faults["title.required"]());
    expect(page).toContain('id="field-links-3-address-error"');
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("&lt;script&gt;");
    expect(page).toContain('<details class="nhsuk-details" open');
    const halves = await post(
      `/c/${slug}/lessons/new`,
      typed({ "links.1.label": "A leaflet", "links.2.address": "https://example.org/leaflet" }),
    );
    const summary = await halves.text();
    for (const label of [say.form.linkAddress(2), say.form.linkLabel(3)])
      expect(summary).toContain(`">${label}: `);
  });

  test("from a remembered device is done once where the button is pressed twice", async () => {
    const shared = await shares({}, "twice@example.org");
    const form = await (await get(`/c/${slug}/lessons/new`, { headers: from(shared) })).text();
    const once = /name="once" value="([^"]+)"/u.exec(form)?.[1] ?? "";
    const press = () => post(`/c/${slug}/lessons/new`, typed({ title: "Pressed twice", once }), from(shared));
    const [one, other] = await Promise.all([press(), press()]);
    expect(one.headers.get("Location")).toContain("/lessons/lesson_");
    expect(other.headers.get("Location")).toBe(one.headers.get("Location"));
  });

  test("from a remembered device is done at once, and not for another site", async () => {
    const shared = await shares({}, "atonce@example.org");
    const answer = await post(`/c/${slug}/lessons/new`, typed({ title: "At once" }), from(shared));
    expect(answer.status).toBe(303);
    expect(await (await get(answer.headers.get("Location") ?? "")).text()).toContain("At once");
    const foreign = { ...from(shared), "Sec-Fetch-Site": "cross-site" };
    const stranger = { ...typed({ title: "Forged" }), "author.email": "" };
    expect((await post(`/c/${slug}/lessons/new`, stranger, foreign)).status).toBe(422);
  });
});

describe("a lesson's page", () => {
  test("shows what was written as text, and links only where https leads", async () => {
    const links = [{ label: "<b>Leaflet</b>", address: "https://example.org/leaflet?a=1&b=2" }];
    const shared = await shares({ happened: "<img src=x onerror=alert(1)>", links }, "text@example.org");
    const page = await (await get(at(shared))).text();
    expect(page).toContain("&lt;img src=x");
    expect(page).toContain(
      'href="https://example.org/leaflet?a=1&amp;b=2" rel="noopener noreferrer nofollow ugc"',
    );
    expect(page).not.toContain("<b>Leaflet");
  });

  test("leads to the form of those who tried it too, and shows the trail", async () => {
    const first = await shares({ title: "The first of the trail" }, "first@example.org");
    expect(await (await get(at(first))).text()).toContain(`/c/${slug}/lessons/new?of=${first.lessonId}`);
    const form = await (await get(`/c/${slug}/lessons/new?of=${first.lessonId}`)).text();
    expect(form).toContain("The first of the trail");
    const other = await shares({}, "second@example.org");
    const missing = await post(`/c/${slug}/lessons/new`, typed({ of: first.lessonId }), from(other));
    expect(await missing.text()).toContain(say.form.faults["adopts.how.choose"]());
    const tried = typed({ of: first.lessonId, from: slug, "adopts.how": "dropped", title: "We dropped it" });
    expect((await post(`/c/${slug}/lessons/new`, tried, from(other))).status).toBe(303);
    const trail = await (await get(at(first))).text();
    for (const text of [say.trail, say.adoptions.dropped, "We dropped it"]) expect(trail).toContain(text);
  });

  test("for members alone is there for them, kept by nobody, and not there for others", async () => {
    const shared = await shares({ open: false, title: "Ours alone" }, "members@example.org");
    expect((await get(at(shared))).status).toBe(404);
    expect(await (await get(`/c/${slug}/lessons`)).text()).not.toContain("Ours alone");
    const seen = await get(at(shared), { headers: from(shared) });
    expect([seen.status, seen.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
    const list = await get(`/c/${slug}/lessons`, { headers: from(shared) });
    expect(await list.text()).toContain("Ours alone");
  });

  test("is a sheet to print, with the way back to it", async () => {
    const shared = await shares({}, "card@example.org");
    const sheet = await (await get(`${at(shared)}/card`)).text();
    expect(sheet).toContain('class="poster lesson-sheet"');
    expect(sheet).toContain(`${house.origin}${at(shared)}`);
  });

  test("fits one sheet of A4 with every text as long as it may be, in both languages", async () => {
    const prose = (letters: number) =>
      "The night team walked the ward each hour and wrote what they saw. "
        .repeat(40)
        .slice(0, letters)
        .trim();
    const [text, short] = [prose(limits.lessonText), prose(limits.lessonWords)];
    const told = { problem: text, tried: text, happened: text };
    const context = { setting: short, size: short, staff: short, cost: short, time: short };
    const title = prose(limits.lessonTitle);
    const shared = await shares({ title, ...told, ...context }, "longest@example.org");
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      for (const language of ["en", "cy"]) {
        await page.goto(`${house.origin}${at(shared)}/card?lang=${language}`);
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
        expect([language, pdf.match(/\/Type\s*\/Page\b/gu)?.length]).toEqual([language, 1]);
        // Small letters, but none cut off: the sheet holds all of what was told.
        expect(await page.locator(".lesson-sheet").innerText()).toContain(text);
      }
    } finally {
      await browser.close();
    }
  });
});

describe("the list of lessons", () => {
  test("can be narrowed to what did not work", async () => {
    await shares({ title: "Badges that nobody wore", outcome: "failure" }, "badges@example.org");
    await shares({ title: "Bells that rang", outcome: "success" }, "bells@example.org");
    const failures = await (await get(`/c/${slug}/lessons?outcome=failure`)).text();
    expect(failures).toContain("Badges that nobody wore");
    expect(failures).not.toContain("Bells that rang");
    expect(await (await get(`/c/${slug}/lessons?outcome=mixed`)).text()).toContain(say.nothingFits);
  });

  test("says what is wrong with an address that cannot be", async () => {
    expect((await get(`/c/${slug}/lessons?cursor=made-up`)).status).toBe(422);
    expect((await get("/c/nowhere/lessons")).status).toBe(404);
    expect((await get(`/c/${slug}/lessons/lesson_nothing`)).status).toBe(404);
  });
});

describe("a lesson of one's own", () => {
  test("is edited and deleted by buttons on a remembered device, and by looking at it nothing changes", async () => {
    const shared = await shares({ title: "To be edited" }, "edits@example.org");
    const headers = from(shared);
    const { capacity } = await house.table.consumed(async () => {
      for (const page of ["/edit", "/delete", ""])
        for (const method of ["GET", "HEAD"]) await get(at(shared) + page, { method, headers });
    });
    expect(capacity.write).toBe(0);
    expect(await (await get(at(shared), { headers })).text()).toContain(`${at(shared)}/edit`);
    const edited = { ...typed({ title: "Edited" }), version: "1" };
    expect((await post(`${at(shared)}/edit`, edited, headers)).status).toBe(303);
    const stale = await post(`${at(shared)}/edit`, { ...edited, title: "Too late" }, headers);
    const comes = await stale.text();
    for (const text of ["Too late", pages.form.changedSince, 'name="version" value="2"'])
      expect(comes).toContain(text);
    const now = { ...edited, title: "Not too late", version: "2" };
    expect((await post(`${at(shared)}/edit`, { ...now, tried: "" }, headers)).status).toBe(422);
    expect((await post(`${at(shared)}/edit`, now, headers)).status).toBe(303);
    expect(await (await post(`${at(shared)}/delete`, {}, headers)).text()).toContain(say.removedTitle);
    expect((await get(at(shared))).status).toBe(404);
  });

  test("is nobody else's to edit or delete", async () => {
    const shared = await shares({}, "mine@example.org");
    const other = from(await shares({}, "theirs@example.org"));
    for (const headers of [{}, other, { ...from(shared), "Sec-Fetch-Site": "cross-site" }]) {
      expect((await post(`${at(shared)}/edit`, { ...typed(), version: "1" }, headers)).status).toBe(403);
      expect((await post(`${at(shared)}/delete`, {}, headers)).status).toBe(403);
    }
    for (const page of ["/edit", "/delete"])
      expect((await get(at(shared) + page, { headers: other })).status).toBe(403);
    expect((await get(at(shared))).status).toBe(200);
  });
});

describe("reporting a lesson", () => {
  test("leads from its page to the moderators, without a script", async () => {
    const shared = await shares({ title: "To be reported" }, "reported@example.org");
    const path = `${at(shared)}/report`;
    expect(await (await get(at(shared))).text()).toContain(path);
    expect(await (await get(path)).text()).toContain(pages.report.title("To be reported"));
    expect((await post(path, { email: "flags@example.org" })).status).toBe(422);
    expect((await post(path, { reason: "spam", email: "flags@example.org" })).status).toBe(202);
    const { message, code } = await house.mailTo("flags@example.org");
    expect(message).toMatchObject({ template: "confirm-report", item: "lesson" });
    const done = await post("/confirm", { email: "flags@example.org", code, for: "report" });
    expect(await done.text()).toContain(pages.report.doneTitle);
  });
});
