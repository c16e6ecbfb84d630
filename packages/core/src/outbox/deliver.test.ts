import { type FreshTable, freshTable } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { transact } from "../store.ts";
import { type OutboxMessage, deliver, deliverDue, owe } from "./index.ts";
import { outboxRow } from "./store.ts";

let table: FreshTable;
beforeAll(async () => {
  table = await freshTable();
});
afterAll(() => table.close());

const community = { slug: "falls", name: "Falls", goal: "Fewer falls." };
const message = (to: string): OutboxMessage => ({
  template: "welcome",
  to,
  name: "Ada",
  language: "en",
  community,
});

/** Owes a message and returns the row's identifier. */
const owed = async (to: string): Promise<string> => {
  let id = "";
  const newId = (prefix: string) => (id = table.ctx().newId(prefix));
  await transact(table.db, [owe({ ...table.ctx(), newId }, message(to))]);
  return id;
};
const passes = (seconds: number) => (table.clock.now = new Date(table.clock.now.getTime() + seconds * 1000));
const refuses = () => Promise.reject(new Error("421 try again later"));
const raw = async (id: string) => JSON.stringify((await outboxRow(table.db, id)) ?? null);

describe("a message that is owed", () => {
  test("is sent once, however many deliver at the same time", async () => {
    const id = await owed("once@example.org");
    const sent: string[] = [];
    const send = async ({ to }: OutboxMessage) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      sent.push(to);
    };
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => deliver(table.ctx(), id, send)));
    expect(sent).toEqual(["once@example.org"]);
    expect(outcomes.filter((outcome) => outcome === "sent")).toHaveLength(1);
    expect(await deliver(table.ctx(), id, send)).toBe("not-due");
    expect(sent).toHaveLength(1);
  });

  test("is erased with its address once it is sent, and its row follows in a month", async () => {
    const id = await owed("erased@example.org");
    await deliver(table.ctx(), id, () => Promise.resolve());
    expect(await raw(id)).not.toContain("erased@example.org");
    expect(await outboxRow(table.db, id)).toMatchObject({ status: "sent", attempts: 1 });
  });

  test("waits while the mail server is down, longer each time, and is then sent once", async () => {
    const id = await owed("patient@example.org");
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 9; attempt++) {
      expect(await deliver(table.ctx(), id, refuses)).toBe("postponed");
      const dueAt = Date.parse((await outboxRow(table.db, id))?.dueAt ?? "");
      const seconds = (dueAt - table.clock.now.getTime()) / 1000;
      pauses.push(seconds / 60);
      passes(seconds - 1);
      expect(await deliver(table.ctx(), id, refuses)).toBe("not-due");
      passes(1);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    const sent: string[] = [];
    const send = ({ to }: OutboxMessage) => Promise.resolve(void sent.push(to));
    expect(await deliverDue(table.ctx(), send)).toEqual({ sent: 1, postponed: 0 });
    expect(await deliverDue(table.ctx(), send)).toEqual({ sent: 0, postponed: 0 });
    expect(sent).toEqual(["patient@example.org"]);
  });

  test("is taken over when the process that was sending it has died or hangs", async () => {
    const id = await owed("orphan@example.org");
    let wakes = () => {};
    const hangs = new Promise<void>((resolve) => (wakes = resolve));
    const late = deliver(table.ctx(), id, () => hangs);
    await expect.poll(async () => (await outboxRow(table.db, id))?.status).toBe("sending");
    const sent: string[] = [];
    const send = ({ to }: OutboxMessage) => Promise.resolve(void sent.push(to));
    expect(await deliverDue(table.ctx(), send)).toEqual({ sent: 0, postponed: 0 });
    passes(121);
    expect(await deliverDue(table.ctx(), send)).toEqual({ sent: 1, postponed: 0 });
    expect(sent).toEqual(["orphan@example.org"]);
    // One that was only slow finds its row ended, and changes nothing.
    const ended = await raw(id);
    wakes();
    await late;
    expect(await raw(id)).toBe(ended);
  });

  test("is given up after seven days, and its address erased", async () => {
    const id = await owed("hopeless@example.org");
    passes(7 * 86_400 + 1);
    expect(await deliver(table.ctx(), id, refuses)).toBe("failed");
    expect(await raw(id)).not.toContain("hopeless@example.org");
    passes(86_400);
    expect(await deliverDue(table.ctx(), refuses)).toEqual({ sent: 0, postponed: 0 });
  });

  test("tells the reason of a refusal to whoever listens, without the message", async () => {
    const id = await owed("reason@example.org");
    const reasons: unknown[] = [];
    await deliver(table.ctx(), id, refuses, (error) => reasons.push(error));
    expect(String(reasons[0])).toContain("421");
    passes(61);
    await deliverDue(table.ctx(), () => Promise.resolve());
  });

  test("goes out oldest first, as many as are asked for", async () => {
    for (const number of [1, 2, 3]) {
      await owed(`queue${number}@example.org`);
      passes(1);
    }
    const sent: string[] = [];
    const send = ({ to }: OutboxMessage) => Promise.resolve(void sent.push(to));
    expect(await deliverDue(table.ctx(), send, { most: 2 })).toEqual({ sent: 2, postponed: 0 });
    expect(sent).toEqual(["queue1@example.org", "queue2@example.org"]);
    await deliverDue(table.ctx(), send);
  });

  test("is not begun any more when the time of whoever sends is over", async () => {
    for (const number of [1, 2, 3, 4, 5]) await owed(`slow${number}@example.org`);
    passes(1);
    const until = new Date(table.clock.now.getTime() + 45_000);
    const slowly = () => Promise.resolve(void passes(20));
    expect(await deliverDue(table.ctx(), slowly, { until })).toEqual({ sent: 3, postponed: 0 });
    expect(await deliverDue(table.ctx(), () => Promise.resolve())).toEqual({ sent: 2, postponed: 0 });
  });

  test("goes out with as many others as are asked for, also where a page of the index cannot hold them", async () => {
    // A page is 1 MB at most, and these are 1.6 MB together.
    const many = Array.from({ length: 400 }, (_, at) => ({
      ...message(`many${at}@example.org`),
      name: "A".repeat(4000),
    }));
    for (let at = 0; at < many.length; at += 50)
      await transact(
        table.db,
        many.slice(at, at + 50).map((each) => owe(table.ctx(), each)),
      );
    passes(1);
    const pace = { most: many.length, perSecond: Infinity };
    expect(await deliverDue(table.ctx(), () => Promise.resolve(), pace)).toEqual({ sent: 400, postponed: 0 });
  });

  test("that does not exist is nothing to send", async () => {
    expect(await deliver(table.ctx(), "mail_unknown", refuses)).toBe("not-due");
  });
});

describe("a goal in a message", () => {
  test.each([
    [
      "in whole sentences",
      "We lose an hour at each handover because nobody writes it down. ".repeat(6),
      /down\.$/,
    ],
    ["in whole words", "handover ".repeat(60), /handover …$/],
  ])("keeps its beginning when it is long, %s", async (_, goal, end) => {
    let id = "";
    const newId = (prefix: string) => (id = table.ctx().newId(prefix));
    const long = { ...message("long@example.org"), community: { ...community, goal } };
    await transact(table.db, [owe({ ...table.ctx(), newId }, long)]);
    const said = (await outboxRow(table.db, id))?.message;
    const kept = said && "community" in said ? said.community.goal : "";
    expect(kept).toMatch(end);
    expect(goal.startsWith(kept.replace(/ …$/, ""))).toBe(true);
    expect(kept.length).toBeLessThanOrEqual(242);
  });
});
