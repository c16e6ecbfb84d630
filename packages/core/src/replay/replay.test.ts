import { type FreshTable, freshTable } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { epochSeconds } from "../context.ts";
import { beginReplay, finishReplay } from "./index.ts";
import { openRecord, reopenRecord } from "./store.ts";

let table: FreshTable;
beforeAll(async () => {
  table = await freshTable();
});
afterAll(() => table.close());

const begin = (key: string, fingerprint = "POST /v1/x {}") => beginReplay(table.ctx(), { key, fingerprint });
const passes = (seconds: number) => (table.clock.now = new Date(table.clock.now.getTime() + seconds * 1000));

describe("a request with an idempotency key", () => {
  test("is carried out once, and answered with the same answer afterwards", async () => {
    expect(await begin("first")).toEqual({ fresh: true });
    await finishReplay(table.ctx(), { key: "first", status: 202, body: '{"accepted":true}' });
    expect(await begin("first")).toEqual({ fresh: false, status: 202, body: '{"accepted":true}' });
  });

  test("ten times at once begins once, and the others are told to come back", async () => {
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => begin("ten")));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected")
        expect(result.reason).toMatchObject({
          code: "conflict",
          reason: "replay-running",
          retryAfterSeconds: 5,
        });
  });

  test("with another body is refused", async () => {
    await begin("mismatch");
    await expect(begin("mismatch", "POST /v1/x {other}")).rejects.toMatchObject({
      reason: "replay-mismatch",
    });
    await finishReplay(table.ctx(), { key: "mismatch", status: 200, body: "" });
    await expect(begin("mismatch", "POST /v1/x {other}")).rejects.toMatchObject({
      reason: "replay-mismatch",
    });
  });

  test("may be tried again when the first attempt died or failed for the moment", async () => {
    await begin("died");
    passes(61);
    expect(await begin("died")).toEqual({ fresh: true });
    await expect(begin("died")).rejects.toMatchObject({ code: "conflict" });
    await finishReplay(table.ctx(), { key: "died", status: 0, body: "" });
    expect(await begin("died")).toEqual({ fresh: true });
  });

  test("of a dead attempt is taken over by one only", async () => {
    await begin("orphan");
    passes(61);
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => begin("orphan")));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("is forgotten after a day, also where the record is deleted late", async () => {
    await begin("day");
    await finishReplay(table.ctx(), { key: "day", status: 200, body: "yesterday" });
    passes(86_401);
    expect(await begin("day")).toEqual({ fresh: true });
  });

  test("that has expired is begun anew by one of two, though the second is a second later", async () => {
    const record = { type: "replay" as const, fingerprint: "x", runsUntil: "" };
    const seconds = (at: number) => epochSeconds(table.clock.now) + at;
    await openRecord(table.db, "expired", record, seconds(-5));
    const reopen = (at: number) =>
      reopenRecord(table.db, "expired", record, undefined, {
        now: new Date(table.clock.now.getTime() + at * 1000),
        expiresAtEpochSeconds: seconds(at + 86_400),
      });
    expect(await reopen(0)).toBe(true);
    expect(await reopen(1)).toBe(false);
  });
});
