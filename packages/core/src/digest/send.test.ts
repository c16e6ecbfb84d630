import type { MailFrequency } from "@boundaryless/contract";
import {
  type FreshTable,
  type Story,
  beginStory,
  freshTable,
  remembers,
  says,
  sharesLesson,
} from "@boundaryless/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { emailOf, plantComment, plantCrowd } from "../../test/crowd.ts";
import { deliverDue, leaveCommunity, leaveToken, noteFeedback } from "../index.ts";
import { everything, inOrder } from "../../test/table.ts";
import { personIdOfAddress } from "../person/index.ts";
import { transact, update } from "../store.ts";
import { type DigestMessage, chooseMail, mailToken, newsReader, sendDigests } from "./index.ts";

let table: FreshTable;
let story: Story;
const at = (instant: string) => void (table.clock.now = new Date(instant));
beforeEach(async () => {
  table = await freshTable();
  at("2026-11-10T12:00:00Z");
  story = await beginStory(table);
});
afterEach(() => table.close());

const ada = "ada@example.org";
const ben = "ben@example.org";
const joins = async (slug: string, email: string, mail?: MailFrequency) => {
  await story.joins(slug, { email, name: email });
  if (mail)
    await chooseMail(table.ctx(), { token: mailToken(table.ctx(), email), choices: { [slug]: mail } });
};
const personAt = async (email: string) =>
  (await personIdOfAddress(table.db, table.ctx().keys.addressKey(email))) ?? "nobody";

/** Somebody writes a comment; it happens now. */
const writes = async (slug: string, email: string, text: string) =>
  plantComment(table, slug, { personId: await personAt(email), name: email }, text);

/** What goes out in the hour that begins then: to whom, and what it says of which community. */
const goesOut = async (instant: string, { run = true } = {}) => {
  at(instant);
  const owed = run ? await sendDigests(table.ctx()) : 0;
  table.clock.now = new Date(table.clock.now.getTime() + 3600_000);
  const read = newsReader(table.ctx());
  const mails: string[] = [];
  await deliverDue(table.ctx(), async (message) => {
    if (message.template !== "digest") return;
    const news = await read(message);
    if (!news) return "nothing";
    const said = news.map(({ slug, items }) => `${slug}: ${items.map(({ excerpt }) => excerpt).join(", ")}`);
    mails.push(`${message.frequency} to ${message.to}: ${said.join("; ")}`);
  });
  return { owed, mails: mails.sort() };
};

const monday = "2026-11-16T07:02:00Z";
const nextMonday = "2026-11-23T07:02:00Z";

describe("a digest", () => {
  test("is one e-mail about everything that happened in the communities of that frequency, at its time", async () => {
    const [falls, sepsis, wounds] = [
      await story.starts({ name: "Falls" }),
      await story.starts({ name: "Sepsis" }),
      await story.starts({ name: "Wounds" }),
    ];
    await joins(falls, ada);
    await joins(sepsis, ada);
    await joins(wounds, ada, "daily");
    await joins(falls, ben, "none");
    await goesOut(monday);
    at("2026-11-17T10:00:00Z");
    await writes(falls, ben, "one");
    await writes(sepsis, ben, "two");
    await writes(wounds, ben, "three");
    expect((await goesOut("2026-11-17T11:00:00Z")).mails).toEqual([]);
    expect((await goesOut("2026-11-18T07:02:00Z")).mails).toEqual([`daily to ${ada}: wounds: three`]);
    at("2026-11-20T10:00:00Z");
    await writes(falls, ben, "four");
    const { mails } = await goesOut(nextMonday);
    expect(mails.filter((each) => each.includes(ada))).toEqual([
      `weekly to ${ada}: falls: four, one; sepsis: two`,
    ]);
    expect(mails.filter((each) => each.includes(ben))).toEqual([]);
    expect((await goesOut("2026-11-30T07:02:00Z")).owed).toBe(0);
  });

  test("comes within minutes to whoever wants that, once for what comes together", async () => {
    const slug = await story.starts({ name: "Falls" });
    await joins(slug, ada, "immediate");
    await goesOut("2026-11-17T08:00:00Z");
    at("2026-11-17T10:01:00Z");
    await writes(slug, ben, "one");
    at("2026-11-17T10:02:00Z");
    await writes(slug, ben, "two");
    expect((await goesOut("2026-11-17T10:05:30Z")).mails).toEqual([]);
    expect((await goesOut("2026-11-17T10:06:00Z")).mails).toEqual([`immediate to ${ada}: falls: two, one`]);
    expect((await goesOut("2026-11-17T10:11:00Z")).owed).toBe(0);
  });

  test("tells whoever shared a lesson what is said of it, at once where they chose so", async () => {
    const slug = await story.starts({ name: "Falls" });
    const { lessonId } = await sharesLesson({ table, story, slug }, {}, { email: ada });
    const choices = { [slug]: "immediate" as const };
    await chooseMail(table.ctx(), { token: mailToken(table.ctx(), ada), choices });
    await goesOut("2026-11-17T08:00:00Z");
    at("2026-11-17T10:01:00Z");
    const who = await remembers(table, story, slug, { email: ben, text: "On the community" });
    at("2026-11-17T10:02:00Z");
    await says(table, who, slug, { lessonId, text: "On the lesson" });
    const { mails } = await goesOut("2026-11-17T10:06:00Z");
    expect(mails).toEqual([`immediate to ${ada}: falls: On the lesson, On the community`]);
  });

  test("does not come where nothing happened, or only what its reader did", async () => {
    const slug = await story.starts({ name: "Falls" }, { email: "priya@example.org" });
    await joins(slug, ada);
    at("2026-11-17T10:00:00Z");
    await writes(slug, ada, "one");
    const { mails } = await goesOut(nextMonday);
    expect(mails).toEqual(["weekly to priya@example.org: falls: one"]);
    const before = await sendDigests(table.ctx());
    expect(before).toBe(0);
  });

  test("says what is so when it goes out: nothing hidden, nothing of a community that was left, else it does not go", async () => {
    const slug = await story.starts({ name: "Falls" }, { email: "priya@example.org" });
    await joins(slug, ada);
    await joins(slug, "eve@example.org");
    at("2026-11-17T10:00:00Z");
    const commentId = await writes(slug, ben, "one");
    const later = await writes(slug, ben, "two");
    at(nextMonday);
    expect(await sendDigests(table.ctx())).toBe(3);
    const hide = (id: string) =>
      transact(table.db, [
        update({ pk: `COMMUNITY#${slug}`, sk: `!COMMENT#${id}` }, { set: { status: "hidden" } }),
      ]);
    await hide(commentId);
    await leaveCommunity(table.ctx(), { token: leaveToken(table.ctx(), ada, slug) });
    await chooseMail(table.ctx(), {
      token: mailToken(table.ctx(), "eve@example.org"),
      choices: { [slug]: "none" },
    });
    const { mails } = await goesOut(nextMonday, { run: false });
    expect(mails).toEqual(["weekly to priya@example.org: falls: two"]);
    await hide(later);
    const message: DigestMessage = {
      template: "digest",
      to: "priya@example.org",
      name: "Priya",
      language: "en",
      personId: await personAt("priya@example.org"),
      frequency: "weekly",
      from: "2026-11-16T07:00:00.000Z",
      until: "2026-11-23T07:00:00.000Z",
    };
    expect(await newsReader(table.ctx())(message)).toBeNull();
  });

  test("is not even owed to an address that mail does not reach", async () => {
    const slug = await story.starts({ name: "Falls" });
    await joins(slug, ada);
    await noteFeedback(table.ctx(), { id: "1", kind: "complaint", addresses: [ada] });
    at("2026-11-17T10:00:00Z");
    await writes(slug, ben, "one");
    expect((await goesOut(nextMonday)).mails.filter((each) => each.includes(ada))).toEqual([]);
  });
});

test("a crowd that is planted is in the table as if each of it had joined", async () => {
  const slug = await story.starts({ name: "Falls" });
  const rowsOf = async () => {
    const personId = await personAt(emailOf(0));
    const rows = (await everything(table.db)).filter((row) => row.personId === personId);
    return rows.map((row) => JSON.stringify(row, inOrder).replaceAll(personId, "person")).sort();
  };
  await story.joins(slug, { name: "Member 0", email: emailOf(0), discipline: "medical", language: "cy" });
  const joined = await rowsOf();
  await plantCrowd(table, 1, () => [slug]);
  expect(joined).toHaveLength(3);
  expect(await rowsOf()).toEqual(joined);
});

describe("a round", () => {
  const people = Array.from({ length: 130 }, (_, index) => emailOf(index));
  const crowd = async () => {
    const slugs = [await story.starts({ name: "Falls" }), await story.starts({ name: "Sepsis" })];
    // Some are in one, some in the other, some in both.
    await plantCrowd(table, people.length, (index) => slugs.filter((_, which) => index % 3 !== which));
    at("2026-11-17T10:00:00Z");
    for (const slug of slugs) await writes(slug, ben, "one");
    at(nextMonday);
  };
  const everybody = async () => {
    table.clock.now = new Date(table.clock.now.getTime() + 3600_000);
    const sent: string[] = [];
    for (let before = -1; before !== sent.length;) {
      before = sent.length;
      await deliverDue(table.ctx(), ({ template, to }) =>
        Promise.resolve(void (template === "digest" && sent.push(to))),
      );
    }
    return sent.filter((to) => to.startsWith("member")).sort();
  };

  test("that is interrupted goes on where it stood, and one that is done again owes nobody a second e-mail", async () => {
    await crowd();
    await sendDigests(table.ctx(), { most: 100 });
    // As after a crash between the letters and the note of where the round stands.
    const row = { pk: "DIGESTS#weekly", sk: "DIGESTS" };
    await transact(table.db, [update(row, { set: { slug: "", personId: "" } })]);
    for (let time = 0; time < 6; time++) await sendDigests(table.ctx(), { most: 50 });
    expect(await everybody()).toEqual([...people].sort());
  }, 60_000);

  test("is gone through by one of two processes, and everybody is owed one e-mail", async () => {
    await crowd();
    await Promise.all([sendDigests(table.ctx()), sendDigests(table.ctx()), sendDigests(table.ctx())]);
    await sendDigests(table.ctx());
    expect(await everybody()).toEqual([...people].sort());
  }, 60_000);

  test("keeps to what its readers had chosen when its period ended, whenever they choose anew", async () => {
    const slugs = [await story.starts({ name: "Falls" }), await story.starts({ name: "Sepsis" })] as const;
    const [falls, sepsis] = slugs;
    await joins(falls, ada, "daily");
    await joins(sepsis, ada);
    await joins(falls, ben);
    await goesOut("2026-11-16T07:02:00Z");
    at("2026-11-22T10:00:00Z");
    const eve = { personId: "person_eve", name: "Eve" };
    for (const slug of slugs) await plantComment(table, slug, eve, `in ${slug}`);
    const chooses = (email: string, mail: MailFrequency) =>
      chooseMail(table.ctx(), { token: mailToken(table.ctx(), email), choices: { [falls]: mail } });
    at(nextMonday);
    // Three and two members are looked at twice for other frequencies; the weekly round stops behind the first three.
    await sendDigests(table.ctx(), { most: 13 });
    await chooses(ada, "weekly");
    await chooses(ben, "immediate");
    for (let time = 0; time < 4; time++) await sendDigests(table.ctx());
    const { mails } = await goesOut(nextMonday, { run: false });
    expect(mails.filter((each) => each.includes(ada) || each.includes(ben))).toEqual([
      `daily to ${ada}: falls: in falls`,
      `weekly to ${ada}: sepsis: in sepsis`,
      `weekly to ${ben}: falls: in falls`,
    ]);
    at("2026-11-24T10:00:00Z");
    await plantComment(table, falls, eve, "later");
    const week = await goesOut("2026-11-30T07:02:00Z");
    expect(week.mails.filter((each) => each.includes(ada))).toEqual([`weekly to ${ada}: falls: later`]);
    expect(week.mails.filter((each) => each.includes(ben))).toEqual([`immediate to ${ben}: falls: later`]);
  }, 60_000);

  test("is spread, so that the mail service is asked for no more than it allows", async () => {
    await crowd();
    await sendDigests(table.ctx());
    const perSecond = 6;
    table.clock.now = new Date(Date.parse(nextMonday) + 5_000);
    const { sent } = await deliverDue(table.ctx(), () => Promise.resolve());
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThanOrEqual(5 * perSecond + 8);
  }, 60_000);
});
