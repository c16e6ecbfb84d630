import { stuckOn } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, openHouse } from "../../test/house.ts";
import { type Offer, actToken, carryOutAct, readAct } from "./index.ts";

let house: House;
let problemId: string;
beforeAll(async () => {
  house = await openHouse();
  problemId = await stuckOn(house.table, house.story, "Nobody knows who is on call", {
    email: "a@example.org",
  });
});
afterAll(() => house.table.close());

const ctx = () => house.table.ctx();
const tokenOf = (offer: Partial<Offer> = {}) =>
  actToken(ctx(), { kind: "renew-problem", subject: [problemId], ...offer });
const unknown = { code: "not-found", reason: "unknown-token" };
const lapsed = { code: "expired", reason: "act-lapsed" };

describe("what an e-mail offers", () => {
  test("is told without changing anything, and done as often as the button is pressed", async () => {
    const token = tokenOf();
    const { capacity } = await house.table.consumed(() => readAct(ctx(), { token }));
    expect(capacity.write).toBe(0);
    expect(await readAct(ctx(), { token })).toEqual({
      kind: "renew-problem",
      status: "open",
      about: "Nobody knows who is on call",
      instead: null,
    });
    for (let time = 0; time < 2; time++)
      expect(await carryOutAct(ctx(), { token })).toEqual({ done: "renew-problem", community: null });
  });

  test("lapses at its instant, for who looks and for who presses", async () => {
    const until = Math.floor(house.table.clock.now.getTime() / 1000) + 60;
    const token = tokenOf({ expiresAtEpochSeconds: until });
    expect((await readAct(ctx(), { token })).status).toBe("open");
    house.passes(61);
    expect((await readAct(ctx(), { token })).status).toBe("lapsed");
    await expect(carryOutAct(ctx(), { token })).rejects.toMatchObject(lapsed);
  });

  test("cannot be made up, changed, or taken from a link of another purpose", async () => {
    const { keys } = ctx();
    const [real] = [tokenOf()];
    const bytes = Buffer.from(real, "base64url");
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    const forged = [
      "x",
      bytes.toString("base64url"),
      keys.seal("leave", ["renew-problem", "", problemId]),
      keys.seal("act", ["no-such-kind", "", problemId]),
      Buffer.from(`0123456789abcdefrenew-problem\n\n${problemId}`).toString("base64url"),
    ];
    for (const token of forged) {
      await expect(readAct(ctx(), { token })).rejects.toMatchObject(unknown);
      await expect(carryOutAct(ctx(), { token })).rejects.toMatchObject(unknown);
    }
    await expect(carryOutAct(ctx(), { token: "" })).rejects.toThrow();
  });
});
