import { authorOf, joinOf, lessonOf } from "@boundaryless/testing";
import { words } from "@boundaryless/words";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { gatheringOf } from "../../test/gathering.ts";
import { type House, openHouse } from "../../test/house.ts";
import {
  callGathering,
  confirm,
  confirmationToken,
  joinCommunity,
  leaveProblem,
  shareLesson,
  startCommunity,
  writeComment,
} from "./index.ts";
import type { Formed } from "./press.ts";

let house: House;
let slug: string;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts();
});
afterAll(() => house.table.close());
beforeEach(() => house.passes(3600));

const token = () => house.table.ctx().newId("once");

describe("a message that is asked for again", () => {
  const anybody = () => house.table.ctx();
  const lettersTo = async (email: string) =>
    (await house.story.mail()).flatMap((letter) =>
      letter.to === email && "confirmationId" in letter
        ? [confirmationToken(anybody(), { ...letter, email })]
        : [],
    );
  type Ask = (email: string, formed: Formed) => Promise<unknown>;
  const problemOf = (email: string) => ({
    ...authorOf({ email }),
    wording: words.en.problemWording.version,
  });
  const starterOf = (email: string) => {
    const { placement: _, proof: __, ...starter } = joinOf({ email });
    return starter;
  };
  const goal = { name: "Asked twice", problem: "Twice", difference: "Once", topics: [] };
  const once: Readonly<Record<string, Ask>> = {
    comment: (email, formed) =>
      writeComment(anybody(), { slug, text: "Sent again", author: authorOf({ email }), ...formed }),
    lesson: (email, formed) =>
      shareLesson(anybody(), { slug, ...lessonOf(), author: authorOf({ email }), ...formed }),
    gathering: (email, formed) =>
      callGathering(anybody(), { slug, ...gatheringOf(house), author: authorOf({ email }), ...formed }),
    start: (email, formed) => startCommunity(anybody(), { ...goal, starter: starterOf(email), ...formed }),
    problem: (email, formed) =>
      leaveProblem(anybody(), { problem: "Sent again", person: problemOf(email), ...formed }),
  };

  test.each(Object.entries(once))(
    "%s: both messages make one, and the second says where that is, if it has a place",
    async (kind, ask) => {
      const email = `again.${kind}@example.org`;
      const first = token();
      await ask(email, { once: first });
      const again = { once: token(), first };
      await Promise.all([ask(email, again), ask(email, again)]);
      const letters = await lettersTo(email);
      expect(letters).toHaveLength(2);
      const { path } = await confirm(anybody(), { token: letters[0] ?? "" });
      const second = confirm(anybody(), { token: letters[1] ?? "" });
      await expect(second).rejects.toMatchObject({ code: "already-confirmed", path });
      expect(path === undefined).toBe(kind === "start" || kind === "problem");
      // Asked for once more on a page that still stands open: nothing is made by that message either.
      await ask(email, { once: token(), first });
      const [, , third = ""] = await lettersTo(email);
      await expect(confirm(anybody(), { token: third })).rejects.toMatchObject({ path });
    },
  );

  test("of two confirmations at once, the later one says where it is, too", async () => {
    const email = "again.both@example.org";
    await once["comment"]?.(email, { once: token() });
    const [letter = ""] = await lettersTo(email);
    const both = await Promise.allSettled([1, 2].map(() => confirm(anybody(), { token: letter })));
    const paths = both.map((each) =>
      each.status === "fulfilled" ? each.value.path : (each.reason as { path?: string }).path,
    );
    expect(paths[0]).toMatch(/comment_/u);
    expect(paths[1]).toBe(paths[0]);
  });

  test("with other words in it is another request, and so is one of another address", async () => {
    const first = token();
    const says = async (email: string, text: string, formed: Formed) => {
      house.passes(1);
      await writeComment(anybody(), { slug, text, author: authorOf({ email }), ...formed });
    };
    const email = "again.other@example.org";
    await says(email, "One", { once: first });
    await says(email, "Two", { once: token(), first });
    // The second is what is asked for again from now on, as long as its words stay.
    await says(email, "Two", { once: token(), first });
    await says("again.else@example.org", "One", { once: token(), first });
    const [one = "", two = "", same = ""] = await lettersTo(email);
    const [elsewhere = ""] = await lettersTo("again.else@example.org");
    const paths = new Set<string | undefined>();
    for (const letter of [one, two, elsewhere]) paths.add((await confirm(anybody(), { token: letter })).path);
    expect(paths.size).toBe(3);
    await expect(confirm(anybody(), { token: same })).rejects.toMatchObject({ code: "already-confirmed" });
  });

  test("has seven days again where a day has passed", async () => {
    const email = "again.later@example.org";
    const first = token();
    await once["comment"]?.(email, { once: first });
    house.passes(25 * 3600);
    await once["comment"]?.(email, { once: token(), first });
    house.passes(6.5 * 24 * 3600);
    const [lapsed = "", good = ""] = await lettersTo(email);
    await expect(confirm(anybody(), { token: lapsed })).rejects.toMatchObject({ code: "expired" });
    expect(await confirm(anybody(), { token: good })).toMatchObject({ confirmed: "comment" });
  });

  test("counts among the five an hour; each message of a join joins, which changes nothing the second time", async () => {
    const email = "again.join@example.org";
    const first = token();
    const ask: Ask = (to, formed) => joinCommunity(anybody(), { slug, ...joinOf({ email: to }), ...formed });
    await ask(email, { once: first });
    for (let time = 0; time < 6; time++) await ask(email, { once: token(), first });
    const letters = await lettersTo(email);
    expect(letters).toHaveLength(5);
    for (const letter of letters.slice(0, 2))
      expect(await confirm(anybody(), { token: letter })).toMatchObject({ confirmed: "join" });
    const much = "again.much@example.org";
    await once["comment"]?.(much, { once: first });
    for (let time = 0; time < 6; time++) await once["comment"]?.(much, { once: token(), first });
    expect(await lettersTo(much)).toHaveLength(5);
  });
});
