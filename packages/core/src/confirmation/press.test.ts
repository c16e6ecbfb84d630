import { type Remembered, lessonOf, remembers } from "@boundaryless/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { gatheringOf } from "../../test/gathering.ts";
import { type House, openHouse } from "../../test/house.ts";
import { happeningsOf } from "../happening/index.ts";
import { queryAll } from "../store.ts";
import { callGathering, shareLesson, writeComment } from "./index.ts";

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
