import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { elementsOf, eventsOf, makeManifest } from "../../package/manifest.ts";

const manifest = makeManifest();
const elements = elementsOf(manifest);
const folder = join(import.meta.dirname, "../../src");
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => readFileSync(join(folder, path), "utf8"))
  .join("\n");

test("the manifest describes every element that is defined", () => {
  const defined = [...sources.matchAll(/define\(\s*"([\w-]+)"/g)].map(([, tag]) => tag);
  expect(elements.map(({ tag }) => tag).sort()).toEqual(defined.sort());
});

test("whatever a page can use of an element is described in words", () => {
  for (const { tag, ...given } of elements)
    for (const kind of [
      "attributes",
      "properties",
      "methods",
      "events",
      "slots",
      "parts",
      "cssProperties",
    ] as const) {
      expect([tag, kind, given[kind].length > 0]).toEqual([tag, kind, true]);
      const dumb = given[kind].filter(({ description = "" }) => description.trim().length < 4);
      expect([tag, kind, dumb.map(({ name }) => name)]).toEqual([tag, kind, []]);
    }
});

test("what a page cannot count on is not in it", () => {
  const names = elements.flatMap(({ properties, methods }) =>
    [...properties, ...methods].map(({ name }) => name),
  );
  expect(new Set(names)).toEqual(
    new Set([
      ...[
        "placement",
        "limit",
        "trust",
        "language",
        "level",
        "base",
        "theme",
        "density",
        "community",
        "outcome",
      ],
      ...["open", "join", "start", "close", "reload"],
    ]),
  );
});

test("the parts that are described are those in the templates, and so are the slots and custom properties", () => {
  const names = (kind: "parts" | "slots" | "cssProperties"): string[] =>
    [...new Set(elements.flatMap((one) => one[kind].map(({ name }) => name)))].filter(Boolean).sort();
  const found = (pattern: RegExp): string[] =>
    [...new Set([...sources.matchAll(pattern)].map(([, name = ""]) => name))].sort();
  expect(found(/part: "([\w-]+)",/g)).toEqual(names("parts"));
  expect(found(/"slot", \{ name: "([\w-]+)"/g)).toEqual(names("slots"));
  expect(found(/var\((--community-[\w-]+),/g)).toEqual(names("cssProperties"));
});

test("every event that is told of is described, with a class of its own", () => {
  const told = [...sources.matchAll(/super\("([\w-]+)", \{ bubbles/g)].map(([, name]) => name);
  const described = new Set(elements.flatMap(({ events }) => events.map(({ name }) => name)));
  expect([...described].sort()).toEqual(told.sort());
  const classes = (["join-community.js", "lists.js"] as const).flatMap((path) =>
    eventsOf(manifest, path).map(({ name }) => name),
  );
  for (const { events } of elements) for (const { type } of events) expect(classes).toContain(type.text);
});
