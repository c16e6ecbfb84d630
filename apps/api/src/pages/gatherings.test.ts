import {
  actToken,
  callGathering,
  calendarToken,
  confirm,
  confirmOnDevice,
  invitationSubject,
} from "@boundaryless/core";
import { exportCommunity, importCommunity } from "@boundaryless/core/bundle";
import { administratorWith, joinOf } from "@boundaryless/testing";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { words } from "../words.ts";
import { openHouse, type House } from "./test/house.ts";

let house: House;
let slug: string;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts();
});
afterAll(() => house.close());

const say = words.en.pages.gatherings;
const day = 24 * 60 * 60_000;
const dateIn = (days: number): string =>
  new Date(house.table.clock.now.getTime() + days * day).toISOString().slice(0, 10);

const authorOf = (email: string) => {
  const { placement: _, proof: __, ...person } = joinOf({ email });
  return { ...person, wording: words.en.contributionWording.version };
};

/** Somebody calls a gathering and confirms. @returns its path, and the cookie of the device it was confirmed on */
const calls = async (changes: object = {}) => {
  const email = `caller.${crypto.randomUUID()}@example.org`;
  const details = { title: "Lights at the bed", date: dateIn(10), time: "12:00", timeZone: "Europe/London" };
  const where = { onlineUrl: "https://meet.example.org/lights", place: "Room 4, Leeds" };
  const ctx = house.table.ctx({ kind: "anyone", network: null });
  await callGathering(ctx, { slug, ...details, ...where, minutes: 45, author: authorOf(email), ...changes });
  const made = await confirmOnDevice(ctx, { token: await house.story.tokenFor(email) });
  const cookie = `__Host-boundaryless-device=${made.device?.cookie ?? ""}`;
  return { path: made.path ?? "", cookie, personId: made.device?.cookie.split(".")[0] ?? "" };
};

const get = async (path: string, cookie = "") => {
  const answer = await fetch(house.origin + path, { headers: { cookie }, redirect: "manual" });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};
const post = async (path: string, body: Record<string, string>, cookie = "", from = house.origin) => {
  const headers = { cookie, origin: from };
  const answer = await fetch(house.origin + path, {
    method: "POST",
    headers,
    body: new URLSearchParams(body),
    redirect: "manual",
  });
  return { status: answer.status, text: await answer.text(), location: answer.headers.get("Location") ?? "" };
};
const personFields = (email: string) => ({
  "author.name": "Ada Nwosu",
  "author.email": email,
  "author.trust": "RJ1",
  "author.discipline": "medical",
  "author.wording": words.en.contributionWording.version,
});
const form = (changes: Record<string, string> = {}) => ({
  title: "Lamps at the bed",
  date: dateIn(5),
  time: "09:00",
  timeZone: "Europe/London",
  minutes: "30",
  place: "Room 5",
  ...changes,
});

describe("reporting a gathering", () => {
  test("leads from its page to the moderators, without a script", async () => {
    const { path } = await calls({ title: "To be reported" });
    const at = `${path}/report`;
    expect((await get(path)).text).toContain(at);
    expect((await get(at)).text).toContain(words.en.pages.report.title("To be reported"));
    const email = "flags.gathering@example.org";
    expect((await post(at, { email })).status).toBe(422);
    expect((await post(at, { reason: "spam", email })).status).toBe(202);
    const { message, code } = await house.mailTo(email);
    expect(message).toMatchObject({ template: "confirm-report", item: "gathering" });
    const done = await post("/confirm", { email, code, for: "report" });
    expect(done.text).toContain(words.en.pages.report.doneTitle);
  });
});

describe("the form that calls a gathering", () => {
  test("asks for a confirmation, keeps what was typed, and says every fault under its field", async () => {
    const at = `/c/${slug}/gatherings/new`;
    const wrong = await post(
      at,
      form({ title: "", onlineUrl: "javascript:alert(1)", repeats: "weekly", times: "99" }),
    );
    expect(wrong.status).toBe(422);
    for (const id of ["title", "onlineUrl", "times", "author-name"])
      expect(wrong.text).toContain(`id="field-${id}-error"`);
    expect(wrong.text).toContain("Room 5");
    const email = "form@example.org";
    const sent = await post(at, {
      ...form({ repeats: "monthly-weekday", times: "3", authorShown: "no" }),
      ...personFields(email),
    });
    expect(sent.status).toBe(202);
    const { path } = await confirm(house.table.ctx(), { token: await house.story.tokenFor(email) });
    const page = (await get(path ?? "")).text;
    expect(page).toMatch(/Every month on the \w+ \w+day, 3 times, the last on/u);
    // Read far away too: neither a feed nor the list says who it was.
    const calendar = (await get(`${path ?? ""}.ics`)).text;
    const list = (await get(`/c/${slug}/gatherings`)).text;
    for (const text of [page, calendar, list]) expect(text).not.toContain("Ada Nwosu");
    for (const text of [page, list]) expect(text).toContain(say.calledByUnnamed);
  });

  test("tells a series that ends on a date in both languages, and says which end is wrong", async () => {
    const { cookie } = await calls();
    const at = `/c/${slug}/gatherings/new`;
    const series = { repeats: "monthly-day", ends: "until", date: "2027-01-14" };
    const done = await post(at, form({ ...series, until: "2027-04-14" }), cookie);
    expect((await get(done.location ?? "")).text).toContain(
      "Every month on the 14th, 4 times, the last on 14 April 2027",
    );
    expect((await get(`${done.location ?? ""}?lang=cy`)).text).toContain(
      "Bob mis ar y 14eg, 4 gwaith, y tro olaf ar 14 Ebrill 2027",
    );
    for (const until of ["", "2027-01-10", "2027-13-40"]) {
      const wrong = await post(`${at}?lang=cy`, form({ ...series, until }), cookie);
      expect([until, wrong.status]).toEqual([until, 422]);
      expect(wrong.text).toContain(words.cy.pages.gatherings.faults["until.rule"]());
      expect(wrong.text).toContain('id="field-until-error"');
    }
  });

  test.each(["en", "cy"] as const)(
    "says in %s of a series that goes too far what would fit",
    async (lang) => {
      const { cookie } = await calls();
      const { rules } = words[lang].errors;
      for (const [field, typed, fault] of [
        ["times", { repeats: "weekly", times: "60" }, rules.seriesTimes({ maximum: 53 })],
        [
          "times",
          { repeats: "monthly-day", date: "2027-01-31", times: "60" },
          rules.seriesDays({ maximum: 8 }),
        ],
        ["until", { repeats: "weekly", ends: "until", until: "9999-12-31" }, rules.seriesUntil()],
      ] as const) {
        const wrong = await post(`/c/${slug}/gatherings/new?lang=${lang}`, form(typed), cookie);
        expect([field, wrong.status]).toEqual([field, 422]);
        expect(wrong.text).toContain(`id="field-${field}-error"`);
        expect(wrong.text).toContain(fault);
      }
    },
  );

  test("calls at once from a remembered device, and not for a form of another site", async () => {
    const { cookie } = await calls();
    const done = await post(`/c/${slug}/gatherings/new`, form(), cookie);
    expect([done.status, done.location]).toEqual([303, expect.stringMatching(/\/gatherings\/gathering_/)]);
    const foreign = await post(`/c/${slug}/gatherings/new`, form(), cookie, "https://evil.example.org");
    expect(foreign.status).toBe(422);
  });

  test("calls once where its button is pressed twice on a remembered device", async () => {
    const { cookie } = await calls();
    const at = `/c/${slug}/gatherings/new`;
    const once = /name="once" value="([^"]+)"/u.exec((await get(at, cookie)).text)?.[1] ?? "";
    const press = () => post(at, form({ title: "Pressed twice", once }), cookie);
    const [one, other] = await Promise.all([press(), press()]);
    expect([one.location, one.status, other.status]).toEqual([other.location, 303, 303]);
  });
});

describe("the page of a gathering from elsewhere", () => {
  test("leads there, offers nothing that only works there, and can be reported here", async () => {
    const title = "Called at the other installation";
    await calls({ title });
    const ctx = house.table.ctx(administratorWith("platform"));
    const file = await exportCommunity(ctx, { slug, origin: "https://learn.example.wales" });
    const { slug: here } = await importCommunity(ctx, { file, origin: house.origin, dryRun: false });
    const list = (await get(`/c/${here ?? ""}/gatherings`)).text;
    const path = new RegExp(`href="([^"]+)"[^>]*>${title}`, "u").exec(list)?.[1] ?? "";
    const { text } = await get(path);
    expect(text).toMatch(
      /href="https:\/\/learn\.example\.wales\/c\/[^"]+\/gatherings\/gathering_\w+" rel="external/u,
    );
    expect(text).toContain(say.elsewhereLink("learn.example.wales"));
    expect(text).toContain(say.onlineElsewhere);
    for (const dead of [`${path}/edit`, `${path}/rsvp`, say.onlineHidden, say.going(0)])
      expect(text).not.toContain(dead);
    const edit = await get(`${path}/edit`);
    expect(edit.status).toBe(409);
    expect(edit.text).toContain(say.elsewhereTitle);
    const email = "reports.elsewhere@example.org";
    expect((await post(`${path}/report`, { reason: "spam", email })).status).toBe(202);
    const { code } = await house.mailTo(email);
    expect((await post("/confirm", { email, code, for: "report" })).text).toContain(
      words.en.pages.report.doneTitle,
    );
  });
});

describe("the page of a gathering", () => {
  test("makes a lesson of its notes: what came of it is in the form", async () => {
    const { path, cookie } = await calls({ title: "Noted", agenda: "Who has lamps?" });
    const before = house.table.clock.now;
    house.table.clock.now = new Date(before.getTime() + 11 * day);
    await post(`${path}/notes`, { notes: "Lamps with a sensor work best.", version: "1" }, cookie);
    const link = /href="([^"]+lessons\/new[^"]+)"/u.exec((await get(path)).text)?.[1] ?? "";
    const form = (await get(link)).text;
    house.table.clock.now = before;
    expect(form).toContain('value="Noted"');
    expect(form).toContain(">Who has lamps?</textarea>");
    expect(form).toContain(">Lamps with a sensor work best.</textarea>");
    expect((await get(`/c/${slug}/lessons/new?gathering=unknown`)).status).toBe(404);
  });

  test("tells nobody but those who are going where to join, and shows what was typed as text", async () => {
    const { path, cookie } = await calls({ title: "<script>alert(1)</script>", agenda: "<b>bold</b>" });
    const stranger = await get(path);
    expect(stranger.text).not.toContain("meet.example.org");
    expect(stranger.text).not.toMatch(/<script>alert|<b>bold/u);
    expect(stranger.text).toContain(say.going(1));
    expect((await get(path, cookie)).text).toContain("https://meet.example.org/lights");
    expect((await get(path, cookie)).headers.get("Cache-Control")).toBe("no-store");
    const guest = (await calls()).cookie;
    expect((await get(path, guest)).text).not.toContain("meet.example.org");
    const answered = await post(`${path}/rsvp`, { on: "0", answer: "going" }, guest);
    expect(answered.status).toBe(303);
    expect((await get(path, guest)).text).toContain("https://meet.example.org/lights");
    expect((await get(path)).text).toContain(say.going(2));
    await post(`${path}/rsvp`, { on: "0", answer: "not-going" }, guest);
    expect((await get(path, guest)).text).not.toContain("meet.example.org");
  });

  test("takes an answer of a stranger once their address is confirmed, without a script", async () => {
    const { path } = await calls();
    const email = "stranger@example.org";
    expect((await post(`${path}/rsvp`, { on: "0", answer: "going" })).status).toBe(422);
    const sent = await post(`${path}/rsvp`, { on: "0", answer: "going", ...personFields(email) });
    expect(sent.status).toBe(202);
    expect((await get(path)).text).toContain(say.going(1));
    await confirm(house.table.ctx(), { token: await house.story.tokenFor(email) });
    expect((await get(path)).text).toContain(say.going(2));
  });

  test("says to a stranger who confirms whether there was a place", async () => {
    const { path } = await calls({ capacity: 2 });
    for (const answer of ["going", "waiting"] as const) {
      const email = `${answer}@example.org`;
      await post(`${path}/rsvp`, { on: "0", answer: "going", ...personFields(email) });
      const done = await post("/confirm?for=rsvp", { token: await house.story.tokenFor(email) });
      expect(done.text).toContain(`${say.answered[answer]} ${words.en.pages.contribute.doneAnswer}`);
    }
  });

  test("asks whoever answers to agree to what becomes of an answer, and to nothing that everybody reads", async () => {
    const { path, cookie } = await calls();
    for (const lang of ["en", "cy"] as const)
      for (const device of ["", cookie]) {
        const { text } = await get(`${path}?lang=${lang}`, device);
        expect(text).toContain(words[lang].answerWording.text);
        expect(text).not.toContain(words[lang].contributionWording.text);
      }
    const email = "agrees@example.org";
    const { version } = words.en.answerWording;
    const answer = { on: "0", answer: "going", ...personFields(email), "author.wording": version };
    expect((await post(`${path}/rsvp`, answer)).status).toBe(202);
    expect((await house.mailTo(email)).message).toMatchObject({
      invitation: { title: "Lights at the bed", timeZone: "Europe/London", answer: "going" },
    });
    // It is agreed to for answers alone.
    const calling = { ...form(), ...personFields("calls@example.org"), "author.wording": version };
    expect((await post(`/c/${slug}/gatherings/new`, calling)).status).toBe(422);
  });

  test("is led to by the link of an e-mail, which says whether there was a place", async () => {
    const { path } = await calls({ capacity: 2 });
    const gatheringId = path.split("/").at(-1)?.split("?")[0] ?? "";
    const linkOf = async () => {
      const { personId } = await calls();
      const subject = invitationSubject({ slug, gatheringId, occurrence: 0 }, personId);
      return `/act/${actToken(house.table.ctx(), { kind: "go-to-gathering", subject })}`;
    };
    const { acts } = words.en.pages;
    for (const [answer, other] of [
      ["going", "waiting"],
      ["waiting", "going"],
    ] as const) {
      const link = await linkOf();
      expect((await get(link)).text).toMatch(/12:00 (?:GMT|BST)/u);
      for (const { text } of [await post(link, {}), await get(link)]) {
        expect(text).toContain(`${say.answered[answer]} ${acts["go-to-gathering"].done}`);
        expect(text).not.toContain(say.answered[other]);
        expect(text).toContain(`href="${path}?on=0`);
      }
    }
  });

  test("is not there for what is no gathering, and of another community", async () => {
    const other = await house.story.starts({ name: "Another community" });
    const { path } = await calls();
    expect((await get(path.replace(slug, other))).status).toBe(404);
    expect((await get(`/c/${slug}/gatherings/gathering_01ARZ3NDEKTSV4RRFFQ69G5FAV`)).status).toBe(404);
    expect((await get(`/c/${slug}/gatherings?cursor=made-up`)).status).toBe(422);
  });
});

describe("what the caller can do with it", () => {
  test("is for their device alone: they change it, cancel it, and see who is coming", async () => {
    const { path, cookie } = await calls();
    const stranger = await calls();
    expect((await get(`${path}/edit`)).status).toBe(403);
    expect((await get(`${path}/edit`, stranger.cookie)).status).toBe(403);
    expect((await post(`${path}/cancel`, { reason: "No", version: "1" }, stranger.cookie)).status).toBe(403);
    const page = await get(`${path}/edit`, cookie);
    expect(page.text).toContain("Amara Okafor");
    expect(page.text).toContain("https://meet.example.org/lights");
    // Each form stands alone on its page, so that sending one never loses what another holds.
    for (const rest of ["edit", "cancel"]) {
      const { text } = await get(`${path}/${rest}`, cookie);
      expect([rest, text.match(/<form [^>]*method="post"/gu)?.length]).toEqual([rest, 1]);
    }
    const early = await get(`${path}/notes`, cookie);
    expect([early.status, early.headers.get("location")]).toEqual([303, `${path}/edit`]);
    const changed = await post(`${path}/edit`, form({ title: "Lamps", version: "1" }), cookie);
    expect(changed.status).toBe(303);
    const stale = await post(`${path}/edit`, form({ title: "Again", version: "1" }), cookie);
    expect(stale.status).toBe(409);
    for (const text of [words.en.pages.form.changedSince, 'value="Again"', 'name="version" value="2"'])
      expect(stale.text).toContain(text);
    const second = await post(`${path}/edit`, form({ title: "Again", version: "2" }), cookie);
    expect(second.status).toBe(303);
    const late = await post(`${path}/cancel`, { reason: "Late", version: "2" }, cookie);
    expect(late.text).toContain('name="version" value="3"');
    expect((await post(`${path}/cancel`, { reason: "", version: "3" }, cookie)).status).toBe(422);
    const cancelled = await post(`${path}/cancel`, { reason: "Flooded.", version: "3" }, cookie);
    expect(cancelled.status).toBe(303);
    const said = (await get(cancelled.location, cookie)).text;
    expect(said).toContain(say.cancelledNow);
    expect(said).not.toContain(say.saved);
    // Nobody can change what is cancelled: the way out is said, and there is no form that is refused for ever.
    for (const rest of ["edit", "cancel"]) {
      const over = await post(`${path}/${rest}`, form({ reason: "Twice", version: "3" }), cookie);
      expect([rest, over.status, over.text.includes('name="version"')]).toEqual([rest, 409, false]);
      expect(over.text).toContain(say.cancelledTitle);
    }
    expect((await get(`${path}/cancel`, cookie)).status).toBe(303);
    const after = await get(path);
    expect(after.text).toContain(say.cancelledTitle);
    expect(after.text).not.toContain(say.answerTitle);
  });

  test("is not to move the days of a series: they are read, while its time of day can be changed", async () => {
    const date = dateIn(3);
    const { path, cookie } = await calls({ date, repeats: "FREQ=WEEKLY;COUNT=3" });
    const { text } = await get(`${path}/edit`, cookie);
    expect(text).toContain(say.form.firstDate);
    expect(text).toContain(`<input type="hidden" name="date" value="${date}"`);
    expect(text).not.toMatch(/<input[^>]*type="date"/u);
    const changed = await post(`${path}/edit`, form({ date, time: "16:00", version: "1" }), cookie);
    expect(changed.status).toBe(303);
    const once = await calls();
    expect((await get(`${once.path}/edit`, once.cookie)).text).toMatch(/<input[^>]*type="date"/u);
  });

  test("is to write notes once it is over, which lead to a lesson", async () => {
    const { path, cookie } = await calls({ date: dateIn(2) });
    const now = house.table.clock.now;
    expect((await post(`${path}/notes`, { notes: "Soon", version: "1" }, cookie)).status).toBe(409);
    house.table.clock.now = new Date(now.getTime() + 3 * day);
    const over = await get(`${path}/edit`, cookie);
    expect(over.text).toContain(`${path}/notes"`);
    expect(over.text).not.toContain(`${path}/cancel"`);
    expect(over.text).toContain(words.en.pages.gatherings.attended);
    expect(over.text).not.toContain("/lessons/new?gathering=");
    expect((await get(`${path}/notes`, cookie)).text).toContain('name="notes"');
    expect((await post(`${path}/notes`, { notes: "Lamps <work>", version: "1" }, cookie)).status).toBe(303);
    const { text } = await get(path);
    expect(text).toContain("Lamps &lt;work&gt;");
    const noted = await get(`${path}/edit?saved=yes`, cookie);
    for (const page of [text, noted.text]) expect(page).toContain(`/c/${slug}/lessons/new?gathering=`);
    house.table.clock.now = now;
  });
});

describe("calendars", () => {
  const eventsIn = (text: string) =>
    new ICAL.Component(ICAL.parse(text) as unknown[] as never).getAllSubcomponents("vevent");

  test("of a gathering and a community have every time, never the link, and no line that was typed", async () => {
    const title = "Tea\r\nATTENDEE:mailto:x@example.org";
    const { path } = await calls({
      title,
      agenda: "One\nURL:https://evil.example.org",
      repeats: "FREQ=WEEKLY;COUNT=3",
    });
    for (const at of [`${path}.ics`, `/c/${slug}.ics`]) {
      const { status, text } = await get(at);
      expect(status).toBe(200);
      expect(text).not.toContain("meet.example.org");
      expect(text).not.toMatch(/^(?:ATTENDEE|URL;?:https:\/\/evil)/mu);
    }
    const events = eventsIn((await get(`${path}.ics`)).text);
    expect(events).toHaveLength(3);
    expect(new Set(events.map((event) => event.getFirstPropertyValue("uid"))).size).toBe(3);
  });

  test("of a person have what they are going to with its link, are kept by nobody, and end with a button", async () => {
    const { personId } = await calls();
    const token = calendarToken(house.table.ctx(), { personId, version: 0 });
    const own = await get(`/calendar/${token}.ics`);
    expect(own.headers.get("Cache-Control")).toBe("no-store");
    expect(eventsIn(own.text)).toHaveLength(1);
    expect(own.text.replaceAll("\r\n ", "")).toContain("https://meet.example.org/lights");
    const page = await get(`/calendar/${token}`);
    expect(page.text).toContain(`/calendar/${token}.ics`);
    expect(page.text).toContain("https://meet.example.org/lights");
    expect((await get(`/calendar/${token}.ics`)).status).toBe(200);
    const renewed = await post(`/calendar/${token}`, {});
    expect(renewed.text).toContain(say.calendarRenewed);
    for (const path of [`/calendar/${token}.ics`, `/calendar/${token}`, "/calendar/made-up.ics"])
      expect((await get(path)).status, path).toBe(404);
    const [, fresh = ""] = /\/calendar\/([\w-]+)\.ics/u.exec(renewed.text) ?? [];
    expect((await get(`/calendar/${fresh}.ics`)).status).toBe(200);
  });
});
