import { describe, expect, test } from "vitest";
import * as cy from "./cy.ts";
import { intranet as intranetInWelsh } from "./cy/intranet.ts";
import * as en from "./en.ts";
import { intranet } from "./en/intranet.ts";

type Text = string | ((...values: unknown[]) => string);

/** Every text of a language by its dotted key. */
const textsOf = (section: unknown, at: string): [string, Text][] => {
  if (typeof section === "string" || typeof section === "function") return [[at, section as Text]];
  if (typeof section !== "object" || section === null) throw new Error(`${at} is no text`);
  return Object.entries(section).flatMap(([key, value]) => textsOf(value, at === "" ? key : `${at}.${key}`));
};

// What the packages for intranets say is in neither index: no page or e-mail should carry it.
const english = new Map(textsOf({ ...en, intranet }, ""));
const welsh = new Map(textsOf({ ...cy, intranet: intranetInWelsh }, ""));

// Rules get their figure where they have one; everything else gets counts, names and texts.
const figures: unknown[] = [{ maximum: 5 }, {}];
const values: unknown[] = [0, 1, 2, 3, 6, 1234, "Amara", "2026-11-23"];

const said = (key: string, text: Text): string[] => {
  if (typeof text === "string") return [text];
  const sentences: string[] = [];
  for (const filling of key.startsWith("errors.rules.") ? figures : values) {
    // A sentence of counts cannot be made of names, nor the other way round; at least one kind has to fit.
    try {
      sentences.push(text(...Array.from({ length: Math.max(1, text.length) }, () => filling)));
    } catch {
      continue;
    }
  }
  return sentences;
};

test("both languages have the same keys", () => {
  expect([...welsh.keys()].sort()).toEqual([...english.keys()].sort());
  expect(english.size).toBeGreaterThan(200);
});

describe.each([
  ["English", english],
  ["Welsh", welsh],
])("%s", (_, texts) => {
  test("says something, and no more than it means, for whatever a sentence is filled with", () => {
    for (const [key, text] of texts) {
      const sentences = said(key, text);
      expect(sentences.length, key).toBeGreaterThan(0);
      for (const sentence of sentences) {
        expect(typeof sentence, key).toBe("string");
        expect(sentence, key).not.toMatch(/undefined|\bnull\b|NaN|\[object|\$\{/);
      }
      expect(
        sentences.some((sentence) => sentence.trim() !== ""),
        key,
      ).toBe(true);
    }
  });

  test("has no markup and no space at the ends", () => {
    for (const [key, text] of texts) {
      if (typeof text !== "string") continue;
      expect(text, key).not.toMatch(/<[a-z/]|&[a-z]+;/i);
      if (!key.endsWith("Prefix")) expect(text, key).toBe(text.trim());
    }
  });
});

test("a Welsh text takes as many values as the English one", () => {
  for (const [key, text] of english) {
    const other = welsh.get(key);
    expect(typeof other, key).toBe(typeof text);
  }
});

// The same in both languages: names of products, "problem", figures with signs between them, a date.
const mayBeSame = new Set([
  "admin.gathering.zone",
  "admin.members.of",
  "admin.webhook.named",
  "admin.history.fields.problem",
  "admin.trust.where.0.place",
  "admin.trust.where.1.place",
  "admin.trust.where.2.place",
  "common.product",
  "mail.digest.by",
  "pages.frame.title",
  "pages.community.data",
  "webhook.by",
  "wording.version",
  "contributionWording.version",
  "answerWording.version",
  "pages.comments.by",
  "problemWording.version",
  "pages.lesson.by",
  // Welsh says "staff" and "cost" too.
  "pages.lesson.cost",
  "admin.moderation.fields.staff",
  "admin.moderation.fields.cost",
  "admin.moderation.fieldsTitle.staff",
  "admin.moderation.fieldsTitle.cost",
]);

test("Welsh is Welsh: nothing is left in English but names and signs", () => {
  const same = [...english].filter(([key, text]) => {
    const other = welsh.get(key) ?? "";
    return !mayBeSame.has(key) && JSON.stringify(said(key, text)) === JSON.stringify(said(key, other));
  });
  expect(same.map(([key]) => key)).toEqual([]);
});
