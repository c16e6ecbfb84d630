import { type FreshTable, type Story, beginStory, freshTable, startOf } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Refusal } from "../errors.ts";
import { confirm, confirmationSeconds, mostStarts, startCommunity } from "./index.ts";

const week = 7 * 24 * 60 * 60;
let table: FreshTable;
let story: Story;
beforeAll(async () => {
  table = await freshTable();
  story = await beginStory(table);
});
afterAll(() => table.close());

const passes = (seconds: number): void => {
  table.clock.now = new Date(table.clock.now.getTime() + seconds * 1000);
};
/** Asks to start a community. @returns the token of its link */
const asks = async (email: string, name: string): Promise<string> => {
  await startCommunity(table.ctx(), startOf({ name }, { email }));
  return story.tokenFor(email);
};
const refusalOf = (token: string): Promise<Refusal> =>
  confirm(table.ctx(), { token }).then(
    () => Promise.reject(new Error("it was carried out")),
    (error: unknown) => (error instanceof Refusal ? error : Promise.reject(error as Error)),
  );

describe("communities that one address starts", () => {
  test("are two in its first week; the third waits, nothing is lost, and it goes live when the week is over", async () => {
    const email = "eager@example.org";
    const first = await asks(email, "First of an eager one");
    const confirmedAt = table.clock.now.getTime();
    await confirm(table.ctx(), { token: first });
    passes(60);
    await confirm(table.ctx(), { token: await asks(email, "Second of an eager one") });
    passes(60);
    const third = await asks(email, "Third of an eager one");
    const refusal = await refusalOf(third);
    const retryAt = Math.floor(confirmedAt / 1000) * 1000 + week * 1000;
    expect(refusal).toMatchObject({
      code: "too-many",
      reason: "starts-first-week",
      retryAt: new Date(retryAt),
    });
    expect(refusal.worksUntil?.getTime()).toBeGreaterThan(retryAt);
    expect(refusal.retryAfterSeconds).toBe(Math.ceil((retryAt - table.clock.now.getTime()) / 1000));
    table.clock.now = new Date(retryAt);
    const { community } = await confirm(table.ctx(), { token: third });
    expect(community?.name).toBe("Third of an eager one");
  });

  test("that were asked for on the first day work a day after the week, longer than a confirmation usually lives", async () => {
    const email = "patient@example.org";
    const tokens = [];
    for (const name of ["Patient one", "Patient two", "Patient three"]) tokens.push(await asks(email, name));
    const [first = "", second = "", third = ""] = tokens;
    passes(60);
    await confirm(table.ctx(), { token: first });
    await confirm(table.ctx(), { token: second });
    expect((await refusalOf(third)).retryAfterSeconds).toBeGreaterThan(confirmationSeconds - 61);
    passes(week + 3600);
    expect((await confirm(table.ctx(), { token: third })).community?.name).toBe("Patient three");
  });

  test("are five in every later week", async () => {
    const email = "steady@example.org";
    await story.starts({ name: "Steady from the start" }, { email });
    passes(week);
    for (let start = 0; start < mostStarts.laterWeek; start++) {
      await story.starts({ name: `Steady ${start}` }, { email });
      passes(3600);
    }
    const sixth = await asks(email, "Steady too often");
    expect(await refusalOf(sixth)).toMatchObject({ reason: "starts-this-week" });
    passes(week);
    await confirm(table.ctx(), { token: sixth });
  });

  test("are no more when all links are pressed at once", async () => {
    const email = "parallel@example.org";
    const tokens = [];
    for (let start = 0; start < 5; start++) tokens.push(await asks(email, `Parallel ${start}`));
    const all = await Promise.allSettled(tokens.map((token) => confirm(table.ctx(), { token })));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(mostStarts.firstWeek);
  });

  test("are counted for the address alone: another one starts its own, and what was refused costs nothing", async () => {
    const token = await asks("parallel@example.org", "Refused again and again");
    for (let press = 0; press < 3; press++) await refusalOf(token);
    await story.starts({ name: "Somebody else's" }, { email: "other@example.org" });
  });

  test("are two even where the clock stands before the address was confirmed", async () => {
    const email = "skewed@example.org";
    await story.starts({ name: "Skewed one" }, { email });
    passes(-120);
    await story.starts({ name: "Skewed two" }, { email });
    expect(await refusalOf(await asks(email, "Skewed three"))).toMatchObject({ reason: "starts-first-week" });
    passes(120);
  });
});
