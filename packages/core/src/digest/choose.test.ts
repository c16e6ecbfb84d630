import { type FreshTable, type Story, beginStory, freshTable } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actToken, carryOutAct, leaveCommunity, readAct, readLeaving } from "../index.ts";
import { frequencyOf, membershipOf } from "../membership/index.ts";
import { personIdOfAddress } from "../person/index.ts";
import { chooseMail, mailToken, readMailChoices } from "./index.ts";

let table: FreshTable;
let story: Story;
let slugs: [string, string];
const email = "amara.okafor@example.org";
beforeAll(async () => {
  table = await freshTable();
  story = await beginStory(table);
  slugs = [await story.starts(), await story.starts({ name: "Falls at night", topics: [] })];
  for (const slug of slugs) await story.joins(slug, { email });
});
afterAll(() => table.close());

const token = () => mailToken(table.ctx(), email);
const frequencies = async (): Promise<string[]> => {
  const personId = await personIdOfAddress(table.db, table.ctx().keys.addressKey(email));
  const both = slugs.map((slug) => membershipOf(table.db, slug, personId ?? ""));
  return (await Promise.all(both)).map((each) => (each ? frequencyOf(each) : "no member"));
};
const stop = (slug: string) =>
  actToken(table.ctx(), { kind: "stop-mail", subject: [table.ctx().keys.addressKey(email), slug] });

describe("how often somebody hears", () => {
  test("is once a week before anything is chosen, and reading changes nothing", async () => {
    const { communities, trouble } = await readMailChoices(table.ctx(), { token: token() });
    expect(communities.map(({ name, frequency }) => [name, frequency])).toEqual([
      ["Falls at night", "weekly"],
      ["Sepsis in the first hour", "weekly"],
    ]);
    expect(trouble).toBeNull();
    expect(await frequencies()).toEqual(["weekly", "weekly"]);
  });

  test("is what is chosen for each community, a second time too; what is not named stays", async () => {
    for (let time = 0; time < 2; time++) {
      const choices = { [slugs[0]]: "daily", unknown: "none" } as const;
      await chooseMail(table.ctx(), { token: token(), choices });
      expect(await frequencies()).toEqual(["daily", "weekly"]);
    }
  });

  test("cannot be anything else, nor be chosen with a token that was not made here or for something else", async () => {
    const wrong = { [slugs[0]]: "hourly" } as unknown as Record<string, "daily">;
    await expect(chooseMail(table.ctx(), { token: token(), choices: wrong })).rejects.toThrow();
    for (const other of ["", "forged", stop("")]) {
      const choosing = chooseMail(table.ctx(), { token: other, choices: { [slugs[0]]: "none" } });
      await expect(choosing).rejects.toMatchObject({ code: "not-found", reason: "unknown-token" });
    }
    expect(await frequencies()).toEqual(["daily", "weekly"]);
  });

  test("is never for one community after one click, for all after another, and the memberships stay", async () => {
    expect(await readAct(table.ctx(), { token: stop(slugs[1]) })).toMatchObject({
      status: "open",
      about: "Falls at night",
    });
    for (let time = 0; time < 2; time++) {
      expect((await carryOutAct(table.ctx(), { token: stop(slugs[1]) })).done).toBe("stop-mail");
      expect(await frequencies()).toEqual(["daily", "none"]);
    }
    await carryOutAct(table.ctx(), { token: stop("") });
    expect(await frequencies()).toEqual(["none", "none"]);
    expect(await readAct(table.ctx(), { token: stop("") })).toMatchObject({ status: "done", about: "" });
  });

  test("can be chosen no longer where somebody has left, and the page offers leaving", async () => {
    const { communities } = await readMailChoices(table.ctx(), { token: token() });
    const { leave, name } = communities[0] ?? { leave: "", name: "" };
    expect((await readLeaving(table.ctx(), { token: leave })).name).toBe(name);
    await leaveCommunity(table.ctx(), { token: leave });
    const after = await chooseMail(table.ctx(), { token: token(), choices: { [slugs[1]]: "daily" } });
    expect(after.communities.map(({ slug }) => slug)).toEqual([slugs[0]]);
    expect(await frequencies()).toEqual(["none", "no member"]);
  });

  test("is nothing to choose for an address that nobody has", async () => {
    const nobody = mailToken(table.ctx(), "nobody@example.org");
    expect(await readMailChoices(table.ctx(), { token: nobody })).toEqual({ communities: [], trouble: null });
  });
});
