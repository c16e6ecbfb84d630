import { type Remembered, authorOf, joinOf, lessonOf, remembers, workFor } from "@boundaryless/testing";
import { words } from "@boundaryless/words";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { gatheringOf, idIn } from "../../test/gathering.ts";
import { type House, openHouse } from "../../test/house.ts";
import { happeningsOf } from "../happening/index.ts";
import { queryAll } from "../store.ts";
import {
  answerGathering,
  askForErasure,
  callGathering,
  joinCommunity,
  leaveProblem,
  report,
  shareLesson,
  startCommunity,
  writeComment,
} from "./index.ts";
import { confirmationsOf } from "./store.ts";

let house: House;
let slug: string;
let who: Remembered;
let other: Remembered;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts();
  who = await remembers(house.table, house.story, slug, { email: "presses@example.org" });
  other = await remembers(house.table, house.story, slug, { email: "other@example.org" });
});
afterAll(() => house.table.close());
beforeEach(() => house.passes(3600));

const device = ({ actor }: Remembered = who) => house.table.ctx(actor);
const token = () => device().newId("once");
const rowsOf = async (prefix: string) =>
  (await queryAll(house.table.db, { partition: `COMMUNITY#${slug}`, prefix, consistent: true })).length;
const toldOf = async () => (await happeningsOf(device(), slug, { from: "2000", until: "2100" })).length;

const forms: Readonly<Record<string, (once: string) => Promise<{ path?: string }>>> = {
  COMMENT: (once) => writeComment(device(), { slug, text: "Pressed twice", once }),
  LESSON: (once) => shareLesson(device(), { slug, ...lessonOf(), once }),
  GATHERING: (once) => callGathering(device(), { slug, ...gatheringOf(house), once }),
};

describe.each(Object.entries(forms))("the form of a %s", (kind, press) => {
  test("that is sent twice at once, and again later, makes one and shows it each time", async () => {
    const [rows, told, once] = [
      await rowsOf(`${kind === "COMMENT" ? "!" : ""}${kind}#`),
      await toldOf(),
      token(),
    ];
    const both = await Promise.all([press(once), press(once)]);
    const later = await press(once);
    expect(new Set([...both, later].map(({ path }) => path)).size).toBe(1);
    expect(later.path).toMatch(new RegExp(`^/c/${slug}/\\w+/${kind.toLowerCase()}_\\w{26}$`, "u"));
    expect([
      (await rowsOf(`${kind === "COMMENT" ? "!" : ""}${kind}#`)) - rows,
      (await toldOf()) - told,
    ]).toEqual([1, 1]);
    expect((await press(token())).path).not.toBe(later.path);
  });
});

describe("a token", () => {
  const says = (once: string | undefined, text: string, by = who) =>
    writeComment(device(by), { slug, text, once });

  test("stands for what was typed and for whoever sent it: other words, or another person, are not lost", async () => {
    const once = token();
    const paths = [await says(once, "One"), await says(once, "Two"), await says(once, "One", other)];
    expect(new Set(paths.map(({ path }) => path)).size).toBe(3);
  });

  test.each([undefined, "", "once_", "comment_01ARZ3NDEKTSV4RRFFQ69G5FAV", "x".repeat(5000)])(
    "that is none of ours counts as none: %s",
    async (once) => {
      expect((await says(once, "The same")).path).not.toBe((await says(once, "The same")).path);
    },
  );

  test("that was used is not used up by the limit of an hour: its result is shown all the same", async () => {
    const once = token();
    const first = await says(once, "The first of many");
    for (let number = 1; number < 30; number++) await says(undefined, `Number ${number}`);
    await expect(says(undefined, "Too many")).rejects.toMatchObject({ code: "too-many" });
    expect(await says(once, "The first of many")).toEqual(first);
  });
});

describe("a stranger's form whose button is pressed twice", () => {
  const anybody = () => house.table.ctx();
  const author = (email: string) => authorOf({ email });
  const rsvpTo = async () => ({
    slug,
    gatheringId: idIn((await callGathering(device(), { slug, ...gatheringOf(house) })).path),
  });
  const strangers: Readonly<Record<string, (email: string) => Promise<(once: string) => Promise<unknown>>>> =
    {
      join: async (email) => (once) => joinCommunity(anybody(), { slug, ...joinOf({ email }), once }),
      start: async (email) => {
        const { placement: _, proof: __, ...starter } = joinOf({ email });
        const goal = { name: "Pressed twice", problem: "Twice", difference: "Once", topics: [] };
        return (once) => startCommunity(anybody(), { ...goal, starter, once });
      },
      report: async (email) => (once) =>
        report(anybody(), {
          target: { kind: "community", slug },
          reason: "spam",
          email,
          language: "en",
          once,
        }),
      problem: async (email) => {
        const person = { ...author(email), wording: words.en.problemWording.version };
        return (once) => leaveProblem(anybody(), { problem: "Pressed twice", person, once });
      },
      erasure: async (email) => (once) =>
        askForErasure(anybody(), { email, words: "stay", language: "en", once }),
      comment: async (email) => (once) =>
        writeComment(anybody(), { slug, text: "Twice", author: author(email), once }),
      lesson: async (email) => (once) =>
        shareLesson(anybody(), { slug, ...lessonOf(), author: author(email), once }),
      gathering: async (email) => (once) =>
        callGathering(anybody(), { slug, ...gatheringOf(house), author: author(email), once }),
      rsvp: async (email) => {
        const which = await rsvpTo();
        return (once) =>
          answerGathering(anybody(), { ...which, answer: "going", author: author(email), once });
      },
    };

  test.each(Object.entries(strangers))("%s: asks once, by one letter", async (kind, prepare) => {
    const email = `twice.${kind}@example.org`;
    const ctx = anybody();
    const asked = async () => (await confirmationsOf(ctx.db, ctx.keys.addressKey(email), ctx.now())).length;
    const letters = async () => (await house.story.mail()).filter(({ to }) => to === email).length;
    const press = await prepare(email);
    const once = token();
    const both = await Promise.all([press(once), press(once)]);
    expect([...both, await press(once)]).toEqual([both[0], both[0], both[0]]);
    expect([await asked(), await letters()]).toEqual([1, 1]);
    // Pressed again on purpose, on a page that was shown anew.
    await press(token());
    expect(await asked()).toBe(2);
  });

  test("pays for it with the proof that it brought, whichever press is first", async () => {
    const email = "proof.twice@example.org";
    const ctx = house.table.ctx({ kind: "anyone", network: "192.0.2.77" });
    const proof = await workFor(ctx, "join");
    const once = token();
    const press = () => joinCommunity(ctx, { slug, ...joinOf({ email }), proof, once });
    await Promise.all([press(), press()]);
    await press();
    expect(await confirmationsOf(ctx.db, ctx.keys.addressKey(email), ctx.now())).toHaveLength(1);
  });
});
