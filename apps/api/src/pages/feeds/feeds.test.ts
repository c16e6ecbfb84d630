import { Bundle, Community, CommunityList, limits } from "@boundaryless/contract";
import { createCommunity, editCommunity } from "@boundaryless/core";
import { importCommunity } from "@boundaryless/core/bundle";
import { writeLessons } from "@boundaryless/core/projection";
import { administratorWith } from "@boundaryless/testing";
import { XMLParser } from "fast-xml-parser";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHouse, type House } from "../test/house.ts";
import { atom } from "./atom.ts";
import { calendar } from "./calendar.ts";
import { jsonFeed } from "./json-feed.ts";

let house: House;
let slug: string;
const name = `Sepsis & <care> "first" hour ]]> 👩🏽‍⚕️`;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts({ name, topics: ["night & day"] });
  await house.lists(slug);
});
afterAll(() => house.close());

const fetched = async (path: string) => {
  const answer = await fetch(house.origin + path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
  return { type: answer.headers.get("Content-Type"), text: await answer.text() };
};

interface Parsed {
  feed: Record<string, unknown> & { entry?: Record<string, unknown>[]; link: Record<string, string>[] };
}

/** Parses strictly: whatever is not well-formed throws. */
const parseXml = (text: string): Parsed["feed"] => {
  const isArray = (tag: string) => ["entry", "link", "category"].includes(tag);
  const { feed } = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    isArray,
    processEntities: true,
  }).parse(text, true) as Parsed;
  return feed;
};

/** What RFC 4287 demands of a feed and of each of its entries. */
function expectAtom(text: string): Parsed["feed"] {
  const feed = parseXml(text);
  expect(feed["xmlns"]).toBe("http://www.w3.org/2005/Atom");
  for (const place of [feed, ...(feed.entry ?? [])]) {
    expect(place["id"]).toMatch(/^https?:/u);
    expect(place["title"]).toBeTruthy();
    expect(new Date(String(place["updated"])).toISOString()).toBe(place["updated"]);
    expect(place["author"]).toHaveProperty("name");
    const links = place["link"] as Record<string, string>[];
    // The list of all communities has no licence of its own: each entry says its own.
    if (place !== feed || String(feed["id"]).includes("/c/"))
      expect(links.find(({ rel }) => rel === "license")?.["href"]).toMatch(
        /open-government-licence\/version\/3/u,
      );
    expect(links.filter(({ rel }) => rel === "alternate")).toHaveLength(1);
  }
  expect(feed.link.find(({ rel }) => rel === "self")?.["type"]).toBe("application/atom+xml");
  const ids = (feed.entry ?? []).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  return feed;
}

describe("Atom", () => {
  test.each(["/communities.atom", "/communities.atom?lang=cy"])(
    "%s is valid and names every community",
    async (path) => {
      const { type, text } = await fetched(path);
      expect(type).toBe("application/atom+xml; charset=utf-8");
      const feed = expectAtom(text);
      expect(JSON.stringify(feed.entry)).toContain(slug);
    },
  );

  test("the feed of a community keeps its name whole, whatever stands in it", async () => {
    const feed = expectAtom((await fetched(`/c/${slug}.atom`)).text);
    expect(feed["title"]).toMatchObject({ "#text": name });
    expect(feed.entry?.[0]?.["category"]).toMatchObject([{ term: "night & day" }]);
  });

  test("control characters and half characters never reach a reader", () => {
    const text = "a\u0000b\u000Bc\u001Fd\uFFFEe\uD83D";
    const at = "2026-11-23T09:00:00.000Z";
    const page = "https://example.org/c/x";
    const entry = {
      id: page,
      title: text,
      href: page,
      published: at,
      updated: at,
      author: text,
      language: "en",
      licence: "OGL-UK-3.0",
      text,
    } as const;
    const feed = {
      id: page,
      title: text,
      subtitle: text,
      language: "en",
      self: page,
      page,
      updated: at,
      licence: "OGL-UK-3.0",
    } as const;
    const whole = { ...feed, publisher: text, entries: [entry] };
    expect(expectAtom(atom(whole))["title"]).toMatchObject({ "#text": "abcde\uFFFD" });
    expect(JSON.parse(jsonFeed(whole))).toMatchObject({
      title: "abcde\uFFFD",
      items: [{ content_text: "abcde\uFFFD" }],
    });
  });
});

describe("JSON Feed", () => {
  interface Item {
    id: string;
    url: string;
    content_text: string;
    _boundaryless: { licence: string };
  }
  const read = async (path: string) => {
    const { type, text } = await fetched(path);
    expect(type).toBe("application/feed+json; charset=utf-8");
    return JSON.parse(text) as { version: string; feed_url: string; next_url?: string; items: Item[] };
  };

  test.each([() => "/communities.feed.json", () => `/c/${slug}.feed.json`])(
    "feed %# has what version 1.1 demands, and each item its licence",
    async (path) => {
      const feed = await read(path());
      expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
      expect(feed.feed_url).toBe(house.origin + path());
      expect(feed.items.length).toBeGreaterThan(0);
      for (const item of feed.items) {
        expect(item.id).toContain(item.url);
        expect(item.content_text).not.toBe("");
        expect(item._boundaryless.licence).toBe("OGL-UK-3.0");
      }
    },
  );
});

describe("iCalendar", () => {
  const parse = (text: string) => {
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
    return new ICAL.Component(ICAL.parse(text) as unknown[] as never);
  };

  test.each([
    ["all communities", () => "/communities.ics"],
    ["one community", () => `/c/${slug}.ics`],
  ])("the calendar of %s is valid, also while no gathering is planned", async (_, path) => {
    const { type, text } = await fetched(path());
    expect(type).toBe("text/calendar; charset=utf-8");
    const made = parse(text);
    expect(made.name).toBe("vcalendar");
    expect(made.getFirstPropertyValue("version")).toBe("2.0");
    expect(made.getFirstPropertyValue("prodid")).toContain("Boundaryless");
    // RFC 5545 wants at least one component.
    expect(made.getAllSubcomponents().map((each) => each.name)).toContain("vtimezone");
  });

  test("a gathering is at its own time, and its title cannot add lines", () => {
    const startsAt = "2027-06-01T12:30:00.000Z";
    const evil = "Tea; talk,\r\nATTENDEE:x \u0007\u2028ORGANIZER:y\nEND:VEVENT";
    const text = calendar({
      name: evil,
      language: "en",
      page: "https://example.org/c/x",
      events: [{ id: "x", title: evil, text: evil, where: evil, startsAt, url: "https://example.org/c/x" }],
      now: new Date("2026-11-23T09:00:00.000Z"),
    });
    const unfolded = text.replaceAll("\r\n ", "");
    expect(unfolded).not.toMatch(/^(?:ATTENDEE|ORGANIZER)/mu);
    expect(parse(text).getAllSubcomponents("vevent")).toHaveLength(1);
    // An instant, which is the same in every time zone; one without the Z would be by the reader's clock.
    expect(text).toContain("DTSTART:20270601T123000Z");
    const [event] = parse(text).getAllSubcomponents("vevent");
    expect(event?.getAllProperties("attendee")).toEqual([]);
    expect((event?.getFirstPropertyValue("dtstart") as ICAL.Time).toJSDate().toISOString()).toBe(startsAt);
    expect(event?.getFirstPropertyValue("summary")).toContain("Tea; talk,");
  });
});

test("another licence is named on the page and in every feed of the community", async () => {
  const ctx = house.table.ctx(administratorWith("platform"));
  const { version } = await editCommunity(ctx, { slug, version: 1, licence: "CC0-1.0" });
  try {
    const at = "https://creativecommons.org/publicdomain/zero/1.0/";
    for (const ending of ["", ".atom", ".feed.json"]) {
      const answer = await fetch(`${house.origin}/c/${slug}${ending}`);
      expect(await answer.text()).toContain(at);
    }
  } finally {
    await editCommunity(ctx, { slug, version, licence: "OGL-UK-3.0" });
  }
});

test("the JSON of a community and of the list has the shapes of the API, with whole addresses", async () => {
  const one = Community.parse(JSON.parse((await fetched(`/c/${slug}.json`)).text));
  expect(one).toMatchObject({ slug, name, url: `${house.origin}/c/${slug}` });
  const list = CommunityList.parse(JSON.parse((await fetched("/communities.json?limit=5")).text));
  expect(list.communities.map((each) => each.slug)).toEqual([slug]);
});

describe("everything in one file", () => {
  test("is offered for keeping, fits its schema, and says where it is from", async () => {
    const { type, text } = await fetched(`/c/${slug}/export.json`);
    expect(type).toBe("application/json; charset=utf-8");
    expect(Bundle.parse(JSON.parse(text))).toMatchObject({
      source: `${house.origin}/c/${slug}`,
      community: { name },
      next: null,
    });
    const { headers } = await fetch(`${house.origin}/c/${slug}/export.json`);
    expect(headers.get("Content-Disposition")).toBe(`attachment; filename="${slug}.json"`);
  });

  test("is not there for a place that is none, nor for a community that is none", async () => {
    for (const path of [`/c/${slug}/export.json?after=x`, "/c/nowhere/export.json"])
      expect((await fetch(house.origin + path)).status).toBeGreaterThanOrEqual(404);
  });
});

test("a feed of twenty communities with texts as long as may be stays small", async () => {
  const long = (most: number) =>
    "Patients wait for hours & nobody knows why. ".repeat(10).slice(0, most).trim();
  const goal = {
    problem: long(280),
    difference: long(280),
    topics: ["a", "b", "c", "d", "e"].map((each) => each.repeat(40)),
  };
  const made = Array.from({ length: 20 }, (_, n) =>
    createCommunity(house.table.ctx(administratorWith("platform")), {
      ...{ name: `${n} ${long(70)}`, language: "en", ...goal },
    }),
  );
  await house.lists(...(await Promise.all(made)).map((each) => each.slug));
  const kilobytes = async (path: string) => Buffer.byteLength((await fetched(path)).text) / 1024;
  for (const path of ["/communities.atom", "/communities.feed.json", "/communities.json"])
    expect(await kilobytes(path), path).toBeLessThan(64);
});

/** A file of a community in which so much has happened, all of it as long as may be. */
const busy = (bundle: Bundle, { lessons, gatherings }: { lessons: number; gatherings: number }): Bundle => {
  const id = (kind: string, n: number) => `${kind}_01HZZZZZZZZZZZZZZZZZZZ${String(n).padStart(4, "0")}`;
  const author = { name: "n".repeat(limits.personName), trust: null, organisation: "Ward 4" };
  const long = "é".repeat(limits.lessonText);
  const words = { setting: null, size: null, staff: null, cost: null, time: null };
  const said = { language: "en" as const, author };
  const begins = house.table.clock.now.getTime() + 24 * 3_600_000;
  // So that sixty times are within the year that a series may have.
  const sixDays = 6 * 24 * 3_600_000;
  return {
    ...bundle,
    source: "https://elsewhere.example.org/c/busy",
    community: { ...bundle.community, slug: "busy", name: "Busy" },
    parts: [
      {
        kind: "lessons",
        records: Array.from({ length: lessons }, (_, n) => ({
          ...{ ...said, ...words, id: id("lesson", n), title: "t".repeat(limits.lessonTitle) },
          ...{ problem: long, tried: long, happened: long, outcome: "mixed" as const, again: "yes" as const },
          ...{ valueCycle: null, links: [], adopts: null, sharedAt: bundle.exportedAt },
        })),
      },
      {
        kind: "gatherings",
        records: Array.from({ length: gatherings }, (_, n) => ({
          ...{ ...said, id: id("gathering", n), title: "t".repeat(limits.title) },
          ...{
            agenda: "é".repeat(limits.agenda),
            place: "p".repeat(limits.place),
            online: false,
            notes: null,
          },
          ...{ status: "called" as const, statusReason: null, calledAt: bundle.exportedAt, minutes: 45 },
          ...{ timeZone: "Europe/London", date: new Date(begins).toISOString().slice(0, 10), time: "12:00" },
          occurrences: Array.from({ length: 60 }, (_each, at) =>
            new Date(begins + n * 60_000 + at * sixDays).toISOString(),
          ),
        })),
      },
    ],
  };
};

test("feeds of a community with 200 lessons and 50 series of a year, all as long as may be, stay small", async () => {
  const bundle = Bundle.parse(JSON.parse((await fetched(`/c/${slug}/export.json`)).text));
  const ctx = house.table.ctx(administratorWith("platform"));
  const parts = busy(bundle, { lessons: 200, gatherings: 50 }).parts;
  // A file has its limit, so that much comes in several.
  const several = [0, 50, 100, 150].map((from) => ({
    ...busy(bundle, { lessons: 0, gatherings: 0 }),
    parts: parts.map((part) => ({
      ...part,
      records: part.kind === "lessons" ? part.records.slice(from, from + 50) : from === 0 ? part.records : [],
    })),
  }));
  for (const file of several) await importCommunity(ctx, { file, origin: house.origin, dryRun: false });
  await writeLessons(house.table.ctx(), "busy");
  const kilobytes: Record<string, number> = {};
  const sized = async (path: string): Promise<string> => {
    const { text } = await fetched(path);
    kilobytes[path] = Math.ceil(Buffer.byteLength(text) / 1024);
    return text;
  };
  for (const path of ["/c/busy.atom", "/c/busy.feed.json", "/c/busy.json"]) await sized(path);
  const events = new ICAL.Component(ICAL.parse(await sized("/c/busy.ics")) as unknown[]).getAllSubcomponents(
    "vevent",
  );
  expect(events).toHaveLength(300);
  expect(String(events[0]?.getFirstPropertyValue("description"))).toMatch(/^é{499}…$/u);
  const first = Bundle.parse(JSON.parse(await sized("/c/busy/export.json")));
  expect(first.next).not.toBeNull();
  for (const [path, most] of Object.entries({ atom: 16, "feed.json": 16, json: 16, ics: 768 }))
    expect(kilobytes[`/c/busy.${path}`], path).toBeLessThan(most);
  expect(kilobytes["/c/busy/export.json"]).toBeLessThan(1100);
});
