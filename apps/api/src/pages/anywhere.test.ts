import { pauseCommunity, shareLesson } from "@boundaryless/core";
import { type Remembered, administratorWith, lessonOf, remembers } from "@boundaryless/testing";
import { limits, type CommunityCard } from "@boundaryless/contract";
import { words } from "@boundaryless/words";
import { XMLParser } from "fast-xml-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linesOf } from "./picture/lines.ts";
import { gathers } from "./test/gathering.ts";
import { openHouse, type House } from "./test/house.ts";

const hostile = `"><script>alert(1)</script>&<x onload='y'>\u202Eevil\u0007`;
const { embed, oembed, picture } = words.en.pages;

let house: House;
let slug: string;
let paused: string;
let who: Remembered;
let lesson: string;
let gathering: string;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts({ name: `Sepsis ${hostile}`, problem: hostile });
  paused = await house.story.starts({ name: "Paused" }, { email: "other@example.org" });
  const ctx = house.table.ctx(administratorWith("platform"));
  await pauseCommunity(ctx, { slug: paused, reason: "For a test", version: 1 });
  await house.lists(slug, paused);
  who = await remembers(house.table, house.story, slug, { email: "says@example.org" });
  const shared = lessonOf({ title: `Timer ${hostile}`, problem: "Nobody sees the clock" });
  lesson = (await shareLesson(house.table.ctx(who.actor), { slug, ...shared })).path?.split("/").at(-1) ?? "";
  gathering = (await gathers(house.table, slug, who.cookie)).series.split("/").at(-1) ?? "";
});
afterAll(() => house.close());

const ask = (path: string, headers: Record<string, string> = {}) => fetch(house.origin + path, { headers });
const read = async (path: string) => (await ask(path)).text();
const linksOf = (page: string) => [...page.matchAll(/<a [^>]*>/gu)].map(([tag]) => tag);

describe("a frame", () => {
  const frames = (): Record<string, string> => ({
    "one community": `/embed?community=${slug}&trust=RJ1`,
    "one that is paused": `/embed?community=${paused}`,
    "the newest lessons": "/embed?view=lessons",
    "lessons of one": `/embed?view=lessons&community=${slug}&lang=cy`,
    "the next gatherings": "/embed?view=gatherings&trust=RJ1",
    "gatherings of one": `/embed?view=gatherings&community=${slug}`,
    "one lesson": `/embed?community=${slug}&lesson=${lesson}`,
    "one gathering": `/embed?community=${slug}&gathering=${gathering}`,
  });

  test("of every kind has a title, may stand anywhere, and whatever leads out of it opens beside the host's page", async () => {
    for (const [what, path] of Object.entries(frames())) {
      const answer = await ask(path);
      expect([what, answer.status]).toEqual([what, 200]);
      expect(answer.headers.get("Content-Security-Policy")).toContain("frame-ancestors *");
      const page = await answer.text();
      expect(page).toMatch(/<title>\S[^<]*<\/title>/u);
      expect(page).not.toContain("<script>alert");
      expect(linksOf(page).length).toBeGreaterThan(0);
      for (const tag of linksOf(page))
        expect([what, tag]).toEqual([what, expect.stringContaining('target="_blank"')]);
      expect(page).not.toMatch(/<form(?![^>]*role="search")/u);
    }
  });

  test("of one community carries the trust along to the form, and offers no form while nobody can join", async () => {
    expect(await read(frames()["one community"] ?? "")).toContain(`href="/c/${slug}/join?trust=RJ1"`);
    expect(await read(`/embed?community=${paused}`)).not.toContain("/join");
  });

  test("of lessons and gatherings says where there are none", async () => {
    expect(await read(`/embed?view=gatherings&community=${paused}`)).toContain(embed.gatheringsNone);
    expect(await read(`/embed?view=lessons&community=${paused}&lang=cy`)).toContain(
      words.cy.pages.embed.lessonsNone,
    );
  });

  test("of what is not there says so in the frame, with a way on", async () => {
    for (const query of [
      "community=no-such",
      "community=%3Cscript%3E",
      "view=lessons&community=no-such",
      `community=${slug}&lesson=lesson_0`,
      `community=${slug}&lesson=..%2F`,
      `community=${slug}&gathering=gathering_0`,
    ]) {
      const answer = await ask(`/embed?${query}`);
      expect([query, answer.status]).toEqual([query, 404]);
      expect(answer.headers.get("Content-Security-Policy")).toContain("frame-ancestors *");
      const page = await answer.text();
      expect(page).toMatch(/is not here/u);
      expect(page).not.toContain("site-header");
    }
  });
});

describe("the picture", () => {
  const parser = new XMLParser({ ignoreAttributes: false });

  test("of a community has its name, goal and numbers, leads nowhere, runs nothing, and may stand on any page", async () => {
    const answer = await ask(`/c/${slug}/card.svg`);
    expect(answer.headers.get("Content-Type")).toBe("image/svg+xml; charset=utf-8");
    expect(answer.headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
    expect(answer.headers.get("Cache-Control")).toBe("public, max-age=300");
    const svg = await answer.text();
    expect(svg).not.toMatch(/<script|<x |href|url\(|onload='|style=|\u202E/u);
    const { svg: root } = parser.parse(svg) as { svg: { "@_aria-label": string } };
    expect(root["@_aria-label"]).toContain("Sepsis");
    const { people, trusts } = (await (await ask(`/c/${slug}.json`)).json()) as CommunityCard;
    const text = svg.replace(/<[^>]+>/gu, " ").replace(/\s+/gu, " ");
    for (const part of [
      "Sepsis",
      words.en.common.people(people),
      words.en.common.trusts(trusts),
      `${new URL(house.origin).host}/c/${slug}`,
    ])
      expect(text).toContain(part);
  });

  test("is in the language that is asked for, and that of the whole names the trust", async () => {
    expect(await read(`/c/${slug}/card.svg?lang=cy`)).toContain(words.cy.pages.picture.kicker);
    const whole = await read("/card.svg?trust=RJ1");
    expect(whole).toContain("Guy&#39;s and St Thomas");
    expect(whole).toContain("/?trust=RJ1");
    expect(whole.replace(/<[^>]+>/gu, " ").replace(/\s+/gu, " ")).toContain(picture.allGoal.slice(0, 40));
  });

  test("is what chats show of the community's page", async () => {
    const page = await read(`/c/${slug}?lang=cy`);
    expect(page).toContain(
      `<meta property="og:image" content="${house.origin}/c/${slug}/card.svg?lang=cy"/>`,
    );
  });

  test("is not there for a community that is not", async () => {
    expect((await ask("/c/no-such/card.svg")).status).toBe(404);
  });

  test("breaks no line wider than it is, and says with a sign that something is left out", () => {
    for (const text of ["W".repeat(400), "word ".repeat(200), "👩🏽‍⚕️".repeat(60), "سلام ".repeat(100), ""]) {
      const lines = linesOf(text, 60, 1056, 2);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(60);
      expect(lines.join("").endsWith("…")).toBe(text !== "");
    }
    expect(linesOf("Short enough", 60, 1056, 2)).toEqual(["Short enough"]);
    expect(linesOf("W".repeat(limits.communityName), 60, 1056, 2)[0]).toMatch(/^W{18}$/u);
  });
});

describe("oEmbed", () => {
  const about = (path: string, more = "") => `/oembed?url=${encodeURIComponent(house.origin + path)}${more}`;
  interface Rich {
    [field: string]: string | number;
    html: string;
  }
  const rich = async (path: string, more = ""): Promise<Rich> =>
    (await (await ask(about(path, more))).json()) as Rich;
  const frameIn = ({ html }: Rich) => /src="([^"]+)"/u.exec(html)?.[1]?.replaceAll("&#38;", "&") ?? "";
  const embeddable = (): Record<string, string> => ({
    "/": "/embed",
    "/?trust=RJ1&lang=cy": "/embed?trust=RJ1&lang=cy",
    [`/c/${slug}`]: `/embed?community=${slug}`,
    [`/c/${slug}/lessons`]: `/embed?community=${slug}&view=lessons`,
    [`/c/${slug}/gatherings`]: `/embed?community=${slug}&view=gatherings`,
    [`/c/${slug}/lessons/${lesson}`]: `/embed?community=${slug}&lesson=${lesson}`,
    [`/c/${slug}/gatherings/${gathering}`]: `/embed?community=${slug}&gathering=${gathering}`,
  });

  test("answers for each kind of page with a frame that is there, has a title and is lazy", async () => {
    for (const [path, frame] of Object.entries(embeddable())) {
      const found = await rich(path);
      expect(found).toMatchObject({ type: "rich", version: "1.0", width: 600, height: 700 });
      expect([path, frameIn(found)]).toEqual([path, house.origin + frame]);
      expect(found.html).toMatch(/^<iframe [^<>]*title="[^"<>]+"[^<>]*loading="lazy"[^<>]*><\/iframe>$/u);
      expect((await ask(frame)).status).toBe(200);
      expect((await fetch(String(found["thumbnail_url"]))).headers.get("Content-Type")).toContain(
        "image/svg",
      );
    }
  });

  test("says the same in XML, with everything escaped", async () => {
    const answer = await ask(about(`/c/${slug}`, "&format=xml"));
    expect(answer.headers.get("Content-Type")).toBe("text/xml; charset=utf-8");
    const parser = new XMLParser({ parseTagValue: false });
    const { oembed: parsed } = parser.parse(await answer.text()) as { oembed: Record<string, string> };
    const json = await rich(`/c/${slug}`);
    expect(parsed).toEqual(
      Object.fromEntries(Object.entries(json).map(([name, value]) => [name, String(value)])),
    );
    expect(json["title"]).toContain("<script>");
  });

  test("speaks the language of the address, keeps its trust on the picture, and forgives a last slash", async () => {
    const welsh = await rich("/?trust=RJ1&lang=cy", "&lang=en");
    expect(welsh["title"]).toBe(words.cy.pages.embed.title);
    expect(welsh["thumbnail_url"]).toBe(`${house.origin}/card.svg?trust=RJ1&lang=cy`);
    expect((await rich("/", "&lang=cy"))["title"]).toBe(words.en.pages.embed.title);
    expect(frameIn(await rich(`/c/${slug}/`))).toBe(`${house.origin}/embed?community=${slug}`);
  });

  test("keeps to the size that is asked for, and leaves out the picture that would not", async () => {
    expect(await rich("/", "&maxwidth=400&maxheight=300")).toMatchObject({ width: 400, height: 300 });
    expect(await rich("/", "&maxwidth=400")).not.toHaveProperty("thumbnail_url");
    for (const odd of ["&maxwidth=-1", "&maxwidth=x", "&maxheight=9999999"])
      expect(await rich("/", odd)).toMatchObject({ width: 600, height: 700 });
    expect(await rich("/", "&maxwidth=100&maxheight=50")).toMatchObject({ width: 100, height: 50 });
  });

  test("knows no other origin, no other page and no other format, and says what it wants", async () => {
    const refused = async (path: string): Promise<[number, string]> => {
      const answer = await ask(path);
      return [answer.status, await answer.text()];
    };
    for (const url of [
      "https://evil.example/c/x",
      "javascript:alert(1)",
      "x",
      `${house.origin}.evil.example/`,
    ])
      expect(await refused(`/oembed?url=${encodeURIComponent(url)}`)).toEqual([
        404,
        oembed.elsewhere(house.origin),
      ]);
    expect(await refused("/oembed?lang=cy")).toEqual([404, words.cy.pages.oembed.missing(house.origin)]);
    for (const path of ["/privacy", "/c/no-such", `/c/${slug}/lessons/lesson_0`, "/admin", "/c/../embed"])
      expect(await refused(about(path))).toEqual([404, oembed.gone]);
    expect(await refused(about("/", "&format=yaml"))).toEqual([501, oembed.format]);
  });

  test("is found from the pages that can be embedded, and from no others", async () => {
    for (const [path, frame] of Object.entries(embeddable())) {
      const page = await read(path);
      const links = [...page.matchAll(/type="[a-z/]+\+oembed" href="([^"]+)"/gu)].map(
        ([, href = ""]) => href,
      );
      expect([path, links.length]).toEqual([path, 2]);
      for (const href of links) {
        const answer = await fetch(href.replaceAll("&amp;", "&"));
        expect([answer.status, await answer.text()]).toEqual([
          200,
          expect.stringMatching(/<iframe|&lt;iframe/u),
        ]);
        if (!href.includes("json")) continue;
        const told = (await (await fetch(href.replaceAll("&amp;", "&"))).json()) as Rich;
        expect([path, frameIn(told)]).toEqual([path, house.origin + frame]);
      }
    }
    for (const path of ["/privacy", "/?q=falls", `/c/${slug}/lessons?outcome=failure`])
      expect(await read(path)).not.toContain("+oembed");
  });
});
