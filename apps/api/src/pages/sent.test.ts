import { lessonOf, remembers } from "@boundaryless/testing";
import { words } from "@boundaryless/words";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHouse, type House } from "./test/house.ts";

let house: House;
let slug: string;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts();
});
afterAll(() => house.close());

type Fields = Record<string, string>;
const { pages, contributionWording, problemWording, wording } = words.en;
const post = async (path: string, fields: Fields, headers: Fields = {}) => {
  const body = new URLSearchParams(fields);
  const answer = await fetch(house.origin + path, { method: "POST", body, headers, redirect: "manual" });
  return { status: answer.status, text: await answer.text() };
};
const plain = (text: string) =>
  text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
/** What the form below a page holds that says that an e-mail was sent. */
const heldBy = (text: string): Fields =>
  Object.fromEntries(
    [
      ...(/<form [^>]*id="again".*?<\/form>/su.exec(text)?.[0] ?? "").matchAll(
        /type="hidden" name="([^"]+)" value="([^"]*)"/gu,
      ),
    ].map(([, name = "", value = ""]) => [name, plain(value)]),
  );
const person = (prefix: string, email: string, version: string): Fields =>
  Object.fromEntries(
    Object.entries({
      name: "Ada “A” O'Neil",
      email,
      trust: "RJ1",
      discipline: "medical",
      wording: version,
    }).map(([field, value]) => [`${prefix}${field}`, value]),
  );
const { links: _, ...told } = lessonOf();
const token = "once_00000000000000000000001000";
const author = (email: string) => person("author.", email, contributionWording.version);

interface Form {
  readonly path: () => string;
  readonly fields: (email: string) => Fields;
  /** What is contributed, for those that make something. */
  readonly makes?: "comment" | "lesson" | "gathering";
}
const inFiveDays = () => ({
  date: new Date(house.table.clock.now.getTime() + 5 * 24 * 3_600_000).toISOString().slice(0, 10),
  ...{ time: "09:00", timeZone: "Europe/London", minutes: "30" },
});
const forms: Record<string, Form> = {
  comment: {
    makes: "comment",
    path: () => `/c/${slug}/comments`,
    fields: (email) => ({ text: 'Lights & "lamps"', authorShown: "yes", ...author(email) }),
  },
  lesson: {
    makes: "lesson",
    path: () => `/c/${slug}/lessons/new`,
    fields: (email) => ({
      ...(told as unknown as Fields),
      ...{ again: "no", open: "everybody", authorShown: "yes" },
      ...author(email),
    }),
  },
  gathering: {
    makes: "gathering",
    path: () => `/c/${slug}/gatherings/new`,
    fields: (email) => ({
      title: "Lamps",
      place: "Room 5",
      ...inFiveDays(),
      authorShown: "yes",
      ...author(email),
    }),
  },
  join: { path: () => `/c/${slug}/join`, fields: (email) => person("", email, wording.version) },
  start: {
    path: () => "/start",
    fields: (email) => ({
      ...{ problem: "Xylophones out of tune", difference: "They sound well", name: "Tuned", topics: "sound" },
      ...person("starter.", email, wording.version),
    }),
  },
  problem: {
    path: () => "/stuck",
    fields: (email) => ({ problem: "Nobody answers", ...person("person.", email, problemWording.version) }),
  },
  report: {
    path: () => `/c/${slug}/report`,
    fields: (email) => ({ reason: "other", text: "Look at it", email }),
  },
  erasure: { path: () => "/forget-me", fields: (email) => ({ words: "stay", email }) },
};
const lettersTo = async (email: string) => (await house.story.mail()).filter(({ to }) => to === email).length;

describe.each(Object.entries(forms))("after the form of a %s", (name, { path, fields, makes }) => {
  test("the e-mail is sent again with the same in it, and says so only then", async () => {
    const email = `sent.${name}@example.org`;
    const typed = fields(email);
    const sent = await post(path(), { ...typed, once: token });
    expect(sent.status).toBe(202);
    expect(sent.text).not.toContain(pages.sent.resent);
    const held = heldBy(sent.text);
    expect(held).toMatchObject(typed);
    const again = await post(path(), { ...held, resent: "yes" });
    expect(again.text).toContain(pages.sent.resent);
    expect(heldBy(again.text)).toMatchObject(typed);
    expect(await lettersTo(email)).toBe(2);
    if (!makes) return;
    const { code } = await house.mailTo(email);
    const made = await post("/confirm", { email, code, for: makes });
    const [at = ""] = new RegExp(`/c/[^"]*${makes}_\\w+`, "u").exec(made.text) ?? [];
    const second = await post("/confirm", { email, code, for: makes });
    expect([second.status, second.text.includes(`href="${at}"`)]).toEqual([409, true]);
    const page = await (await fetch(house.origin + at)).text();
    if (makes === "lesson") expect(page).toContain(pages.lesson.again.no);
  });

  test("what was entered can be changed: the form comes with all of it, and nothing is sent", async () => {
    const email = `change.${name}@example.org`;
    const typed = fields(email);
    const { text } = await post(path(), { ...typed, once: token });
    expect(text).toContain(pages.sent.change);
    const form = await post(path(), { ...heldBy(text), edit: "yes" });
    expect(form.status).toBe(200);
    const shown = plain(form.text);
    for (const [field, value] of Object.entries(typed)) {
      expect(shown, field).toContain(`name="${field}"`);
      expect(shown, field).toContain(value);
    }
    expect(shown).toContain(`name="first" value="${token}"`);
    expect(form.text).not.toContain("-error");
    expect(await lettersTo(email)).toBe(1);
    // Sent as it was, it is the same request; with another address it is another.
    const other = `changed.${name}@example.org`;
    const next = { ...heldBy(text), once: token.replace("1000", "2000") };
    await post(path(), { ...next, ...fields(other) });
    expect([await lettersTo(email), await lettersTo(other)]).toEqual([1, 1]);
  });
});

test("the e-mail is asked for again on a device that is remembered by now: nothing is made by that", async () => {
  const who = await remembers(house.table, house.story, slug, { email: "by.now@example.org" });
  const { path, fields } = forms["comment"] as Form;
  const typed = { ...fields("by.now@example.org"), text: "Not twice" };
  const { text } = await post(path(), { ...typed, once: token });
  const headers = { cookie: `__Host-boundaryless-device=${who.cookie}`, origin: house.origin };
  const again = await post(path(), { ...heldBy(text), resent: "yes" }, headers);
  expect(again.status).toBe(200);
  expect(again.text).toContain(pages.form.knownByNow);
  expect(again.text).toContain(">Not twice</textarea>");
  expect((await (await fetch(house.origin + path())).text()).includes("Not twice")).toBe(false);
});
