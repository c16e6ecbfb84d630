import { none as welshNone } from "@boundaryless/words/cy/widget-none";
import { none as englishNone } from "@boundaryless/words/en/widget-none";
import { list as welshList } from "@boundaryless/words/cy/widget-list";
import { join as welshJoin } from "@boundaryless/words/cy/widget-join";
import { join as englishJoin } from "@boundaryless/words/en/widget-join";
import { list as englishList } from "@boundaryless/words/en/widget-list";
import { start as welshStart } from "@boundaryless/words/cy/widget-start";
import { start as englishStart } from "@boundaryless/words/en/widget-start";
import { expect, test } from "vitest";
import { FakeApi } from "./fake.ts";
import {
  accessible,
  all,
  answerQuestions,
  create,
  fill,
  find,
  mount,
  openFirst,
  openForm,
  openStart,
  reach,
  seen,
  soon,
  submit,
  turnToCode,
  type,
} from "./mount.ts";

type Section = Record<string, unknown>;

/** Every text of a section, those with figures in them filled the same way. */
const textsOf = (section: Section): [string, string][] =>
  Object.entries(section).flatMap(([key, text]): [string, string][] => {
    if (typeof text === "object")
      return textsOf(text as Section).map(([inner, words]): [string, string] => [`${key}.${inner}`, words]);
    return [[key, typeof text === "function" ? (text as (value: number) => string)(7) : (text as string)]];
  });

const english = [
  ...textsOf(englishList),
  ...textsOf(englishNone),
  ...textsOf(englishJoin),
  ...textsOf(englishStart),
]
  .map(([, text]) => text)
  .filter((text) => text.length > 12);

/** Fails where an English sentence of ours is on show. */
const inWelsh = (widget: Parameters<typeof seen>[0]): void =>
  expect(english.filter((text) => seen(widget).includes(text))).toEqual([]);

test("every text is there in Welsh, and none of it is the English one", () => {
  const sections: [Section, Section][] = [
    [welshList, englishList],
    [welshNone, englishNone],
    [welshJoin, englishJoin],
    [welshStart, englishStart],
  ];
  for (const [cy, en] of sections) {
    const before = new Map(textsOf(en));
    const texts = textsOf(cy);
    expect(texts.map(([key]) => key).sort()).toEqual([...before.keys()].sort());
    expect(texts.filter(([key, text]) => text.trim() === "" || text === before.get(key))).toEqual([]);
  }
});

test("from the list to the welcome, everything is in Welsh and asked for in Welsh", async () => {
  const { widget, api } = await mount({ lang: "cy" });
  expect(seen(widget)).toContain("Cymunedau ymarfer");
  expect(all(widget, ".root")[0]?.lang).toBe("cy");
  inWelsh(widget);
  await accessible(widget);
  await openForm(widget);
  inWelsh(widget);
  await submit(widget);
  await find(widget, "#summary");
  inWelsh(widget);
  await accessible(widget);
  await fill(widget);
  await submit(widget);
  await turnToCode(widget);
  inWelsh(widget);
  await accessible(widget);
  await type(widget, "#code", "ABC234");
  await submit(widget);
  await find(widget, ".welcome");
  inWelsh(widget);
  expect(api.sent.map(({ language }) => language)).toEqual(api.sent.map(() => "cy"));
  expect(api.of("readWidget")[0]?.url.searchParams.get("language")).toBe("cy");
  expect(api.of("joinCommunity")[0]?.body).toMatchObject({ language: "cy" });
});

test("a start, from the questions to the live community, and a problem are in Welsh", async () => {
  const { widget } = await mount({ lang: "cy" });
  await answerQuestions(widget);
  inWelsh(widget);
  await submit(widget);
  await find(widget, "#summary");
  inWelsh(widget);
  await type(widget, "#community-name", "Tabledi mewn pryd");
  await fill(widget);
  await submit(widget);
  inWelsh(widget);
  await turnToCode(widget);
  await type(widget, "#code", "ABC234");
  inWelsh(widget);
  await submit(widget);
  await find(widget, ".welcome");
  inWelsh(widget);
  await accessible(widget);
  all(widget, ".back")[0]?.click();
  await openStart(widget);
  all(widget, ".opened > .plain").at(-1)?.click();
  await find(widget, "#name");
  inWelsh(widget);
  await accessible(widget);
});

test("nothing found is told in Welsh", async () => {
  const { widget } = await mount({ lang: "cy" });
  await type(widget, "#query", "ungorn");
  await find(widget, ".state");
  expect(seen(widget)).toContain("Dim byd wedi’i ganfod");
  inWelsh(widget);
  await accessible(widget);
});

test("a community's dates are Welsh even where the browser has none", async () => {
  const { widget } = await mount({ lang: "cy" });
  all(widget, ".name a")[0]?.click();
  await soon(() => expect(seen(widget)).toContain("Dydd Iau 3 Rhagfyr am 13:00"));
  inWelsh(widget);
});

test("without a language of its own it speaks that of the page around, through other shadow roots", async () => {
  reach(new FakeApi());
  const outer = document.createElement("div");
  outer.lang = "cy-GB";
  const widget = create();
  outer.attachShadow({ mode: "open" }).append(widget);
  document.body.append(outer);
  await soon(() => expect(seen(widget)).toContain("Cymunedau ymarfer"));
});

test("a change of language, also in the midst of it, changes every text", async () => {
  const { widget } = await mount();
  await openForm(widget);
  widget.setAttribute("lang", "cy");
  await soon(() => expect(seen(widget)).toContain("Enw llawn"));
  inWelsh(widget);
  all(widget, ".back")[0]?.click();
  await soon(() => expect(seen(widget)).toContain("Cymunedau ymarfer"));
});

test("what a starter wrote is read in the starter's language, whatever the widget speaks", async () => {
  const api = new FakeApi();
  const [first, second, ...others] = api.communities;
  if (!first || !second) throw new Error("There are no communities");
  api.communities = [{ ...first, language: "en" }, { ...second, language: "cy" }, ...others];
  const { widget } = await mount({ lang: "cy" }, api);
  for (const part of [".name a", ".goal", ".topics"]) {
    const said = all(widget, part).slice(0, 3);
    expect([part, ...said.map((one) => one.getAttribute("lang"))]).toEqual([part, "en", "cy", null]);
  }
  await openFirst(widget);
  await soon(() => expect(all(widget, ".goals .text").map(({ lang }) => lang)).toEqual(["en", "en"]));
  expect(all(widget, "#opened-title")[0]?.lang).toBe("en");
  expect(all(widget, ".root")[0]?.lang).toBe("cy");
});
