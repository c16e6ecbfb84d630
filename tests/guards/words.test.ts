import { words } from "@boundaryless/words";
import { expect, test } from "vitest";
import { productFiles, read } from "./files.ts";

interface Said {
  /** Names that code says. */
  readonly names: ReadonlySet<string>;
  /** Ends of names that code puts together, such as `Hint` of `settingHint`. */
  readonly ends: readonly string[];
}

/** What code says by name. Giving a text to a key, as lists of words do, uses no key. */
const saidIn = (sources: readonly string[]): Said => {
  const used = sources.map((source) => source.replaceAll(/\b\w+:(?=\s*["'`])/gu, ""));
  return {
    names: new Set(used.flatMap((source) => source.match(/\w+/gu) ?? [])),
    ends: used.flatMap((source) => [...source.matchAll(/\}(\w+)`/gu)].map(([, end = ""]) => end)),
  };
};

/** Texts, by their dotted paths, that no code can reach: it never says a part of their name. */
const unreachable = (texts: object, { names, ends }: Said, path: readonly string[] = []): string[] => {
  const isSaid = (name: string): boolean =>
    names.has(name) ||
    ends.some((end) => name.endsWith(end) && names.has(name.slice(0, name.length - end.length)));
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) => {
    const here = [...path, key];
    // Some keys are made of several: "name.required", "CC-BY-4.0".
    if (!key.split(/\W+/u).every(isSaid)) return [here.join(".")];
    return value !== null && typeof value === "object" ? unreachable(value, { names, ends }, here) : [];
  });
};

test("no text is kept that nobody shows", () => {
  const planted = saidIn([
    "show(words.title); const other = { forgotten: 'x' }; words[`${size}Hint`]; size();",
  ]);
  const texts = { title: "a", forgotten: "b", sizeHint: "c", colourHint: "d", "title.size": "e" };
  expect(unreachable(texts, planted)).toEqual(["forgotten", "colourHint"]);
  const code = productFiles().filter((path) => !/^packages\/words\/src\/(?:en|cy)\b/u.test(path));
  expect(unreachable(words.en, saidIn(code.map(read)))).toEqual([]);
});
