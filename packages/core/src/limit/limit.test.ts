import { type FreshTable, freshTable, workFor } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { limitNetwork, limitSubject, networkLimits, readChallenge } from "./index.ts";
import { siteOf } from "./network.ts";

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

  test("counts a whole IPv6 connection as one caller", async () => {
    for (let time = 0; time < 3; time++) await limitNetwork(from(`2001:db8:0:7::${time}`), limit);
    await expect(limitNetwork(from("2001:db8:0:7::ffff"), limit)).rejects.toMatchObject({ code: "too-many" });
    expect(siteOf("2001:db8:0:7::1")).not.toBe(siteOf("2001:db8:0:8::1"));
  });
});

describe("a limit with proofs", () => {
  const proving = { what: "join", most: 5, seconds: 600, unproved: 2 };
  const asks = async (network: string, proof?: string) => limitNetwork(from(network), proving, proof);

  test("lets fewer through without one, and those do not use up what is there for work", async () => {
    for (let time = 0; time < 2; time++) expect(await asks("198.51.100.1")).toBeNull();
    await expect(asks("198.51.100.1")).rejects.toMatchObject({ code: "too-many" });
    for (let time = 0; time < 3; time++) {
      const work = await asks("198.51.100.1", await workFor(from("198.51.100.1"), "join"));
      expect(work).toMatchObject({ limit: proving });
    }
    const late = await workFor(from("198.51.100.1"), "join");
    await expect(asks("198.51.100.1", late)).rejects.toMatchObject({ code: "too-many" });
  });

  test("counts a worthless one as none", async () => {
    for (let time = 0; time < 2; time++) expect(await asks("198.51.100.2", "AAAA")).toBeNull();
    await expect(asks("198.51.100.2", "AAAA")).rejects.toMatchObject({ code: "too-many" });
  });

  test("makes the work harder for a network that nears its limit, and for no other", async () => {
    const leastOf = async (network: string): Promise<number> => {
      const counters = [];
      for (let time = 0; time < 3; time++) {
        const { solution } = JSON.parse(atob(await workFor(from(network), "report"))) as {
          solution: { counter: number };
        };
        counters.push(solution.counter);
      }
      return Math.min(...counters);
    };
    const { most } = networkLimits.report;
    const everyProof = { ...networkLimits.report, unproved: most };
    for (let time = 0; time < most; time++) await limitNetwork(from("198.51.100.3"), everyProof);
    expect(await leastOf("198.51.100.3")).toBeGreaterThanOrEqual(40_000);
    expect(await leastOf("198.51.100.4")).toBeLessThan(20_000);
  });

  test("tells which work it wants only for what there is", async () => {
    await expect(readChallenge(from("198.51.100.5"), { for: "nothing" as "join" })).rejects.toThrow();
  });
});
