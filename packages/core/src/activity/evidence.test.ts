import { describe, expect, test } from "vitest";
import { ActivityRecord, type ActivityKind } from "./activity.ts";
import { oneTrustIn, weigh } from "./evidence.ts";

const now = new Date("2026-11-24T01:00:00.000Z");
const did = (
  personId: string,
  day: string,
  counts: Partial<Record<ActivityKind, number>>,
  trust: string | null = "RJ1",
) => ActivityRecord.parse({ type: "activity", slug: "sepsis", personId, day, trust, ...counts });
const member = (personId: string, joinedAt = "2025-01-01", trust: string | null = "RM1") => ({
  personId,
  trust,
  joinedAt: `${joinedAt}T09:00:00.000Z`,
});

describe("weighing", () => {
  test("counts gatherings and lessons of 180 days and contributions of twelve months", () => {
    const rows = [
      did("a", "2026-11-20", { gathering: 1, lesson: 2 }),
      did("b", "2026-05-28", { gathering: 1, comment: 1 }),
      did("b", "2026-05-27", { lesson: 5 }),
      did("a", "2025-11-24", { facilitation: 1 }),
      did("a", "2025-11-23", { comment: 50 }),
    ];
    expect(weigh(rows, [], now)).toMatchObject({ gatherings: 2, lessons: 2, recent: 5, contributions: 11 });
    expect(weigh(rows.reverse(), [], now)).toMatchObject({ gatherings: 2, lessons: 2, recent: 5 });
  });

  test("somebody has come back who was there on days at least a week apart; joining is such a day", () => {
    const rows = [
      did("same-week", "2026-11-01", { return: 1 }),
      did("same-week", "2026-11-07", { return: 1 }),
      did("week-apart", "2026-11-01", { return: 1 }),
      did("week-apart", "2026-11-08", { comment: 1 }),
      did("joined-before", "2026-11-08", { comment: 1 }),
      did("joined-long-ago", "2026-11-08", { comment: 1 }),
      did("once-and-gone", "2026-11-08", { comment: 1 }),
    ];
    const members = [member("joined-before", "2026-10-20"), member("joined-long-ago", "2025-10-20")];
    expect(weigh(rows, members, now).returning).toBe(2);
    expect(weigh(rows, [], now).returning).toBe(1);
  });

  test("counts by trust of then, or of now where it was not known; coming back gives nothing", () => {
    const unknown = ActivityRecord.parse({
      type: "activity",
      slug: "sepsis",
      personId: "c",
      day: "2026-11-01",
      facilitation: 2,
    });
    const rows = [
      did("a", "2026-11-01", { comment: 3 }),
      did("b", "2026-11-01", { comment: 1 }, null),
      did("d", "2026-11-01", { return: 9 }, "7A4"),
      unknown,
    ];
    expect(weigh(rows, [member("c"), member("a", "2025-01-01", "7A4")], now).byTrust).toEqual([
      { trust: "RJ1", contributions: 3 },
      { trust: "RM1", contributions: 2 },
      { trust: null, contributions: 1 },
    ]);
  });

  test("keeps five trusts at most, so that it stays small", () => {
    const rows = Array.from({ length: 40 }, (_, at) =>
      did(`p${at}`, "2026-11-01", { comment: at + 1 }, `R${at}`),
    );
    const { byTrust } = weigh(rows, [], now);
    expect(byTrust.map(({ trust }) => trust)).toEqual(["R39", "R38", "R37", "R36", "R35"]);
  });
});

test.each([
  ["more than half of ten or more", 6, 10, { trust: "RJ1", percent: 60 }],
  ["all of it", 12, 12, { trust: "RJ1", percent: 100 }],
  ["exactly half", 5, 10, null],
  ["all of nine, which say nothing yet", 9, 9, null],
])("one trust does most of it: %s", (_, largest, contributions, expected) => {
  expect(oneTrustIn({ contributions, byTrust: [{ trust: "RJ1", contributions: largest }] })).toEqual(
    expected,
  );
});

test("people outside the directory are no trust", () => {
  expect(oneTrustIn({ contributions: 20, byTrust: [{ trust: null, contributions: 20 }] })).toBeNull();
});
