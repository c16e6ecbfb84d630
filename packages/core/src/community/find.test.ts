import { describe, expect, test } from "vitest";
import type { SearchRecord } from "./community.ts";
import { find, mostLooked, mostPerPart } from "./find.ts";
import { highlightOf } from "./highlight.ts";
import { nearTo } from "./match.ts";
import { isOpenEntry, newIndex, take } from "./search.ts";

const at = "2026-11-01T08:00:00.000Z";
const entryOf = (slug: string, text: Partial<SearchRecord["community"]>): SearchRecord => ({
  type: "search",
  slug,
  community: {
    type: "community",
    slug,
    name: slug,
    problem: "A problem",
    difference: "A difference",
    topics: [],
    language: "en",
    stage: "potential",
    status: "open",
    statusReason: null,
    homeTrust: null,
    startedAt: at,
    changedAt: at,
    version: 1,
    ...text,
  },
  trustCodes: [],
  people: 0,
  trusts: 0,
  disciplines: 0,
  activityAt: at,
});
const indexOf = (...entries: SearchRecord[]) => {
  const index = newIndex();
  for (const entry of entries) take(index, entry);
  return index;
};
const small = indexOf(
  entryOf("sepsis", { name: "Sepsis in ED", topics: ["sepsis"], problem: "Cafés & <b>A&E</b>: Dŵr wards" }),
  entryOf("theatres", { name: "Greener theatres", topics: ["theatres"] }),
  entryOf("paused", { name: "Pressure ulcers", topics: ["pressure ulcers"], status: "paused" }),
  entryOf("open", { name: "Ulcers of the leg", topics: ["wounds"] }),
);
const found = (typed: string) => find(small, typed, isOpenEntry).map(({ entry }) => entry.slug);
const marked = (typed: string, field: "name" | "goal") =>
  find(small, typed, isOpenEntry).flatMap((each) => {
    const { name, problem, difference } = each.entry.community;
    const text = field === "name" ? name : `${problem}. ${difference}.`;
    return highlightOf(each)[field].map(([start, end]) => text.slice(start, end));
  });

describe("finding", () => {
  test("looks for some words where only a paused community has all of them", () => {
    expect(found("pressure ulcers")).toEqual(["open"]);
  });

  test("of stop words alone finds nothing, and a beginning that is one finds what it begins", () => {
    expect(found("and of it ")).toEqual([]);
    expect(found("the")).toEqual(["theatres"]);
  });

  test.each([
    ["a very long text", "sepsis ".repeat(1500)],
    ["a long word", "s".repeat(10_000)],
    ["a pattern", "(a+)+$ [^ \\ .* ?{1,9999}"],
    ["pictures", "💥👩‍⚕️🏴󠁧󠁢󠁷󠁬󠁳󠁿"],
    ["text from right to left", "\u202Eالإنتان في قسم الطوارئ"],
    ["halves of letters", "\uD800 \uDC00sepsis\uDBFF"],
    ["names of what objects have", "__proto__ constructor hasOwnProperty toString"],
    ["nothing that is seen", "\u0000\u200B\uFEFF"],
  ])("survives %s, and so does matching", (_, typed) => {
    expect(() => find(small, typed, isOpenEntry).map(highlightOf)).not.toThrow();
    expect(() => nearTo(small, typed, 5)).not.toThrow();
  });

  test("marks the whole word: with accents, by its synonym, by its beginning", () => {
    expect(marked("dwr", "goal")).toEqual(["Dŵr"]);
    expect(marked("casualty", "name")).toEqual(["ED"]);
    expect(marked("casualty", "goal")).toEqual(["A&E"]);
    expect(marked("thea", "name")).toEqual(["theatres"]);
  });

  test("forgets a community that is gone, and the words only it had", () => {
    const entry = entryOf("walrus", { name: "Walrus" });
    const index = indexOf(entry);
    take(index, { ...entry, gone: true });
    expect(find(index, "walrus", isOpenEntry)).toEqual([]);
    expect(index.frequencies.size).toBe(0);
  });
});

describe("the work of a search", () => {
  const words = ["falls", "sepsis", "wards", "night", "nurses", "discharge"];
  const many = (howMany: number) =>
    indexOf(
      ...Array.from({ length: howMany }, (_, number) =>
        entryOf(`c${number}`, {
          name: `Better ${words[number % words.length]}`,
          problem: `Everybody on every ward has the problem of ${words[number % 5]} at night`,
        }),
      ),
    );
  const sentence = "Everybody on every ward at night has falls, sepsis, nurses and discharge";

  test("does not grow with the number of communities beyond its limit", () => {
    const index = many(4000);
    for (const typed of ["f", "ward", "falls night", "everybody ward problem"])
      expect(find(index, typed, isOpenEntry).length, typed).toBeLessThanOrEqual(2 * mostPerPart);
    let weighed = 0;
    nearTo(index, sentence, 5, (entry) => {
      weighed += 1;
      return isOpenEntry(entry);
    });
    expect(weighed).toBeGreaterThan(0);
    expect(weighed).toBeLessThanOrEqual(mostLooked.inAll + mostPerPart);
  });
});
