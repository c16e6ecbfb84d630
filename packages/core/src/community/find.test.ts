import { describe, expect, test } from "vitest";
import type { SearchRecord } from "./community.ts";
import { find, mostLooked, mostPerPart } from "./find.ts";
import { highlightOf } from "./highlight.ts";
import { inLesson } from "./in-lesson.ts";
import { nearTo } from "./near.ts";
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

describe("lessons", () => {
  const wordsOf = (slug: string, ...lessons: [title: string, words: string][]) => ({
    type: "lesson-words" as const,
    slug,
    lessons: lessons.map(([title, words], at) => ({ lessonId: `lesson_${at}`, title, words })),
  });
  const withLessons = () => {
    const index = indexOf(
      entryOf("by-goal", { problem: "Nobody has a walrus" }),
      entryOf("by-lesson", { name: "Sepsis" }),
    );
    take(
      index,
      wordsOf(
        "by-lesson",
        ["What it sang", "walrus, karaoke"],
        ["Walrus on the ward", "tusks"],
        ["Else", "boat"],
      ),
    );
    return index;
  };
  const reasonOf = (index: ReturnType<typeof indexOf>, typed: string) =>
    find(index, typed, isOpenEntry).map((each) => [each.entry.slug, inLesson(index, each)?.title]);

  test("weigh less than a goal, and the one whose title says it is the reason", () => {
    expect(reasonOf(withLessons(), "walrus")).toEqual([
      ["by-goal", undefined],
      ["by-lesson", "Walrus on the ward"],
    ]);
  });

  test("complete what name, topics and goal say, and their slips, beginnings and synonyms are understood", () => {
    const index = withLessons();
    expect(reasonOf(index, "sepsis tusks")).toEqual([["by-lesson", "Walrus on the ward"]]);
    expect(reasonOf(index, "karoake")).toEqual([["by-lesson", "What it sang"]]);
    expect(reasonOf(index, "boa")).toEqual([["by-lesson", "Else"]]);
    expect(reasonOf(index, "sepsis")).toEqual([["by-lesson", undefined]]);
  });

  test("are forgotten with the last of them, and with their community, with every word that only they had", () => {
    const index = withLessons();
    take(index, wordsOf("by-lesson"));
    expect(reasonOf(index, "tusks")).toEqual([]);
    expect([...index.inLessons]).toEqual([]);
    const gone = withLessons();
    for (const entry of [...gone.entries.values()]) take(gone, { ...entry, gone: true });
    expect([gone.frequencies.size, gone.inLessons.size, gone.lessons.size]).toEqual([0, 0, 0]);
  });

  test("of a community that is not known, or not open, bring nothing", () => {
    const index = indexOf(entryOf("paused", { status: "paused" }));
    for (const slug of ["paused", "unknown"]) take(index, wordsOf(slug, ["Walrus", "tusks"]));
    expect(reasonOf(index, "walrus")).toEqual([]);
    expect(nearTo(index, "walrus tusks", 5)).toEqual([]);
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
