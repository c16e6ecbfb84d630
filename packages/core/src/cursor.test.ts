import { expect, test } from "vitest";
import { openCursor, sealCursor } from "./cursor.ts";
import { openKeys } from "./keys.ts";

const keys = openKeys("a secret for tests and for nothing else at all");
const slug = "learning-disability-in-the-emergency-department";
const place = {
  pk: `COMMUNITY#${slug}`,
  sk: "#CARD",
  gsi1pk: "CARDS#open",
  gsi1sk: `2026-11-09T10:59:37.863Z#${slug}`,
};

test("a cursor leads back to its place in its own list, and is refused altered or in another", () => {
  const cursor = sealCursor(keys, "cards", place);
  expect(openCursor(keys, "cards", cursor)).toEqual(place);
  expect(openCursor(keys, "x", sealCursor(keys, "x", { start: 40 }))).toEqual({ start: 40 });
  for (const other of [`_${cursor.slice(1)}`, cursor.slice(4), "", "AAAA", "%"])
    expect(() => openCursor(keys, "cards", other)).toThrow("invalid");
  expect(() => openCursor(keys, "members", cursor)).toThrow("invalid");
});

test("a cursor of cards costs every first view at most 180 characters", () => {
  expect(sealCursor(keys, "cards", place).length).toBeLessThanOrEqual(180);
});
