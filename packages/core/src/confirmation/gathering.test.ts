import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  authorOf,
  calls,
  dateIn,
  gatheringOf,
  idIn,
  keptGathering,
  rememberedActor,
} from "../../test/gathering.ts";
import { type House, openHouse } from "../../test/house.ts";
import { actToken, carryOutAct, invitationSubject, readAct } from "../act/index.ts";
import { activityOf } from "../activity/index.ts";
import { readGathering } from "../gathering/index.ts";
import { happeningsOf } from "../happening/index.ts";
import { membershipOf } from "../membership/index.ts";
import { answerGathering, callGathering, confirm } from "./index.ts";

let house: House;
let slug: string;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts();
});
afterAll(() => house.table.close());

const ctx = (actor?: Parameters<House["table"]["ctx"]>[0]) => house.table.ctx(actor);
const ever = { from: "2000", until: "2100" };
const read = (gatheringId: string) => readGathering(ctx(), { slug, gatheringId });
const mailsTo = async (email: string) =>
  (await house.story.mail()).filter(({ to }) => to === email).map(({ template }) => template);

describe("a gathering", () => {
  test("is called once its address is confirmed, counted and told, and makes its caller a member", async () => {
    const email = "caller@example.org";
    await callGathering(ctx(), { slug, ...gatheringOf(house), author: authorOf(email) });
    expect(await happeningsOf(ctx(), slug, ever)).toEqual([]);
    const { confirmed, path } = await confirm(ctx(), { token: await house.story.tokenFor(email) });
    expect(confirmed).toBe("gathering");
    const gatheringId = idIn(path);
    const kept = await keptGathering(house, slug, gatheringId);
    expect(kept).toMatchObject({ title: "Lights at the bed", status: "called", author: { trust: "RJ1" } });
    expect(await membershipOf(ctx().db, slug, kept.author.personId)).toMatchObject({ role: "member" });
    expect(await happeningsOf(ctx(), slug, ever)).toMatchObject([
      { kind: "gathering", subject: { kind: "gathering", id: gatheringId } },
    ]);
    expect(await activityOf(ctx(), slug, "2000-01-01")).toMatchObject([{ gathering: 1 }]);
    const shown = await read(gatheringId);
    expect(shown.times).toMatchObject([{ going: 1, waiting: 0 }]);
    // Whoever reads it learns neither how to join nor who is going.
    expect(JSON.stringify(shown)).not.toMatch(/meet\.example|person_/);
    expect(shown.online).toBe(true);
  });

  test("is called by one of ten confirmations at once", async () => {
    const email = "ten@example.org";
    await callGathering(ctx(), { slug, ...gatheringOf(house), author: authorOf(email) });
    const token = await house.story.tokenFor(email);
    const before = (await happeningsOf(ctx(), slug, ever)).length;
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => confirm(ctx(), { token })));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await happeningsOf(ctx(), slug, ever)).toHaveLength(before + 1);
  });

  test("is called at once from a remembered device, also by somebody who is a member already", async () => {
    const actor = await rememberedActor(house, slug, "device@example.org");
    for (let time = 0; time < 2; time++)
      expect(idIn((await callGathering(ctx(actor), { slug, ...gatheringOf(house) })).path)).toMatch(
        /^gathering_/,
      );
  });

  test("is refused in the past, too far ahead, on no date, without an author, and where nobody may call one", async () => {
    const author = authorOf("refused@example.org");
    const refused = (changes: object) =>
      callGathering(ctx(), { slug, ...gatheringOf(house, changes), author });
    const fault = (rule: string) => ({ code: "invalid", fields: [{ field: "date", rule }] });
    await expect(refused({ date: dateIn(house, -1) })).rejects.toMatchObject(fault("past"));
    await expect(refused({ date: dateIn(house, 400) })).rejects.toMatchObject(fault("tooFar"));
    await expect(refused({ date: "2027-02-30" })).rejects.toThrow();
    await expect(callGathering(ctx(), { slug, ...gatheringOf(house) })).rejects.toMatchObject({
      fields: [{ field: "author" }],
    });
    await expect(
      callGathering(ctx(), { slug: "nowhere", ...gatheringOf(house), author }),
    ).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("whose time has come before its address was confirmed is not called", async () => {
    const email = "late@example.org";
    await callGathering(ctx(), {
      slug,
      ...gatheringOf(house, { date: dateIn(house, 1) }),
      author: authorOf(email),
    });
    const token = await house.story.tokenFor(email);
    const now = house.table.clock.now;
    house.passes(3 * 24 * 60 * 60);
    await expect(confirm(ctx(), { token })).rejects.toMatchObject({
      fields: [{ field: "date", rule: "past" }],
    });
    house.table.clock.now = now;
  });
});

describe("an answer", () => {
  test("of ten at once fills three places and lets the others wait, and each is told how it stands", async () => {
    const gatheringId = await calls(house, slug, { capacity: 4 });
    const emails = Array.from({ length: 10 }, (_, number) => `many.${number}@example.org`);
    const tokens: string[] = [];
    for (const email of emails) {
      await answerGathering(ctx(), { slug, gatheringId, answer: "going", author: authorOf(email) });
      tokens.push(await house.story.tokenFor(email));
    }
    await Promise.all(tokens.map((token) => confirm(ctx(), { token })));
    expect((await read(gatheringId)).times).toMatchObject([{ going: 4, waiting: 7 }]);
    // One after the other: what one delivery has in hand, another at the same time does not see yet.
    const told = [];
    for (const email of emails) told.push((await mailsTo(email)).at(-1));
    expect(told.filter((template) => template === "gathering-going")).toHaveLength(3);
    expect(told.filter((template) => template === "gathering-waiting")).toHaveLength(7);
  }, 30_000);

  test("makes nobody a member, and the same answer again changes nothing", async () => {
    const gatheringId = await calls(house, slug);
    const actor = await rememberedActor(house, slug, "twice@example.org");
    for (let time = 0; time < 3; time++)
      await answerGathering(ctx(actor), { slug, gatheringId, answer: "going" });
    expect((await read(gatheringId)).times).toMatchObject([{ going: 2 }]);
    expect(await membershipOf(ctx().db, slug, actor.personId)).toBeUndefined();
    expect((await mailsTo("twice@example.org")).filter((each) => each === "gathering-going")).toHaveLength(1);
  });

  test("that goes back lets whoever has waited longest move up, and tells them", async () => {
    const gatheringId = await calls(house, slug, { capacity: 2 });
    const people = [];
    for (const name of ["first", "second", "third"]) {
      people.push(await rememberedActor(house, slug, `${name}.waits@example.org`));
      house.passes(1);
    }
    const [first, second, third] = people;
    for (const actor of [first, second, third]) {
      await answerGathering(ctx(actor), { slug, gatheringId, answer: "going" });
      house.passes(1);
    }
    expect((await read(gatheringId)).times).toMatchObject([{ going: 2, waiting: 2 }]);
    await answerGathering(ctx(first), { slug, gatheringId, answer: "not-going" });
    expect((await read(gatheringId)).times).toMatchObject([{ going: 2, waiting: 1 }]);
    expect((await mailsTo("second.waits@example.org")).at(-1)).toBe("gathering-moved-up");
    expect((await mailsTo("third.waits@example.org")).at(-1)).toBe("gathering-waiting");
    // Who waits and goes back leaves the queue; the next place then stays free.
    await answerGathering(ctx(third), { slug, gatheringId, answer: "not-going" });
    await answerGathering(ctx(second), { slug, gatheringId, answer: "not-going" });
    expect((await read(gatheringId)).times).toMatchObject([{ going: 1, waiting: 0 }]);
  });

  test("of several who go back at once passes each place to another one", async () => {
    const gatheringId = await calls(house, slug, { capacity: 4 });
    const people = [];
    for (let number = 0; number < 6; number++)
      people.push(await rememberedActor(house, slug, `swap.${number}@example.org`));
    for (const actor of people) await answerGathering(ctx(actor), { slug, gatheringId, answer: "going" });
    expect((await read(gatheringId)).times).toMatchObject([{ going: 4, waiting: 3 }]);
    await Promise.all(
      people
        .slice(0, 3)
        .map((actor) => answerGathering(ctx(actor), { slug, gatheringId, answer: "not-going" })),
    );
    expect((await read(gatheringId)).times).toMatchObject([{ going: 4, waiting: 0 }]);
  });

  test("is refused for what is not there, for a time that the series has not, and once it is over", async () => {
    const gatheringId = await calls(house, slug, { date: dateIn(house, 2) });
    const actor = await rememberedActor(house, slug, "over@example.org");
    const answer = (changes: object) =>
      answerGathering(ctx(actor), { slug, gatheringId, answer: "going", ...changes });
    await expect(answer({ gatheringId: "gathering_01ARZ3NDEKTSV4RRFFQ69G5FAV" })).rejects.toMatchObject({
      reason: "no-such-gathering",
    });
    await expect(answer({ occurrence: 1 })).rejects.toMatchObject({ reason: "no-such-gathering" });
    await expect(answer({ occurrence: 60 })).rejects.toThrow();
    await expect(answer({ answer: "perhaps" })).rejects.toThrow();
    const now = house.table.clock.now;
    house.passes(4 * 24 * 60 * 60);
    await expect(answer({})).rejects.toMatchObject({ reason: "gathering-over" });
    house.table.clock.now = now;
  });
});

describe("an answer with one click of an e-mail", () => {
  test("changes nothing when its link is opened, counts when the button is pressed, once", async () => {
    const gatheringId = await calls(house, slug);
    const { personId } = await rememberedActor(house, slug, "click@example.org");
    const subject = invitationSubject({ slug, gatheringId, occurrence: 0 }, personId);
    const token = actToken(ctx(), { kind: "go-to-gathering", subject });
    expect(token.length).toBeLessThanOrEqual(400);
    const { result, capacity } = await house.table.consumed(() => readAct(ctx(), { token }));
    expect(capacity.write).toBe(0);
    expect(result).toMatchObject({ status: "open", about: "Lights at the bed" });
    for (let time = 0; time < 2; time++) await carryOutAct(ctx(), { token });
    expect((await read(gatheringId)).times).toMatchObject([{ going: 2 }]);
    expect((await readAct(ctx(), { token })).status).toBe("done");
    await carryOutAct(ctx(), { token: result.instead?.token ?? "" });
    expect((await read(gatheringId)).times).toMatchObject([{ going: 1 }]);
  });

  test("is over with the gathering, and nobody can make up such a link", async () => {
    const gatheringId = await calls(house, slug);
    const { personId } = await rememberedActor(house, slug, "old@example.org");
    const subject = invitationSubject({ slug, gatheringId, occurrence: 0 }, personId);
    const token = actToken(ctx(), { kind: "go-to-gathering", subject });
    const now = house.table.clock.now;
    house.passes(12 * 24 * 60 * 60);
    expect((await readAct(ctx(), { token })).status).toBe("lapsed");
    await expect(carryOutAct(ctx(), { token })).rejects.toMatchObject({ reason: "gathering-over" });
    house.table.clock.now = now;
    const other = ctx().keys.seal("leave", ["go-to-gathering", "", ...subject]);
    await expect(readAct(ctx(), { token: other })).rejects.toMatchObject({ code: "not-found" });
  });
});

test("what somebody says of themselves is checked as anywhere", async () => {
  const { wording: _, ...rest } = authorOf("wording@example.org");
  const author = { ...rest, wording: "old" };
  await expect(callGathering(ctx(), { slug, ...gatheringOf(house), author })).rejects.toMatchObject({
    fields: [{ field: "author.wording", rule: "wording" }],
  });
});

test.each([
  ["FREQ=WEEKLY;COUNT=60", { field: "repeats", rule: "seriesTimes", maximum: 53 }],
  ["FREQ=WEEKLY;UNTIL=99991231", { field: "repeats", rule: "seriesUntil" }],
])("a series is never cut short without a word: %s", async (repeats, fault) => {
  const author = authorOf(`${crypto.randomUUID()}@example.org`);
  const called = callGathering(ctx(), { slug, ...gatheringOf(house, { repeats }), author });
  await expect(called).rejects.toMatchObject({ code: "invalid", fields: [fault] });
});
