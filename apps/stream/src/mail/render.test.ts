import { type CommunityNews, OutboxMessage, actToken, invitationSubject, openKeys } from "@boundaryless/core";
import { languages } from "@boundaryless/contract";
import { words } from "@boundaryless/words";
import { describe, expect, test } from "vitest";
import { render, type Message, type Template } from "./index.ts";

const keys = openKeys("a secret for tests and for nothing else at all");
const origin = "https://communities.example.org";

const problem = "Patients wait for hours for their medicines";

const invited = {
  personId: "person_1",
  calendar: 0,
  gathering: {
    gatheringId: "gathering_1",
    title: "Lights at the bed",
    occurrence: 0,
    startsAt: "2027-03-25T12:30:00.000Z",
    minutes: 45,
    timeZone: "Europe/London",
    place: "Room 4, Leeds",
    online: true,
  },
};

const own = {
  "confirm-join": { confirmationId: "ask_1", expiresAtEpochSeconds: 1_800_000_000 },
  "confirm-start": { confirmationId: "ask_2", expiresAtEpochSeconds: 1_800_000_000 },
  welcome: {},
  started: {},
  removed: { reason: "Two posts named patients." },
  merged: { from: "Sepsis at night", reason: "Both work on the same thing." },
  "role-changed": { role: "facilitator" },
  "confirm-report": { confirmationId: "ask_3", expiresAtEpochSeconds: 1_800_000_000 },
  "report-outcome": { outcome: "redact", reason: "It named somebody." },
  moderated: { what: "hide", reason: "It named somebody." },
  blocked: { reason: "Advertising, again and again." },
  unblocked: { reason: "It was a mistake." },
  closed: { reason: "Its work is done.", successor: { slug: "sepsis-at-night", name: "Sepsis at night" } },
  "one-trust": { trust: "Guy’s and St Thomas’ NHS Foundation Trust", percent: 72 },
  "sign-in-code": { codeId: "code_1" },
  "handed-over": {},
  "term-ending": {
    personId: "person_1",
    since: "2025-11-24T00:00:00.000Z",
    began: "2025-11-24T00:00:00.000Z",
  },
  "still-here": {
    personId: "person_1",
    since: "2025-11-24T00:00:00.000Z",
    lastActiveAt: "2025-11-24T00:00:00.000Z",
  },
  "looking-for-facilitator": {
    personId: "person_1",
    lastActiveAt: "2025-11-24T00:00:00.000Z",
    expiresAtEpochSeconds: 1_800_000_000,
  },
  "confirm-problem": { problem, confirmationId: "ask_4", expiresAtEpochSeconds: 1_800_000_000 },
  "problem-kept": { problem, problemId: "problem_1", near: { slug: "medicines", name: "Medicines to go" } },
  "problem-near": {
    problem,
    problemId: "problem_1",
    groupId: "group_1",
    people: 4,
    trusts: 3,
    shared: ["medicines"],
  },
  introduction: {
    problem,
    problemId: "problem_1",
    people: [
      {
        name: "Priya Nair",
        email: "priya.nair@example.org",
        discipline: "medical",
        organisation: "Cardiff and Vale University Health Board",
        problem: "Medicines to take home come late",
      },
    ],
  },
  digest: {
    personId: "person_1",
    frequency: "weekly",
    from: "2026-11-16T07:00:00.000Z",
    until: "2026-11-23T07:00:00.000Z",
  },
  "problem-expiring": { problem, problemId: "problem_1", expiresAtEpochSeconds: 1_800_000_000 },
  "confirm-contribution": { what: "lesson", confirmationId: "ask_5", expiresAtEpochSeconds: 1_800_000_000 },
  "confirm-erasure": { words: "stay", confirmationId: "ask_6", expiresAtEpochSeconds: 1_800_000_000 },
  erased: { words: "go" },
  "webhook-disabled": {
    owner: { kind: "trust", id: "RJ1", name: "Guy’s and St Thomas’ NHS Foundation Trust" },
    webhook: "Night team",
    host: "hooks.example.org",
    because: "failing",
  },
  "gathering-going": invited,
  "gathering-waiting": invited,
  "gathering-moved-up": invited,
  "gathering-reminder": invited,
  "gathering-changed": invited,
  "gathering-cancelled": { ...invited, reason: "The room is flooded." },
  "gathering-hidden": { ...invited, gathering: { ...invited.gathering, title: "", place: null } },
  "gathering-back": invited,
} as const satisfies Record<Template, object>;

// Whoever has no membership has nothing to leave.
const nothingToLeave: readonly Template[] = [
  "removed",
  "confirm-start",
  "confirm-report",
  "report-outcome",
  "moderated",
  "blocked",
  "unblocked",
  "sign-in-code",
  "confirm-problem",
  "confirm-contribution",
  "confirm-erasure",
  "erased",
  "webhook-disabled",
  // Whoever answers an invitation need not be a member.
  "gathering-going",
  "gathering-waiting",
  "gathering-moved-up",
  "gathering-reminder",
  "gathering-changed",
  "gathering-cancelled",
  "gathering-hidden",
  "gathering-back",
];
const aboutProblems: readonly Template[] = [
  "problem-kept",
  "problem-near",
  "introduction",
  "problem-expiring",
];
// These are about no community.
const aboutOneself: readonly Template[] = [
  "confirm-erasure",
  "erased",
  "blocked",
  "unblocked",
  "confirm-problem",
  "sign-in-code",
  "webhook-disabled",
  ...aboutProblems,
];
/** Taken back by the click that an e-mail offers, where there is no community to leave. */
const takenBack = aboutProblems;

const templates = Object.keys(own) as Template[];
const all = templates.flatMap((template) => languages.map((language) => [template, language] as const));

const newsOf = (text: string | undefined): readonly CommunityNews[] => {
  const community = { slug: "sepsis", name: text ?? "Sepsis in the first hour", language: "en" } as const;
  const by = {
    by: text ?? "Priya Nair",
    trust: { odsCode: "RJ1", name: text ?? "Guy’s and St Thomas’ NHS Foundation Trust" },
    organisation: null,
    excerpt: text ?? "We count the minutes on a board.",
    at: "2026-11-17T10:00:00.000Z",
  };
  const lesson = {
    kind: "lesson",
    title: text ?? "A board for minutes",
    url: "/c/sepsis/lessons/1",
  } as const;
  const comment = { kind: "comment", title: community.name, url: "/c/sepsis/comments/1" } as const;
  const startsAt = { startsAt: "2026-12-01T14:30:00.000Z" };
  const items = [{ ...lesson, ...startsAt }, comment].map((each) => ({ ...each, community, ...by }));
  return [{ slug: "sepsis", name: community.name, items, more: 3 }];
};

/** A digest with what is read when it goes out; anything else as it is. */
const filled = (message: OutboxMessage, text?: string): Message =>
  message.template === "digest" ? { ...message, news: newsOf(text) } : message;

const messageOf = (template: Template, language: Message["language"], text?: string): Message => {
  const message = OutboxMessage.parse({
    template,
    language,
    to: "amara@example.org",
    name: text ?? "Amara Okafor",
    community: {
      slug: "sepsis",
      name: text ?? "Sepsis in the first hour",
      goal: text ?? "Antibiotics within the hour",
    },
    ...own[template],
    ...("reason" in own[template] && text ? { reason: text } : {}),
    ...("problem" in own[template] && text ? { problem: text } : {}),
    ...("gathering" in own[template] && text
      ? { gathering: { ...invited.gathering, title: text, place: text } }
      : {}),
  });
  return filled(message, text);
};

const rendered = (message: Message) => render({ keys, origin }, message);

test("every template that the outbox knows is rendered here", () => {
  const known = OutboxMessage.def.options.map(({ shape }) => shape.template.def.values[0]);
  expect([...templates].sort()).toEqual([...known].sort());
});

describe.each(all)("%s in %s", (template, language) => {
  const message = messageOf(template, language);
  const { subject, text, html } = rendered(message);

  test("says who it is for, why it came, and how to leave, as text and as HTML", () => {
    const say = words[language].mail;
    const flat = (part: string) =>
      part
        .replace(/<wbr\n>/gu, "")
        .replace(/\s+/gu, " ")
        .replaceAll("&#39;", "'");
    for (const part of [flat(text), flat(html)]) {
      expect(part).toContain(say.hello("Amara Okafor"));
      const why = template === "digest" ? say.digest.why.weekly : say[template].why;
      expect(part).toContain(typeof why === "string" ? why : why("Sepsis in the first hour"));
      if (!nothingToLeave.includes(template))
        expect(part).toContain(`${origin}/${takenBack.includes(template) ? "act" : "leave"}/`);
    }
    if (!aboutOneself.includes(template)) expect(subject).toContain("Sepsis in the first hour");
    expect(html).toContain(`<html lang="${language}">`);
  });

  test("leads to our own addresses only, in the reader's language, and loads nothing", () => {
    const links = [...(html + text).matchAll(/https?:[^\s"<>]+/gu)].map(([link]) =>
      link.replaceAll("&amp;", "&"),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link.startsWith(`${origin}/`)).toBe(true);
      expect(new URL(link).searchParams.get("lang")).toBe(language);
    }
    expect(html).not.toMatch(/<img|<script|<link|@import|url\(|javascript:/iu);
  });

  test("is small, and no line is longer than mail allows", () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(20 * 1024);
    for (const line of `${text}\n${html}`.split("\n"))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
  });

  const hostile = {
    markup: `<img src=x onerror="alert(1)">&'</title>`,
    "header lines": "A\r\nBcc: everybody@example.org\n\nbody\u2028x\u0000",
    "right-to-left overrides": "\u202Eevil\u2066",
    "10,000 characters without a space": '"<'.repeat(5_000),
    "10,000 emoji": "👩🏽‍⚕️".repeat(1_500),
  };
  test.each(Object.entries(hostile))("%s in every field is harmless", (_, evil) => {
    const bad = rendered(messageOf(template, language, evil));
    // eslint-disable-next-line no-control-regex
    expect(bad.subject).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
    expect(bad.html).not.toMatch(/<img|<\/title>&|onerror="/u);
    expect(bad.html.match(/<title>/gu)).toHaveLength(1);
    expect(bad.text).not.toMatch(/^Bcc:/mu);
    for (const part of [bad.subject, bad.text, bad.html]) expect(part.isWellFormed()).toBe(true);
    for (const line of `${bad.text}\n${bad.html}`.split("\n"))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
    expect(Buffer.byteLength(bad.html)).toBeLessThanOrEqual(20 * 1024);
  });
});

test("the token that confirms stands behind the # and nowhere else; the code is beside it", () => {
  const message = messageOf("confirm-join", "en");
  const { leave, text } = rendered(message);
  const { hash, search } = new URL(/\S+\/confirm\?\S+#\S+/u.exec(text)?.[0] ?? "");
  expect(hash.length).toBeGreaterThan(20);
  expect(search).toBe("?community=sepsis&lang=en");
  expect(text).toContain(keys.code("ask_1"));
  expect(leave).toMatch(new RegExp(`^${origin}/leave/[\\w-]+\\?lang=en$`, "u"));
});

test.each(languages)(
  "a digest in %s says of a comment on a lesson which lesson it is, and who wrote it",
  (language) => {
    const [news] = newsOf(undefined);
    const items = (news?.items ?? [])
      .slice(0, 1)
      .map((each) => ({ ...each, kind: "comment" as const, onLesson: true }));
    const message = messageOf("digest", language);
    if (message.template !== "digest" || !news) throw new Error("no digest");
    const { text } = rendered({ ...message, news: [{ ...news, items }] });
    const [, said = ""] = text.split(new RegExp(words[language].mail.digest.onLesson, "iu"));
    expect(said).toContain("A board for minutes");
    expect(said).toContain("Priya Nair");
    // Left out, or forgotten: two things, of which nobody is told the wrong one.
    const { unnamed, somebody } = words[language].mail.digest;
    for (const [by, name] of [
      [null, unnamed],
      ["", somebody],
    ] as const) {
      const unsigned = items.map((each) => ({ ...each, by }));
      const other = rendered({ ...message, news: [{ ...news, items: unsigned }] }).text;
      expect(other).toContain(`${name}, `);
      expect(other).not.toMatch(/Priya Nair|null/u);
    }
  },
);

test.each(languages)(
  "whoever confirms an answer in %s reads to which gathering, when, and which",
  (language) => {
    const { answer: answers } = words[language].mail["confirm-contribution"];
    const when = { startsAt: "2027-07-01T12:00:00.000Z", timeZone: "America/New_York" };
    for (const answer of ["going", "not-going"] as const) {
      const message = messageOf("confirm-contribution", language);
      if (message.template !== "confirm-contribution") throw new Error("another letter");
      const invitation = { title: "Lights at the bed", ...when, answer };
      const { text, html } = rendered({ ...message, what: "rsvp", invitation });
      for (const part of [text, html].map((each) => each.replace(/\s+/gu, " "))) {
        expect(part).toContain(answers[answer]);
        expect(part).toMatch(/Lights at the bed, .*2027.* 08:00 (?:GMT|UTC)-4/u);
      }
    }
  },
);

describe.each(languages)("a gathering in a digest in %s", (language) => {
  const when = { startsAt: "2026-07-01T12:00:00.000Z", timeZone: "America/New_York" };
  const invitation = { slug: "sepsis", gatheringId: "gathering_1", occurrence: 2 };
  const said = (changes: Partial<CommunityNews["items"][number]>) => {
    const [news] = newsOf(undefined);
    const message = messageOf("digest", language);
    if (message.template !== "digest" || !news) throw new Error("no digest");
    const items = news.items
      .slice(0, 1)
      .map((each) => ({ ...each, kind: "gathering" as const, ...when, ...changes }));
    return rendered({ ...message, news: [{ ...news, items }] });
  };

  test("has a link with which its reader says that they are coming, that time, in text and HTML", () => {
    const { text, html } = said({ invitation });
    const subject = invitationSubject(invitation, "person_1");
    const link = `${origin}/act/${actToken({ keys }, { kind: "go-to-gathering", subject })}?lang=${language}`;
    const { going } = words[language].mail.digest;
    for (const part of [text, html]) {
      expect(part).toContain(link);
      expect(part.replace(/\s+/gu, " ")).toContain(going);
    }
    expect(said({}).text.replace(/\s+/gu, " ")).not.toContain(going);
  });

  test("begins by the clocks of its own time zone, which is named", () => {
    expect(said({}).text.replace(/\s+/gu, " ")).toMatch(/ 08:00 (GMT|UTC)-4\./u);
    expect(said({ timeZone: "Europe/London" }).text.replace(/\s+/gu, " ")).toMatch(/ 13:00 (BST|GMT\+1)\./u);
  });
});

test("whoever waits for a place is told how to stop waiting, and neither how to join nor to give a place up", () => {
  for (const language of languages) {
    const { online, notComing, notWaiting, calendar } = words[language].mail.gathering;
    const meets = { ...invited, gathering: { ...invited.gathering, online: true } };
    const said = (template: "gathering-waiting" | "gathering-going") => {
      const { html } = rendered(Object.assign(messageOf(template, language), meets));
      return [online, notComing, notWaiting, calendar].map((each) => html.includes(each.slice(0, 20)));
    };
    expect(said("gathering-waiting")).toEqual([false, false, true, true]);
    expect(said("gathering-going")).toEqual([true, true, false, false]);
  }
});

test("what else one may do is said in words that lead there; plain text shows the address", () => {
  for (const language of languages) {
    const { notComing } = words[language].mail.gathering;
    const { html, text } = rendered(messageOf("gathering-going", language));
    expect(html.replace(/\s+/gu, " ")).toContain(`>${notComing.replace(/:$/u, "")}</a>`);
    expect(html.split("/act/")).toHaveLength(2);
    expect(text.replace(/\s+/gu, " ")).toMatch(new RegExp(`${notComing} https://\\S+/act/`, "u"));
  }
});

test("nobody is offered to leave what they are not in", () => {
  for (const template of nothingToLeave) {
    expect(rendered(messageOf(template, "en")).leave).toBeNull();
  }
});

describe.each(languages)("letters about a comment in %s", (language) => {
  const community = { slug: "sepsis", name: "Sepsis in the first hour", goal: "" };
  const common = { language, to: "amara@example.org", name: "Amara Okafor", community, item: "comment" };
  const say = words[language].mail;
  const textOf = (message: object) => {
    const { subject, text } = rendered(filled(OutboxMessage.parse({ ...common, ...message })));
    return { subject, text: text.replace(/\s+/gu, " ") };
  };

  test("say that it is about a comment, what became of it and why they came, and quote none of it", () => {
    const asked = textOf({ template: "confirm-report", ...own["confirm-report"] });
    const { comment: confirming } = say["confirm-report"];
    expect(asked.subject).toBe(confirming.subject(community.name));
    expect(asked.text).toContain(confirming.lead(community.name));
    const hidden = { outcome: "hide", reason: "It named somebody." };
    const outcome = textOf({ template: "report-outcome", ...hidden });
    expect(outcome.text).toContain(say["report-outcome"].comment.outcomes.hide);
    expect(textOf({ template: "report-outcome", ...hidden, outcome: "redact" }).text).toContain(
      say["report-outcome"].outcomes.redact,
    );
    const { comment: told, what } = say.moderated;
    const writer = textOf({ template: "moderated", what: "hide", reason: "It named somebody." });
    expect(writer.subject).toBe(told.subject(community.name));
    expect(writer.text).toContain(told.what.hide);
    expect(writer.text).toContain(told.why(community.name));
    expect(writer.text).not.toContain(what.hide);
  });
});
