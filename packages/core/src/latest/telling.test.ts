import { expect, test } from "vitest";
import { mostWords } from "../community/index.ts";
import { tellingWords } from "./telling.ts";

const told = (changes: Partial<Parameters<typeof tellingWords>[0]> = {}) =>
  tellingWords({
    lessonId: "lesson_1",
    title: "Low lights",
    problem: "",
    tried: "",
    happened: "",
    setting: null,
    ...changes,
  });
const bytesOf = ({ title, words }: ReturnType<typeof told>) => Buffer.byteLength(title + words);

test("each word that says something is kept once and in its order, neighbours side by side, none of the title", () => {
  const { words } = told({
    problem: "There were 9 falls, and the lights were out.",
    tried: "We put a motion sensor by the falls alarm in 12 bays.",
    setting: "Stroke unit",
  });
  expect(words).toBe("falls, motion sensor, alarm, bays, Stroke unit");
});

test("what says nothing by itself is left out, and a lesson of nothing else has no words", () => {
  expect(told({ problem: "It was 5, then 61 %.", tried: "[…]", happened: "💥" }).words).toBe("");
});

test("of a long lesson the vocabulary and the longest words are kept, and never more than there is room for", () => {
  const chatter = Array.from({ length: 300 }, (_, at) => `ab${at.toString(36)}`).join(" ");
  const long = told({ problem: chatter, tried: "hydrocolloid", happened: "a patient fell in casualty" });
  expect(long.words).toContain("hydrocolloid");
  expect(long.words).toContain("casualty");
  expect(bytesOf(long)).toBeLessThanOrEqual(mostWords.bytes);
  const welsh = told({ title: "ŵ".repeat(120), problem: "dŵr glân ".repeat(200) });
  expect(bytesOf(welsh)).toBeLessThanOrEqual(mostWords.bytes);
});
