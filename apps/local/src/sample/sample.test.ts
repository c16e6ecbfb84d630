import {
  Email,
  LessonRequest,
  ReportRequest,
  Topics,
  cleanLine,
  disciplines,
  limits,
  regions,
  stages,
} from "@boundaryless/contract";
import { starterTrusts } from "@boundaryless/core/trust/starter";
import { describe, expect, test } from "vitest";
import { sampleCommunities } from "./communities.ts";
import { sampleLessons } from "./lessons.ts";
import { samplePeople } from "./people.ts";
import { sampleReports } from "./reports.ts";
import type { SampleCommunity } from "./types.ts";

const trustByCode = new Map(starterTrusts.map((trust) => [trust.odsCode, trust]));
const personByKey = new Map(samplePeople.map((person) => [person.key, person]));
const everyoneIn = (community: SampleCommunity) => [...community.facilitators, ...community.members];
const trustsOf = (community: SampleCommunity) =>
  new Set(everyoneIn(community).flatMap((key) => personByKey.get(key)?.odsCode ?? []));

describe("sample people", () => {
  test("are about a hundred and fifty, each key and each address once", () => {
    expect(samplePeople.length).toBeGreaterThanOrEqual(145);
    expect(personByKey.size).toBe(samplePeople.length);
    expect(new Set(samplePeople.map((person) => person.email)).size).toBe(samplePeople.length);
    for (const { key } of samplePeople) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test("can never be written to: every address is under a domain reserved for examples", () => {
    for (const { email } of samplePeople) {
      expect(email).toMatch(/^[a-z0-9]+([.-][a-z0-9]+)*@[a-z0-9]+(-[a-z0-9]+)*\.example\.org$/);
      expect(email.split("@")[0]?.length, email).toBeLessThanOrEqual(64);
      expect(Email.parse(email)).toBe(email);
    }
  });

  test("work at a trust of the starter directory or at a named organisation", () => {
    for (const person of samplePeople) {
      if (person.odsCode === undefined) expect(person.organisation.length, person.key).toBeGreaterThan(0);
      else expect(trustByCode.has(person.odsCode), person.key).toBe(true);
    }
    expect(samplePeople.some((person) => person.organisation !== undefined)).toBe(true);
  });

  test("come from at least thirty trusts, every region and every discipline", () => {
    const trusts = new Set(samplePeople.flatMap((person) => person.odsCode ?? []));
    expect(trusts.size).toBeGreaterThanOrEqual(30);
    expect(new Set([...trusts].map((code) => trustByCode.get(code)?.region))).toEqual(new Set(regions));
    expect(new Set(samplePeople.map((person) => person.discipline))).toEqual(new Set(disciplines));
  });

  test("have names that exercise a layout: long, with diacritics, with an apostrophe", () => {
    const names = samplePeople.map((person) => person.name);
    expect(names.some((name) => name.length >= 45)).toBe(true);
    expect(names.filter((name) => /\p{M}/u.test(name.normalize("NFD"))).length).toBeGreaterThanOrEqual(5);
    expect(names.some((name) => name.includes("'"))).toBe(true);
  });

  test("each belong to at least one community", () => {
    const members = new Set(sampleCommunities.flatMap(everyoneIn));
    expect(samplePeople.filter((person) => !members.has(person.key)).map((person) => person.key)).toEqual([]);
  });
});

test("sample reports are about sample communities, keep every limit and can never be answered", () => {
  const slugs = new Set(sampleCommunities.map(({ slug }) => slug));
  for (const { slug, ...report } of sampleReports) {
    const request = { ...report, target: { kind: "community" as const, slug } };
    expect(ReportRequest.parse(request)).toEqual(request);
    expect(slugs.has(slug), slug).toBe(true);
    expect(report.email).toMatch(/@example\.org$/u);
  }
});

describe("sample communities", () => {
  test("are about twenty-five, each slug and each name once", () => {
    expect(sampleCommunities.length).toBeGreaterThanOrEqual(25);
    expect(new Set(sampleCommunities.map((community) => community.slug)).size).toBe(sampleCommunities.length);
    expect(new Set(sampleCommunities.map((community) => community.name)).size).toBe(sampleCommunities.length);
  });

  test.each(sampleCommunities.map((community) => [community.slug, community] as const))(
    "%s keeps every limit and knows all its people",
    (slug, community) => {
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slug.length).toBeLessThanOrEqual(60);
      for (const [text, limit] of [
        [community.name, limits.communityName],
        [community.problem, limits.problem],
        [community.difference, limits.difference],
      ] as const) {
        expect(text.length, text).toBeGreaterThan(0);
        expect(cleanLine(text), "nothing to clean").toBe(text);
        expect(text.length, text).toBeLessThanOrEqual(limit);
      }
      expect(community.topics.length).toBeGreaterThanOrEqual(1);
      expect(Topics.parse([...community.topics])).toEqual(community.topics);

      const people = everyoneIn(community);
      expect(people.filter((key) => !personByKey.has(key))).toEqual([]);
      expect(new Set(people).size, "nobody twice").toBe(people.length);
      expect([1, 2]).toContain(community.facilitators.length);

      expect(new Date(community.startedOn).toISOString().slice(0, 10)).toBe(community.startedOn);
      expect(community.startedOn >= "2025-01-01" && community.startedOn < "2026-11-01").toBe(true);
      expect(community.pausedReason !== undefined).toBe(community.status === "paused");
    },
  );

  test("vary in size from two people to forty-five, from one trust to eighteen", () => {
    const sizes = sampleCommunities.map((community) => everyoneIn(community).length);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([2, 45]);
    const trusts = sampleCommunities.map((community) => trustsOf(community).size);
    expect([Math.min(...trusts), Math.max(...trusts)]).toEqual([1, 18]);
  });

  test("show every stage, one paused, one archived, two in Welsh", () => {
    expect(new Set(sampleCommunities.map((community) => community.stage))).toEqual(new Set(stages));
    const having = (is: (community: SampleCommunity) => boolean) => sampleCommunities.filter(is).length;
    expect(having((community) => community.status === "paused")).toBe(1);
    expect(having((community) => community.status === "archived")).toBe(1);
    expect(having((community) => community.language === "cy")).toBe(2);
  });
});

describe("sample lessons", () => {
  test("are at least a dozen, right by the contract, in both languages, with failures and trails", () => {
    expect(sampleLessons.length).toBeGreaterThanOrEqual(12);
    for (const { by, key, slug, sharedAt, adopts, ...told } of sampleLessons) {
      const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null));
      expect(LessonRequest.parse(given), key).toEqual(given);
      const community = sampleCommunities.find((each) => each.slug === slug);
      expect(community && everyoneIn(community), key).toContain(by);
      expect(sharedAt > (community?.startedOn ?? ""), key).toBe(true);
      if (adopts) expect(sampleLessons.map((each) => each.key)).toContain(adopts.key);
    }
    expect(new Set(sampleLessons.map(({ language }) => language))).toEqual(new Set(["en", "cy"]));
    expect(sampleLessons.filter(({ outcome }) => outcome === "failure").length).toBeGreaterThanOrEqual(3);
    expect(new Set(sampleLessons.map(({ adopts }) => adopts?.how))).toEqual(
      new Set([undefined, "adopted", "adapted", "dropped"]),
    );
  });
});
