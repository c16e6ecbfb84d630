import { regions } from "@boundaryless/contract";
import { describe, expect, test } from "vitest";
import { starterTrusts, type StarterKind } from "./starter.ts";

// A record, so that a kind added to the type and forgotten here fails the type check.
const kinds: Record<StarterKind, true> = {
  acute: true,
  "mental-health": true,
  community: true,
  ambulance: true,
  specialist: true,
  "health-board": true,
  other: true,
};

describe("the starter directory", () => {
  test("has about forty trusts, each code and each name once", () => {
    expect(starterTrusts.length).toBeGreaterThanOrEqual(40);
    expect(new Set(starterTrusts.map((trust) => trust.odsCode)).size).toBe(starterTrusts.length);
    expect(new Set(starterTrusts.map((trust) => trust.name)).size).toBe(starterTrusts.length);
  });

  test("holds only codes of the shape the rest of the system accepts", () => {
    for (const { odsCode } of starterTrusts) expect(odsCode).toMatch(/^[A-Z0-9]{1,12}$/);
  });

  test("covers every region with several trusts, and every kind", () => {
    for (const region of regions) {
      const inRegion = starterTrusts.filter((trust) => trust.region === region);
      expect(inRegion.length, region).toBeGreaterThanOrEqual(5);
    }
    expect(new Set(starterTrusts.map((trust) => trust.kind))).toEqual(new Set(Object.keys(kinds)));
  });

  test("names each organisation in title case, as it writes its own name", () => {
    for (const { name } of starterTrusts) {
      expect(name).toMatch(/ (NHS Trust|NHS Foundation Trust|Health Board)$/);
      for (const word of name.split(/[ ,]+/)) {
        expect(word, name).toMatch(/^(NHS|[A-Z][A-Za-z]*['’]?s?'?|of|and|for|upon)$/);
        if (word !== "NHS") expect(word, name).not.toMatch(/[A-Z]{2}/);
      }
    }
  });

  test("has all seven Welsh health boards and the three Welsh NHS trusts", () => {
    const welsh = starterTrusts.filter((trust) => trust.region === "wales");
    const boards = welsh.filter((trust) => trust.kind === "health-board").map((trust) => trust.odsCode);
    expect(boards).toEqual(["7A1", "7A2", "7A3", "7A4", "7A5", "7A6", "7A7"]);
    expect(welsh.map((trust) => trust.odsCode)).toEqual(expect.arrayContaining(["RQF", "RT4", "RYT"]));
  });

  test("gives opening days that are real days in the past", () => {
    for (const { odsCode, openedOn } of starterTrusts) {
      if (openedOn === undefined) continue;
      expect(new Date(openedOn).toISOString().slice(0, 10), odsCode).toBe(openedOn);
      expect(openedOn < "2026-01-01", odsCode).toBe(true);
    }
  });

  test("knows the trust that the first example page uses", () => {
    expect(starterTrusts.find((trust) => trust.odsCode === "RJ1")?.name).toBe(
      "Guy's and St Thomas' NHS Foundation Trust",
    );
  });
});
