import { type FreshTable, type Story, beginStory, freshTable, joinOf } from "@boundaryless/testing";
import { carryOutAct, confirm, readMailChoices, writeComment } from "@boundaryless/core";
import { words } from "@boundaryless/words";
import { afterAll, beforeAll, expect, test } from "vitest";
import { quietly } from "../test/quietly.ts";
import { senderTo } from "./compose.ts";
import { runJob } from "./consume.ts";
import type { Envelope } from "./transport.ts";

let table: FreshTable;
let story: Story;
let slug: string;
const at = (instant: string) => void (table.clock.now = new Date(instant));
beforeAll(async () => {
  table = await freshTable();
  at("2026-11-10T12:00:00Z");
  story = await beginStory(table);
  slug = await story.starts();
  await story.joins(slug, { email: "amara@example.org", name: "Amara Okafor", language: "cy" });
});
afterAll(() => table.close());

const origin = "https://communities.example.nhs.uk";
const says = async (text: string) => {
  const email = "priya.nair@example.org";
  const { placement: _, proof: __, ...person } = joinOf({ email, name: "Priya Nair" });
  const author = { ...person, wording: words.en.contributionWording.version };
  await writeComment(table.ctx(), { slug, text, author });
  await confirm(table.ctx(), { token: await story.tokenFor(email) });
};
/** Runs the schedule as on a Monday morning, a few minutes long. */
const monday = async (day: string) => {
  const sent: Envelope[] = [];
  const send = senderTo(table.ctx(), origin, (envelope) => Promise.resolve(void sent.push(envelope)));
  const { log } = await quietly(async () => {
    for (const minute of ["07:02", "07:03", "07:04"]) {
      at(`${day}T${minute}:00Z`);
      await runJob(table.ctx(), { job: "send-digests" }, send);
      await runJob(table.ctx(), { job: "send-due-mail" }, send);
    }
  });
  return { sent, log };
};

test("what happened in a week goes out on Monday, once, in the reader's language; the log names nobody", async () => {
  at("2026-11-17T10:00:00Z");
  await says("We count the **minutes** on a board.");
  const { sent, log } = await monday("2026-11-23");
  const [letter] = sent;
  expect(sent).toHaveLength(1);
  expect(letter?.to.address).toBe("amara@example.org");
  const own = words.cy.mail.digest;
  expect(letter?.subject).toBe(own.subjectOne("Sepsis in the first hour"));
  for (const part of [letter?.text, letter?.html]) {
    expect(part).toContain("We count the minutes on a board.");
    expect(part).toContain(own.wrote("Priya Nair"));
    expect(part?.replace(/\s+/gu, " ")).toContain(own.why.weekly);
    expect(part).toContain(`${origin}/mail/`);
    expect(part).toContain(`${origin}/leave/`);
  }
  expect(log).toContain("digests");
  expect(log).not.toMatch(/amara|priya|minutes/iu);
});

test("one click of the mail program stops the news and leaves the membership", async () => {
  at("2026-11-24T10:00:00Z");
  await says("And on Tuesdays we look at it together.");
  const { sent } = await monday("2026-11-30");
  const headers = sent[0]?.headers ?? {};
  expect(headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  const token = /^<https:\/\/communities\.example\.nhs\.uk\/act\/([\w-]+)\?lang=cy>$/.exec(
    headers["List-Unsubscribe"] ?? "",
  )?.[1];
  await carryOutAct(table.ctx(), { token: token ?? "" });
  const choice = /\/mail\/([\w-]+)\?/.exec(sent[0]?.text ?? "")?.[1] ?? "";
  const { communities } = await readMailChoices(table.ctx(), { token: choice });
  expect(communities.map(({ frequency }) => frequency)).toEqual(["none"]);
  at("2026-12-01T10:00:00Z");
  await says("Nobody hears of this.");
  expect((await monday("2026-12-07")).sent).toEqual([]);
});

test("a digest of which nothing is left when it is due is not sent", async () => {
  const send = senderTo(table.ctx(), origin, () => Promise.reject(new Error("nothing is to be sent here")));
  const period = { from: "2026-10-05T06:00:00.000Z", until: "2026-10-12T06:00:00.000Z" };
  const reader = { to: "amara@example.org", name: "Amara", language: "en", personId: "person_1" } as const;
  expect(await send({ template: "digest", frequency: "weekly", ...reader, ...period }, "mail_1")).toBe(
    "nothing",
  );
});
