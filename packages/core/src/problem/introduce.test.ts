import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type House, openHouse } from "../../test/house.ts";
import { type Stuck, addressOf, openStuck, text } from "../../test/stuck.ts";
import { actToken, readAct } from "../index.ts";

let house: House;
let stuck: Stuck;
let groupId: string;
let ids: Record<"ann" | "ben" | "cat", string>;
beforeEach(async () => {
  house = await openHouse();
  stuck = openStuck(house);
  const ann = await stuck.leaves("ann", "RJ1");
  const ben = await stuck.leaves("ben", "RM1");
  const cat = await stuck.leaves("cat", "7A4");
  ids = { ann, ben, cat };
  groupId = await stuck.askedIn("ann");
});
afterEach(() => house.table.close());

const yes = (who: keyof typeof ids) => stuck.presses("introduce-me", groupId, ids[who]);
const no = (who: keyof typeof ids) => stuck.presses("leave-me-out", groupId, ids[who]);
/** Who was told of whom, as `ann: ben`. */
const introductions = async () =>
  (await stuck.sent("introduction"))
    .flatMap(({ to, message }) =>
      (message["people"] as { name: string }[]).map(({ name }) => `${to.split("@")[0]}: ${name}`),
    )
    .sort();
const day = 24 * 60 * 60;

describe("an introduction", () => {
  test("waits for two yeses of two trusts, and then tells those two, and only those, of each other", async () => {
    expect(await yes("ann")).toEqual({ done: "introduce-me", community: null });
    expect(await introductions()).toEqual([]);
    await yes("ben");
    expect(await introductions()).toEqual(["ann: ben", "ben: ann"]);
    const first = (await stuck.sent("introduction")).find(({ to }) => to === addressOf("ann"));
    const about = {
      email: addressOf("ben"),
      organisation: expect.stringContaining("Norfolk"),
      problem: text,
    };
    expect(first?.message).toMatchObject({ people: [about] });
    expect(JSON.stringify(await stuck.sent("introduction"))).not.toContain("cat");
  });

  test("of a late yes tells the newcomer of the rest, and the rest of the newcomer, and nothing twice", async () => {
    await yes("ann");
    await yes("ben");
    await yes("cat");
    for (const who of ["ann", "ben", "cat"] as const) await yes(who);
    const all = ["ann: ben", "ann: cat", "ben: ann", "ben: cat", "cat: ann", "cat: ben"];
    expect(await introductions()).toEqual(all);
  });

  test("happens once when all say yes in the same moment", async () => {
    await Promise.all([yes("ann"), yes("ben"), yes("cat"), yes("ann"), yes("ben")]);
    const all = ["ann: ben", "ann: cat", "ben: ann", "ben: cat", "cat: ann", "cat: ben"];
    expect(await introductions()).toEqual(all);
  });

  test("never names who said no, and a no stays a no", async () => {
    await no("cat");
    expect(await no("cat")).toEqual({ done: "leave-me-out", community: null });
    await yes("ann");
    await yes("ben");
    await expect(yes("cat")).rejects.toMatchObject({ code: "conflict", reason: "said-no" });
    expect(JSON.stringify(await stuck.sent("introduction"))).not.toContain("cat");
    await expect(no("ann")).rejects.toMatchObject({ reason: "introduced-already" });
  });

  test("may be taken back while nobody else has said yes", async () => {
    await yes("ann");
    await no("ann");
    await yes("ben");
    expect(await introductions()).toEqual([]);
  });

  test("leaves out who withdrew or whose time is over after saying yes", async () => {
    await yes("ann");
    await stuck.presses("withdraw-problem", ids.ann);
    await yes("ben");
    expect(await introductions()).toEqual([]);
    await expect(yes("ann")).rejects.toMatchObject({ code: "expired" });
    house.passes(60 * day);
    await stuck.presses("renew-problem", ids.cat);
    house.passes(60 * day);
    await yes("cat");
    await expect(yes("ben")).rejects.toMatchObject({ code: "expired" });
    expect(await introductions()).toEqual([]);
  });

  test("cannot be agreed to for somebody else, in another group, or by a token that was altered", async () => {
    const read = (subject: string[]) =>
      readAct(house.table.ctx(), { token: actToken(house.table.ctx(), { kind: "introduce-me", subject }) });
    expect((await read([groupId, "problem_of_nobody"])).status).toBe("lapsed");
    await expect(stuck.presses("introduce-me", "group_other", ids.ann)).rejects.toMatchObject({
      code: "expired",
    });
    await expect(stuck.presses("introduce-me", groupId, "")).rejects.toMatchObject({ code: "expired" });
    // The link of one person is sealed to that person: what another has been sent says nothing of it.
    const tokens = (["ann", "ben", "cat"] as const).map((who) =>
      actToken(house.table.ctx(), { kind: "introduce-me", subject: [groupId, ids[who]] }),
    );
    expect(new Set(tokens).size).toBe(3);
    const swapped = `${tokens[0]?.slice(0, 22) ?? ""}${tokens[1]?.slice(22) ?? ""}`;
    await expect(readAct(house.table.ctx(), { token: swapped })).rejects.toMatchObject({
      reason: "unknown-token",
    });
    expect(await introductions()).toEqual([]);
  });

  test("says what somebody has answered, and offers the other answer", async () => {
    const subject = [groupId, ids.ann];
    const read = (kind: "introduce-me" | "leave-me-out") =>
      readAct(house.table.ctx(), { token: actToken(house.table.ctx(), { kind, subject }) });
    expect(await read("introduce-me")).toMatchObject({ status: "open", about: text });
    expect((await read("introduce-me")).instead?.kind).toBe("leave-me-out");
    await no("ann");
    expect((await read("leave-me-out")).status).toBe("done");
    expect((await read("introduce-me")).status).toBe("lapsed");
  });
});
