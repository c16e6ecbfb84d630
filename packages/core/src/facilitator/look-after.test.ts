import { type FreshTable, type Story, beginStory, freshTable } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Offer, actToken, carryOutAct, readAct } from "../act/index.ts";
import { isOrphaned, pageOf } from "../community/index.ts";
import type { OutboxMessage } from "../outbox/index.ts";
import { personIdOfAddress } from "../person/index.ts";
import { facilitatorsIn } from "../membership/index.ts";
import { lookAfterCommunities, writeCare } from "./index.ts";

const day = 24 * 60 * 60_000;
let table: FreshTable;
let story: Story;
beforeAll(async () => {
  table = await freshTable();
  story = await beginStory(table);
});
afterAll(() => table.close());

type Letter = Extract<OutboxMessage, { template: "term-ending" | "still-here" | "looking-for-facilitator" }>;
const isLetter = (message: OutboxMessage): message is Letter =>
  ["term-ending", "still-here", "looking-for-facilitator"].includes(message.template);
const letters = async (slug: string): Promise<string[]> =>
  (await story.mail())
    .filter(isLetter)
    .filter(({ community }) => community.slug === slug)
    .map(({ template, to }) => `${template} ${to.split("@")[0]}`);
const later = (days: number): void => {
  table.clock.now = new Date(table.clock.now.getTime() + days * day);
};
/** The daily job, twice, as when the schedule runs it again; and what the stream does after it. */
const night = async (slug: string): Promise<void> => {
  for (let time = 0; time < 2; time++) {
    await lookAfterCommunities(table.ctx());
    await writeCare(table.ctx(), slug);
  }
};
const idOf = async (email: string): Promise<string> =>
  (await personIdOfAddress(table.db, table.ctx().keys.addressKey(email))) ?? "";
let communities = 0;
const community = async (...members: string[]) => {
  const name = `c${++communities}`;
  const address = (who: string) => `${who}-${name}@example.org`;
  const slug = await story.starts({ name: `Community ${name}` }, { email: address("starter") });
  for (const who of members) await story.joins(slug, { email: address(who), name: who });
  await writeCare(table.ctx(), slug);
  const who = (one: string): string => `${one}-${name}`;
  const page = async () => pageOf(table.db, slug, true);
  return { slug, address, who, page, starter: await idOf(address("starter")) };
};
const act = async ({ kind, subject, expiresAtEpochSeconds }: Offer, slug: string) => {
  const offer = { kind, subject, ...(expiresAtEpochSeconds === undefined ? {} : { expiresAtEpochSeconds }) };
  const done = await carryOutAct(table.ctx(), { token: actToken(table.ctx(), offer) });
  await writeCare(table.ctx(), slug);
  return done;
};
const newest = async <T extends Letter["template"]>(template: T, to: string) => {
  const found = (await story.mail()).findLast((one) => one.template === template && one.to === to);
  if (!found) throw new Error(`no ${template} to ${to}`);
  return found as Extract<Letter, { template: T }>;
};
const takesOver = async (slug: string, to: string): Promise<void> => {
  const { personId, lastActiveAt, expiresAtEpochSeconds } = await newest("looking-for-facilitator", to);
  await act({ kind: "take-over", subject: [slug, personId, lastActiveAt], expiresAtEpochSeconds }, slug);
};

describe("a community that nobody looks after", () => {
  test("asks its facilitator after 53 days, its members after 60, each once, and then rests", async () => {
    const { slug, who, page } = await community("ann", "bea");
    later(52);
    await night(slug);
    expect(await letters(slug)).toEqual([]);
    later(1.1);
    await night(slug);
    expect(await letters(slug)).toEqual([`still-here ${who("starter")}`]);
    expect(isOrphaned((await page())?.care, table.clock.now)).toBe(false);
    later(7);
    await night(slug);
    expect(isOrphaned((await page())?.care, table.clock.now)).toBe(true);
    const asked = await letters(slug);
    expect(asked.slice(1).sort()).toEqual(["ann", "bea"].map((one) => `looking-for-facilitator ${who(one)}`));
    later(100);
    await night(slug);
    expect(await letters(slug)).toEqual(asked);
  });

  test("is looked after again by the first member who says so, and by a second one too", async () => {
    const { slug, address, page } = await community("ann", "bea");
    await story.leaves(slug, address("starter"));
    await writeCare(table.ctx(), slug);
    later(61);
    await night(slug);
    await takesOver(slug, address("ann"));
    expect(await facilitatorsIn(table.db, slug)).toHaveLength(1);
    expect(isOrphaned((await page())?.care, table.clock.now)).toBe(false);
    await takesOver(slug, address("ann"));
    await takesOver(slug, address("bea"));
    expect(await facilitatorsIn(table.db, slug)).toHaveLength(2);
  });

  test("cannot be taken over by whoever has left, never was in it, or comes too late", async () => {
    const { slug, address } = await community("ann");
    later(61);
    await night(slug);
    const { personId, lastActiveAt, expiresAtEpochSeconds } = await newest(
      "looking-for-facilitator",
      address("ann"),
    );
    const stranger = await community();
    const subject = [slug, stranger.starter, lastActiveAt];
    await expect(act({ kind: "take-over", subject }, slug)).rejects.toMatchObject({ code: "not-found" });
    const forged = carryOutAct(table.ctx(), { token: "AAAA" });
    await expect(forged).rejects.toMatchObject({ code: "not-found" });
    await story.leaves(slug, address("ann"));
    const own = { kind: "take-over", subject: [slug, personId, lastActiveAt] } as const;
    await expect(act(own, slug)).rejects.toMatchObject({ code: "not-found" });
    later(61);
    await expect(act({ ...own, expiresAtEpochSeconds }, slug)).rejects.toMatchObject({ code: "expired" });
    expect((await facilitatorsIn(table.db, slug)).map((one) => one.personId)).not.toContain(personId);
  });

  test("is not asked about when its facilitator has said that they are here", async () => {
    const { slug, address, starter, page } = await community("ann");
    later(54);
    await night(slug);
    const { lastActiveAt } = await newest("still-here", address("starter"));
    await act({ kind: "still-here", subject: [slug, starter, lastActiveAt] }, slug);
    later(7);
    await night(slug);
    expect((await letters(slug)).filter((one) => one.startsWith("looking"))).toEqual([]);
    expect(isOrphaned((await page())?.care, table.clock.now)).toBe(false);
  });

  test("goes on where a run broke off, and writes to nobody twice", async () => {
    const many = Array.from({ length: 60 }, (_, index) => `m${index}`);
    const { slug } = await community(...many);
    later(61);
    await Promise.all([lookAfterCommunities(table.ctx()), lookAfterCommunities(table.ctx())]);
    await night(slug);
    const asked = (await letters(slug)).filter((one) => one.startsWith("looking"));
    expect(asked).toHaveLength(60);
    expect(new Set(asked).size).toBe(60);
  });
});

describe("a facilitator's term", () => {
  test("is remembered after a year, once, and begins anew with one click", async () => {
    const { slug, address, who, starter } = await community();
    later(366);
    await night(slug);
    const reminders = async () => (await letters(slug)).filter((one) => one.startsWith("term"));
    expect(await reminders()).toEqual([`term-ending ${who("starter")}`]);
    const { began, since } = await newest("term-ending", address("starter"));
    const renew = { kind: "renew-term", subject: [slug, starter, began] } as const;
    await act(renew, slug);
    await act(renew, slug);
    const token = actToken(table.ctx(), renew);
    expect(await readAct(table.ctx(), { token })).toMatchObject({ status: "done" });
    await night(slug);
    later(200);
    await night(slug);
    expect(await reminders()).toHaveLength(1);
    later(166);
    await night(slug);
    expect(await reminders()).toHaveLength(2);
    await act({ kind: "step-down", subject: [slug, starter, since] }, slug);
    expect(await facilitatorsIn(table.db, slug)).toEqual([]);
  });

  test("a link to step down says nothing about a later time in the role, and reading it changes nothing", async () => {
    const { slug, starter } = await community();
    const [before] = await facilitatorsIn(table.db, slug);
    const offer = { kind: "step-down", subject: [slug, starter, "2020-01-01T00:00:00.000Z"] } as const;
    await expect(act(offer, slug)).rejects.toMatchObject({ code: "expired" });
    const own = { kind: "step-down", subject: [slug, starter, before?.facilitatorSince ?? ""] } as const;
    const token = actToken(table.ctx(), own);
    expect(await readAct(table.ctx(), { token })).toMatchObject({ status: "open" });
    expect(await facilitatorsIn(table.db, slug)).toHaveLength(1);
    await act(own, slug);
    expect(await act(own, slug)).toMatchObject({ done: "step-down" });
  });
});
