import { type FreshTable, freshTable } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { openCursor, sealCursor } from "./cursor.ts";
import { expressUpdate } from "./expression.ts";
import {
  deleteAll,
  deleteExisting,
  getItem,
  put,
  putNew,
  queryAll,
  queryList,
  transact,
  update,
} from "./store.ts";

let table: FreshTable;
beforeAll(async () => {
  table = await freshTable();
});
afterAll(() => table.close());

const Any = z.looseObject({ pk: z.string(), sk: z.string() });
const key = (sk: string, pk = "P") => ({ pk, sk });
const read = (sk: string, pk = "P") => getItem(table.db, Any, key(sk, pk), { consistent: true });

describe("an update", () => {
  test("sets, adds, removes and names its legal prior states, also below dots", () => {
    const expressed = expressUpdate({
      set: { status: "open", "map.key": 1 },
      add: { "map.count": 2 },
      remove: ["gone"],
      when: { status: ["paused", "archived"] },
    });
    expect(expressed.UpdateExpression).toBe(
      "SET #0 = :0, #1.#2 = :1, #1.#3 = if_not_exists(#1.#3, :2) + :3 REMOVE #4",
    );
    expect(expressed.ConditionExpression).toBe("attribute_exists(pk) AND #0 IN (:4, :5)");
    expect(expressed.ExpressionAttributeNames).toEqual({
      "#0": "status",
      "#1": "map",
      "#2": "key",
      "#3": "count",
      "#4": "gone",
    });
  });

  test("does what it says, adds to what is missing as to nothing, and never makes an item", async () => {
    await transact(table.db, [put({ ...key("update"), status: "paused", gone: 1, map: {} })]);
    const change = {
      set: { status: "open" },
      add: { "map.count": 2 },
      remove: ["gone"],
      when: { status: ["paused"] },
    };
    await transact(table.db, [update(key("update"), change)]);
    expect(await read("update")).toEqual({ ...key("update"), status: "open", map: { count: 2 } });
    const illegal = new Error("illegal");
    await expect(transact(table.db, [update(key("update"), change, illegal)])).rejects.toBe(illegal);
    await expect(transact(table.db, [update(key("none"), { add: { x: 1 } }, illegal)])).rejects.toBe(illegal);
    expect(await read("none")).toBeUndefined();
  });
});

describe("a transaction", () => {
  test("does all or nothing, and throws what its first failing write says", async () => {
    await transact(table.db, [putNew(key("there"))]);
    const [first, second] = [new Error("first"), new Error("second")];
    const writes = [putNew(key("new")), putNew(key("there"), first), deleteExisting(key("missing"), second)];
    await expect(transact(table.db, writes)).rejects.toBe(first);
    expect(await read("new")).toBeUndefined();
  });

  test("waits for another one on the same item rather than failing", async () => {
    await transact(table.db, [put({ ...key("busy"), count: 0 })]);
    const adds = Array.from({ length: 10 }, () =>
      transact(table.db, [update(key("busy"), { add: { count: 1 } })]),
    );
    await Promise.all(adds);
    expect(await read("busy")).toMatchObject({ count: 10 });
  });
});

describe("what has expired", () => {
  test("is not there any more although it is not deleted yet, in an item and in a list", async () => {
    const now = new Date("2026-11-23T12:00:00Z");
    const seconds = now.getTime() / 1000;
    const rows = [-10, 0, 10].map((at) => ({
      ...key(`${at + 50}`, "OLD"),
      expiresAtEpochSeconds: seconds + at,
    }));
    await transact(
      table.db,
      rows.map((row) => put(row)),
    );
    const alive = await Promise.all(rows.map(({ pk, sk }) => getItem(table.db, Any, { pk, sk }, { now })));
    expect(alive.map((item) => item?.sk)).toEqual([undefined, undefined, "60"]);
    expect((await queryAll(table.db, { partition: "OLD", now })).map(({ sk }) => sk)).toEqual(["60"]);
  });
});

describe("a list", () => {
  const keys = () => table.ctx().keys;
  const page = (
    query: { limit: number; cursor?: string; where?: { attribute: string; isOneOf: readonly string[] } },
    partition = "LIST",
  ) => queryList({ db: table.db, keys: keys() }, Any, { partition, scope: partition, ...query });

  test("has full pages, no empty last one, and each item once", async () => {
    const rows = Array.from({ length: 12 }, (_, at) =>
      put({ ...key(String(at + 10), "LIST"), odd: at % 2 ? "yes" : "no" }),
    );
    await transact(table.db, rows);
    for (const [limit, where, pages] of [
      [4, undefined, [4, 4, 4]],
      [5, undefined, [5, 5, 2]],
      [12, undefined, [12]],
      [2, { attribute: "odd", isOneOf: ["yes"] }, [2, 2, 2]],
      [4, { attribute: "odd", isOneOf: ["yes"] }, [4, 2]],
    ] as const) {
      const sizes: number[] = [];
      const seen = new Set<string>();
      let cursor: string | null = null;
      do {
        const got: Awaited<ReturnType<typeof page>> = await page({
          limit,
          ...(cursor ? { cursor } : {}),
          ...(where ? { where } : {}),
        });
        sizes.push(got.items.length);
        for (const { sk } of got.items) seen.add(sk);
        cursor = got.next;
      } while (cursor !== null);
      expect(sizes, `limit ${limit}`).toEqual(pages);
      expect(seen.size).toBe(where ? 6 : 12);
    }
  });

  test("refuses a cursor of another list, and one that was made elsewhere", async () => {
    const { next } = await page({ limit: 4 });
    await expect(page({ limit: 4, cursor: next ?? "" }, "OTHER")).rejects.toMatchObject({ code: "invalid" });
    await expect(page({ limit: 4, cursor: "AAAA" })).rejects.toMatchObject({ fields: [{ rule: "cursor" }] });
  });

  test("has cursors that fit the contract, however long the question was", () => {
    const place = {
      name: "ŵ".repeat(80),
      slug: "x".repeat(70),
      start: 1000,
      people: 100_000,
      activityAt: new Date().toISOString(),
    };
    const cursor = sealCursor(keys(), "question".repeat(500), place);
    expect(cursor.length).toBeLessThanOrEqual(1024);
    expect(openCursor(keys(), "question".repeat(500), cursor)).toEqual(place);
  });
});

test("deletes any number of items, and only those", async () => {
  const rows = Array.from({ length: 60 }, (_, at) => key(String(at), "MANY"));
  await transact(
    table.db,
    rows.map((row) => put(row)),
  );
  await deleteAll(table.db, rows.slice(1));
  expect((await queryAll(table.db, { partition: "MANY" })).map(({ sk }) => sk)).toEqual(["0"]);
});
