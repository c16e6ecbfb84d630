import { words } from "@boundaryless/words";
import { describe, expect, test } from "vitest";
import type { Telling } from "../news/index.ts";
import { bodyOf, pingBody } from "./payload.ts";

const origin = "https://communities.example.org";
const telling = (changes: Partial<Telling> = {}): Telling => ({
  kind: "gathering",
  community: { slug: "falls", name: "Fewer falls", language: "en" },
  title: "Lights at the bed",
  excerpt: "Bring what you tried.",
  by: "Amara Okafor",
  trust: { odsCode: "RJ1", name: "Guy's and St Thomas'" },
  organisation: null,
  at: "2026-11-24T09:00:00.000Z",
  url: "/c/falls/gatherings/gathering_1",
  startsAt: "2026-07-01T12:00:00.000Z",
  ...changes,
});
const parsed = (body: string) => JSON.parse(body) as Record<string, unknown>;
/** Every text of a card that somebody reads. */
const textsOf = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== "object" || node === null) return [];
  const { text, ...rest } = node as Record<string, unknown>;
  return [...(typeof text === "string" ? [text] : []), ...Object.values(rest).flatMap(textsOf)];
};

describe("the standard format", () => {
  test("says what happened where, with whole addresses", () => {
    expect(parsed(bodyOf("standard", telling(), origin))).toEqual({
      type: "gathering.called",
      timestamp: "2026-11-24T09:00:00.000Z",
      data: {
        community: { slug: "falls", name: "Fewer falls", url: `${origin}/c/falls` },
        title: "Lights at the bed",
        excerpt: "Bring what you tried.",
        url: `${origin}/c/falls/gatherings/gathering_1`,
        by: "Amara Okafor",
        trust: { odsCode: "RJ1", name: "Guy's and St Thomas'" },
        organisation: null,
        startsAt: "2026-07-01T12:00:00.000Z",
      },
    });
  });
});

test.each([null, ""])("a name that is not there (%j) leaves the trust alone, in either format", (by) => {
  const standard = parsed(bodyOf("standard", telling({ by }), origin));
  expect(standard["data"]).toMatchObject({ by: "", trust: { odsCode: "RJ1" } });
  const said = textsOf(parsed(bodyOf("teams", telling({ by }), origin)));
  expect(said).toContain("Guy's and St Thomas'");
  expect(said.join()).not.toContain("null");
});

describe("a card for Teams", () => {
  test("is what a workflow posts: one Adaptive Card with a button to the page", () => {
    const card = parsed(bodyOf("teams", telling(), origin));
    expect(card).toMatchObject({
      type: "message",
      attachments: [
        {
          contentType: "application/vnd.microsoft.card.adaptive",
          content: {
            type: "AdaptiveCard",
            version: "1.4",
            actions: [{ type: "Action.OpenUrl", url: `${origin}/c/falls/gatherings/gathering_1` }],
          },
        },
      ],
    });
    expect(textsOf(card)).toEqual([
      "New gathering of “Fewer falls”",
      "Lights at the bed",
      expect.stringMatching(/^Begins Wednesday,? 1 July 2026 at 13:00 BST$/u),
      "Bring what you tried.",
      "Amara Okafor, Guy's and St Thomas'",
    ]);
  });

  test("says when by the clocks of the gathering, wherever those are", () => {
    const card = parsed(bodyOf("teams", telling({ timeZone: "America/New_York" }), origin));
    expect(textsOf(card)[2]).toMatch(/1 July 2026 at 08:00 GMT-4$/u);
  });

  test("says of a comment on a lesson which lesson it is", () => {
    const comment = telling({ kind: "comment", onLesson: true });
    const said = textsOf(parsed(bodyOf("teams", comment, origin)));
    expect(said.slice(0, 2)).toEqual(["New comment on a lesson of “Fewer falls”", "Lights at the bed"]);
  });

  test("speaks the language of the community", () => {
    const community = { slug: "cwympo", name: "Cwympo", language: "cy" as const };
    const said = textsOf(parsed(bodyOf("teams", telling({ community }), origin)));
    expect(said[0]).toBe(words.cy.webhook.headings.gathering("Cwympo"));
    expect(said[2]).toContain("Gorffennaf");
  });

  test("shows what people wrote as they wrote it: nothing of it is read as a link or as markup", () => {
    const excerpt =
      "[Sign in](https://evil.example) **now** <at>everyone</at> {{DATE(2026)}} @{triggerBody()}";
    const card = bodyOf("teams", telling({ excerpt, title: excerpt, by: excerpt }), origin);
    expect(textsOf(parsed(card)).filter((text) => text.includes(excerpt))).toHaveLength(3);
    expect(card).not.toContain(`"TextBlock"`);
    const links = [...card.matchAll(/"url":"([^"]*)"/gu)].map(([, url]) => url);
    expect(links).toEqual([`${origin}/c/falls/gatherings/gathering_1`]);
  });

  test("stays far below what Teams takes, whatever was typed", () => {
    const long = "😀".repeat(2500);
    const body = bodyOf("teams", telling({ title: long.slice(0, 200), excerpt: long.slice(0, 280) }), origin);
    expect(Buffer.byteLength(body)).toBeLessThan(8 * 1024);
  });
});

test("a ping is of its own type, and in Teams says in both languages that it is a test", () => {
  const at = "2026-11-24T09:00:00.000Z";
  expect(parsed(pingBody("standard", at, origin))).toEqual({
    type: "webhook.ping",
    timestamp: at,
    data: { url: origin },
  });
  const said = textsOf(parsed(pingBody("teams", at, origin)));
  for (const { webhook } of [words.en, words.cy]) expect(said).toContain(webhook.ping);
});
