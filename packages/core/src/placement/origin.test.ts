import { describe, expect, test } from "vitest";
import { isWithin } from "./placement.ts";
import { readOrigin, slipsBetween } from "./origin.ts";

const leeds = "https://intranet.leedsth.nhs.uk";
const read = (typed: string, known: readonly string[] = [], sure = false) => readOrigin(typed, known, sure);

test.each([
  [leeds, leeds],
  [`  ${leeds}\t`, leeds],
  ["https://INTRANET.LeedsTH.nhs.uk", leeds],
  [`${leeds}/`, leeds],
  [`${leeds}:443`, leeds],
  [`"${leeds}"`, leeds],
  [`‘${leeds}/’`, leeds],
  [`\u200B${leeds}\uFEFF`, leeds],
  [`${leeds}:8443`, `${leeds}:8443`],
  ["http://intranet", "http://intranet"],
  ["http://localhost:4001", "http://localhost:4001"],
  ["https://*.leedsth.nhs.uk", "https://*.leedsth.nhs.uk"],
  ["https://leeds.sharepoint.com", "https://leeds.sharepoint.com"],
  ["https://xn--ysbyty-4wa.example.wales", "https://xn--ysbyty-4wa.example.wales"],
])("%j is the origin %s", (typed, origin) => {
  expect(read(typed)).toEqual({ origin });
});

describe("what is no origin is refused with what was probably meant", () => {
  test.each([
    ["", "required", undefined],
    ["intranet.leedsth.nhs.uk", "originScheme", leeds],
    ["//intranet.leedsth.nhs.uk", "originScheme", leeds],
    ["htps://intranet.leedsth.nhs.uk", "originScheme", leeds],
    ["https:/intranet.leedsth.nhs.uk", "originScheme", leeds],
    ["https:///intranet.leedsth.nhs.uk", "originScheme", leeds],
    ["https//intranet.leedsth.nhs.uk", "originScheme", leeds],
    ["https;//intranet.leedsth.nhs.uk/home", "originScheme", leeds],
    ["htpp://intranet.leedsth.nhs.uk", "originScheme", "http://intranet.leedsth.nhs.uk"],
    ["ftp://intranet.leedsth.nhs.uk", "originScheme", "http://intranet.leedsth.nhs.uk"],
    ["javascript:alert(1)", "originScheme", undefined],
    ["localhost:4001", "originScheme", "https://localhost:4001"],
    ["https://intranet .leedsth.nhs.uk", "originSpace", leeds],
    ["https://intranet.leedsth\u00A0.nhs.uk", "originSpace", leeds],
    [`${leeds}, https://other.nhs.uk`, "originOne", undefined],
    [`${leeds} other.nhs.uk`, "originOne", undefined],
    [`${leeds}/news/page?x=1`, "originPath", leeds],
    [`${leeds}/?`, "originPath", leeds],
    [`${leeds}#top`, "originPath", leeds],
    ["https://ada:secret@intranet.leedsth.nhs.uk", "originPath", leeds],
    ["https://ysbyty-ŵyl.example.wales", "originLetters", "https://xn--ysbyty-yl-h9b.example.wales"],
    ["https://intrаnet.leedsth.nhs.uk", "originLetters", "https://xn--intrnet-5fg.leedsth.nhs.uk"],
    ["https://intranet..leedsth.nhs.uk", "originHost", leeds],
    ["https://intranet.leedsth.nhs.uk.", "originHost", leeds],
    ["https://my_intranet.leedsth.nhs.uk", "originHost", undefined],
    ["https://intranet.leedsth.nhs,uk", "originHost", leeds],
    ["https://intranet.leedsth.nhs.uk;", "originHost", leeds],
    ["https://192.0.2.7", "originNumber", undefined],
    ["https://[2001:db8::7]", "originNumber", undefined],
    ["file:///c/intranet", "originScheme", undefined],
    ["https://intranet.leedsth.nhsuk", "originSlip", leeds],
    ["https://intranet.leedsth.nhs.com", "originSlip", leeds],
    ["https://leedsth-sharepoint.com", "originSlip", "https://leedsth.sharepoint.com"],
    ["https://intranet.leedsth.nhs.uk:99999", "originHost", undefined],
    ["https://*", "originWildcard", undefined],
    ["https://*.nhs.uk", "originWildcard", undefined],
    ["https://*.sharepoint.com", "originWildcard", undefined],
    ["https://intranet.*.nhs.uk", "originWildcard", undefined],
    ["https://in*.leedsth.nhs.uk", "originWildcard", undefined],
  ])("%j", (typed, rule, suggestion) => {
    expect(read(typed)).toEqual(suggestion === undefined ? { rule } : { rule, suggestion });
  });

  test.each([
    ["http://intranet.leedsth.nhs.uk", [leeds], leeds],
    ["https://www.intranet.leedsth.nhs.uk", [leeds], leeds],
    ["https://intranet.leedsht.nhs.uk", [leeds], leeds],
    ["https://intrnet.leedsth.nhs.uk", ["https://other.example.org", leeds], leeds],
    ["https://intranet.leedsth.nsh.uk", [], leeds],
    ["https://leeds.sharepont.com", [], "https://leeds.sharepoint.com"],
    ["https://leeds.sharepiont.com:8443", [], "https://leeds.sharepoint.com:8443"],
  ])("%s, which is nearly %s, unless somebody is sure", (typed, known, suggestion) => {
    expect(read(typed, known)).toEqual({ rule: "originSlip", suggestion });
    expect(read(typed, known, true)).toEqual({ origin: typed });
  });

  test.each([
    ["https://ward2.leedsth.nhs.uk", ["https://ward1.leedsth.nhs.uk"]],
    [leeds, [leeds, "http://intranet.leedsth.nhs.uk"]],
    ["https://hub.leedsth.nhs.uk", [leeds]],
    ["https://learn.example.org", [leeds]],
  ])("%s is no slip", (typed, known) => {
    expect(read(typed, known)).toEqual({ origin: typed });
  });
});

test("letters left out, put in, changed or swapped are one slip each", () => {
  expect(slipsBetween("nhs.uk", "nhs.uk")).toBe(0);
  expect(["nh.uk", "nhss.uk", "nhs.yk", "nsh.uk"].map((typed) => slipsBetween(typed, "nhs.uk"))).toEqual([
    1, 1, 1, 1,
  ]);
  expect(slipsBetween("", "abc")).toBe(3);
});

test("an origin with a star covers the names below it, and nothing that only ends alike", () => {
  const listed = ["https://*.leedsth.nhs.uk", "http://intranet"];
  expect(isWithin("https://a.leedsth.nhs.uk", listed)).toBe(true);
  expect(isWithin("https://a.b.leedsth.nhs.uk", listed)).toBe(true);
  expect(isWithin("http://intranet", listed)).toBe(true);
  for (const other of [
    "https://leedsth.nhs.uk",
    "https://evilleedsth.nhs.uk",
    "http://a.leedsth.nhs.uk",
    "https://a.leedsth.nhs.uk:8443",
    "https://a.leedsth.nhs.uk.evil.example",
    "https://intranet",
    "null",
  ])
    expect(isWithin(other, listed), other).toBe(false);
});
