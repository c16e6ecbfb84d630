import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { JoinRequest } from "./join.ts";
import { cleanLine, cleanMarkdown, cleanText } from "./text.ts";
import { Email, OdsCode, Slug, Topics, line, markdown, text } from "./values.ts";

describe("a line", () => {
  test.each([
    ["  two   spaces ", "two spaces"],
    ["a\tb\r\nc", "a b c"],
    ["zero\u200Bwidth\uFEFF and soft\u00ADhyphen", "zerowidth and softhyphen"],
    ["right\u202Eleft\u2066isolated\u2069", "rightleftisolated"],
    ["nul\u0000 bell\u0007 c1\u0085", "nul bell c1"],
    ["e\u0301", "é"],
    ["می\u200Cخواهم", "می\u200Cخواهم"],
    ["👩🏽\u200D⚕️", "👩🏽\u200D⚕️"],
    ["\u200B\u202E ", ""],
    ["half \uD83D and \uDE00 whole 😀", "half \uFFFD and \uFFFD whole 😀"],
    ["no\uFFFE \uFFFFcharacter\uFDD0 \uFDEF", "no character"],
  ])("%j is kept as %j, and cleaning it again changes nothing", (typed, kept) => {
    expect(cleanLine(typed)).toBe(kept);
    expect(cleanLine(kept)).toBe(kept);
  });
});

describe("a text", () => {
  test.each([
    ["one\r\ntwo\rthree", "one\ntwo\nthree"],
    ["one \n\n\n\n two", "one\n\ntwo"],
    ["\n\n  in the middle \t of it \n", "in the middle of it"],
    ["hidden\u2060 and \u202Eturned", "hidden and turned"],
    ["half \uD83D\nof \uDE00one\uFFFF", "half \uFFFD\nof \uFFFDone"],
  ])("%j is kept as %j, and cleaning it again changes nothing", (typed, kept) => {
    expect(cleanText(typed)).toBe(kept);
    expect(cleanText(kept)).toBe(kept);
  });
});

describe("Markdown", () => {
  test.each([
    ["- one\r\n\t- two  \r\n  three", "- one\n    - two\n  three"],
    ["\n\n  code\n\n\n\nwords \n", "  code\n\nwords"],
    ["hidden\u2060 and \u202Eturned\u0000\u0007", "hidden and turned"],
    ["a\u00A0b\u2028c", "a b c"],
    ["- half \uD83D\n- of \uDE00one\uFFFE", "- half \uFFFD\n- of \uFFFDone"],
    [" \u200B\n \u202E ", ""],
  ])("%j is kept as %j, and cleaning it again changes nothing", (typed, kept) => {
    expect(cleanMarkdown(typed)).toBe(kept);
    expect(cleanMarkdown(kept)).toBe(kept);
  });
});

describe("what people type", () => {
  const rule = (schema: z.ZodMiniType, value: unknown) =>
    z.safeParse(schema, value).error?.issues[0]?.message;

  test("is measured after it is cleaned, to the last character", () => {
    for (const schema of [line(10), text(10)]) {
      expect(rule(schema, `  ${"x".repeat(10)}\u200B `)).toBeUndefined();
      expect(rule(schema, "x".repeat(11))).toBe("tooLong");
      expect(rule(schema, " \u200B ")).toBe("required");
      for (const nothing of [undefined, null, 5, [], {}]) expect(rule(schema, nothing)).toBe("required");
    }
  });

  test("in Markdown is measured the same, but for what indents its lines", () => {
    expect(rule(markdown(10), `\n  ${"x".repeat(8)}\u200B `)).toBeUndefined();
    expect(rule(markdown(10), `  ${"x".repeat(9)}`)).toBe("tooLong");
    for (const nothing of [undefined, null, 5, " \u200B\n "])
      expect(rule(markdown(10), nothing)).toBe("required");
  });

  test("in Markdown is something to read, not only the signs that stand around it", () => {
    const nothing = [
      ">",
      "> >\n>",
      "-",
      "* \n* ",
      "1.",
      "> - ",
      "```\n```",
      "> ~~~",
      "[](https://example.org)",
      "\u200D",
    ];
    for (const empty of nothing) expect(rule(markdown(40), empty), empty).toBe("required");
    for (const said of [
      "> a",
      "- b",
      "1. c",
      "```\nd\n```",
      "👍",
      "?",
      "5",
      "[e](https://example.org)",
      "-1",
      "***",
    ])
      expect(rule(markdown(40), said), said).toBeUndefined();
  });

  test("is one address however it is written, or none", () => {
    expect(z.parse(Email, " A@B.NHS.UK ")).toBe("a@b.nhs.uk");
    expect(z.parse(Email, "a+ward@b.nhs.uk")).toBe("a+ward@b.nhs.uk");
    for (const bad of ["a@b", "a b@c.uk", "@c.uk", "a@", "a@b..uk", "<a@b.uk>"])
      expect(rule(Email, bad), bad).toBe("email");
  });

  test("is a code or a slug, or is refused", () => {
    expect(z.parse(OdsCode, " rj1 ")).toBe("RJ1");
    for (const bad of ["", "RJ-1", "R".repeat(13), "RJ1;"]) expect(rule(OdsCode, bad), bad).toBeDefined();
    for (const bad of ["", "A", "a--b", "-a", "a-", "../x", "x".repeat(71)])
      expect(rule(Slug, bad), bad).toBeDefined();
  });

  test("has each topic once", () => {
    expect(z.parse(Topics, ["Falls", " falls", "SEPSIS"])).toEqual(["falls", "sepsis"]);
    expect(rule(Topics, ["1", "2", "3", "4", "5", "6"])).toBe("tooMany");
  });

  test("of a join names every field to put right at once", () => {
    const { error } = z.safeParse(JoinRequest, {
      name: "",
      email: "x",
      discipline: "king",
      language: "fr",
      wording: "",
    });
    const fields = error?.issues.map(({ path }) => path.join("."));
    expect(new Set(fields)).toEqual(new Set(["name", "email", "discipline", "language", "wording", "trust"]));
  });
});
