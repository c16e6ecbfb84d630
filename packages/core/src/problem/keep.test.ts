import { problemOf, stuckOn } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, openHouse } from "../../test/house.ts";
import { actToken, carryOutAct, confirm, leaveProblem, readAct } from "../index.ts";
import { problemById } from "./store.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.table.close());

const ctx = () => house.table.ctx();
const text = "Discharge letters reach the practice a week late";
const day = 24 * 60 * 60;
const recordOf = (problemId: string) => problemById(house.table.db, problemId, house.table.clock.now);
const renew = (problemId: string) => actToken(ctx(), { kind: "renew-problem", subject: [problemId] });
const withdraw = (problemId: string) => actToken(ctx(), { kind: "withdraw-problem", subject: [problemId] });

describe("a problem", () => {
  test("is nowhere before its address is confirmed, and is then kept for 90 days", async () => {
    expect(await leaveProblem(ctx(), problemOf(text, { email: "one@example.org" }))).toEqual({
      accepted: true,
      community: null,
    });
    const token = await house.story.tokenFor("one@example.org");
    expect((await house.story.mail()).filter(({ template }) => template === "problem-kept")).toEqual([]);
    expect(await confirm(ctx(), { token })).toEqual({ confirmed: "problem", community: null });
    const kept = (await house.story.mail()).at(-1);
    expect(kept).toMatchObject({ template: "problem-kept", to: "one@example.org", problem: text });
    await expect(confirm(ctx(), { token })).rejects.toMatchObject({ code: "already-confirmed" });
  });

  test("needs a text of at most 280 characters, an open trust and the wording that was shown", async () => {
    const refuse = (request: Parameters<typeof leaveProblem>[1]) =>
      expect(leaveProblem(ctx(), request)).rejects;
    await refuse(problemOf(" ")).toThrow();
    await refuse(problemOf("x".repeat(281))).toThrow();
    await refuse(problemOf(text, { trust: "RX9" })).toMatchObject({ code: "invalid" });
    await refuse(problemOf(text, { wording: "old" })).toMatchObject({
      fields: [{ field: "person.wording" }],
    });
  });

  test("is renewed from the day of the click on, and is gone when nobody clicks", async () => {
    const problemId = await stuckOn(house.table, house.story, text, { email: "two@example.org" });
    house.passes(89 * day);
    await carryOutAct(ctx(), { token: renew(problemId) });
    house.passes(89 * day);
    expect((await readAct(ctx(), { token: renew(problemId) })).status).toBe("open");
    house.passes(2 * day);
    expect((await readAct(ctx(), { token: renew(problemId) })).status).toBe("lapsed");
    await expect(carryOutAct(ctx(), { token: renew(problemId) })).rejects.toMatchObject({ code: "expired" });
    expect(await carryOutAct(ctx(), { token: withdraw(problemId) })).toMatchObject({
      done: "withdraw-problem",
    });
  });

  test("is erased when it is withdrawn, at once and for good", async () => {
    const problemId = await stuckOn(house.table, house.story, text, { email: "three@example.org" });
    const token = withdraw(problemId);
    for (let time = 0; time < 2; time++) await carryOutAct(ctx(), { token });
    expect(await recordOf(problemId)).toMatchObject({ status: "withdrawn", text: "" });
    expect(await readAct(ctx(), { token })).toMatchObject({ status: "done", about: "" });
    await expect(carryOutAct(ctx(), { token: renew(problemId) })).rejects.toMatchObject({ code: "expired" });
  });
});
