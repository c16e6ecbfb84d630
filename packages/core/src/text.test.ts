import { expect, test } from "vitest";
import { plainText } from "./text.ts";

test.each([
  ["*Really* **so**, said __they__ in `code`", "Really so, said they in code"],
  ["> They said\n> this\n\nI say\n- one\n- two\n1. three", "They said this I say one two three"],
  ["See [NICE](https://nice.org.uk) and ![a chart](x.png)", "See NICE and a chart"],
  ["# Lights\n\nOn", "Lights On"],
  ["```\nlet a = 1\n```\nDone", "let a = 1 Done"],
  ["2 * 3 * 4, snake_case_name, \\*kept\\*", "2 * 3 * 4, snake_case_name, *kept*"],
  ["<b>stays</b> text", "<b>stays</b> text"],
  ["", ""],
])("%j reads as %j", (markdown, words) => {
  expect(plainText(markdown, 200)).toBe(words);
});

test("a long text ends at a word, within its measure", () => {
  expect(plainText("one two three four", 12)).toBe("one two…");
  expect(plainText("a".repeat(50), 10)).toBe(`${"a".repeat(9)}…`);
  expect(plainText("👩".repeat(50), 9).isWellFormed()).toBe(true);
  for (const most of [10, 40, 160]) {
    expect(plainText("word ".repeat(100), most).length).toBeLessThanOrEqual(most);
  }
});

test("hostile Markdown takes a moment", () => {
  const began = performance.now();
  for (const piece of [">", "*a ", "[a](", "_", "`", "![", "*".repeat(7), "> - "]) {
    plainText(piece.repeat(5_000), 5_000);
  }
  expect(performance.now() - began).toBeLessThan(1_000);
});
