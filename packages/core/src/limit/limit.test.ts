import { type FreshTable, freshTable } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { limitNetwork, limitSubject } from "./index.ts";

let table: FreshTable;
beforeAll(async () => {
  table = await freshTable();
  table.clock.now = new Date("2026-11-23T12:00:10Z");
});
afterAll(() => table.close());

const limit = { what: "test", most: 3, seconds: 60 };
const from = (network: string | null) => table.ctx({ kind: "anyone", network });
const refused = (retryAfterSeconds: number) => ({
  code: "too-many",
  reason: "too-many-requests",
  retryAfterSeconds,
});

describe("a limit", () => {
  test("lets so many through in its time, then says when to come back, and does let them back", async () => {
    for (let time = 0; time < 3; time++) await limitNetwork(from("192.0.2.1"), limit);
    await expect(limitNetwork(from("192.0.2.1"), limit)).rejects.toMatchObject(refused(50));
    await limitNetwork(from("192.0.2.2"), limit);
    await limitNetwork(from("192.0.2.1"), { ...limit, what: "other" });
    table.clock.now = new Date("2026-11-23T12:01:00Z");
    await limitNetwork(from("192.0.2.1"), limit);
  });

  test("holds when all come at once", async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 12 }, () => limitSubject(table.ctx(), limit, "subject")),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  });

  test("is not for administrators, the installation, or where the network is not known", async () => {
    const system = table.ctx({ kind: "system", name: "test" });
    for (let time = 0; time < 5; time++) {
      await limitNetwork(from(null), limit);
      await limitNetwork(system, limit);
    }
  });

  test("keeps no address of a network", async () => {
    await limitNetwork(from("203.0.113.99"), limit);
    const key = table.ctx().keys.networkKey("203.0.113.99", "2026-11-23");
    expect(key).not.toContain("203");
  });
});
