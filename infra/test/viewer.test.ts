import { runInNewContext } from "node:vm";
import { countHeader, pageHeader, viewerHeader } from "@boundaryless/contract/headers";
import { viewsPerDraw } from "@boundaryless/core";
import { describe, expect, test, vi } from "vitest";
import { admin, codeOf, pages, placed, type ViewerEvent } from "../src/edge/viewer.ts";
import { theOne } from "./house.ts";

interface Answer {
  uri: string;
  headers: Record<string, { value: string }>;
}

// As CloudFront does: the text alone, in a world of its own.
const run = (code: string, uri: string, language?: string): Answer => {
  const headers = language === undefined ? {} : { "accept-language": { value: language } };
  return runInNewContext(`${code}; handler(event)`, {
    event: { viewer: { ip: "2001:db8::7" }, request: { uri, headers } },
  }) as Answer;
};

describe("the dashboard", () => {
  test.each([
    ["/admin", "/admin/index.html"],
    ["/admin/", "/admin/index.html"],
    ["/admin/communities", "/admin/index.html"],
    ["/admin/communities/falls-at-night/members", "/admin/index.html"],
    ["/admin/_app/immutable/start.abc.js", "/admin/_app/immutable/start.abc.js"],
    ["/admin/favicon.svg", "/admin/favicon.svg"],
  ])("%s is answered by %s", (asked, answered) => {
    expect(run(codeOf(admin), asked).uri).toBe(answered);
  });
});

describe("the language a page is kept under", () => {
  test.each([
    [undefined, "en"],
    ["", "en"],
    ["cy", "cy"],
    ["cy-GB,cy;q=0.9,en;q=0.8", "cy"],
    ["en-GB,en;q=0.9,cy;q=0.8", "en"],
    ["fr-FR, cy;q=0.5, en;q=0.4", "cy"],
    ["de,fr;q=0.9", "en"],
    ["cy;q=0", "en"],
    ["cy;q=nonsense", "en"],
    ["constructor,toString;q=1", "en"],
  ])("%s becomes %s", (wish, kept) => {
    expect(run(codeOf(pages), "/", wish).headers["accept-language"]?.value).toBe(kept);
  });
});

test("limits go by the address CloudFront saw, whatever the reader says it is", () => {
  const forged = { [viewerHeader]: { value: "203.0.113.9" } };
  const event = { viewer: { ip: "192.0.2.7" }, request: { uri: "/v1/communities", headers: forged } };
  expect(pages(event).headers[viewerHeader]).toEqual({ value: "192.0.2.7" });
});

describe("where the widget stands", () => {
  const asked = (headers: Record<string, string>, method = "GET"): ViewerEvent => ({
    viewer: { ip: "192.0.2.7" },
    request: {
      uri: "/embed",
      method,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }])),
    },
  });
  const after = (...given: Parameters<typeof asked>) => placed(asked(...given)).headers;

  test.each<[Record<string, string>, string]>([
    [{}, "none"],
    [{ origin: "https://Intranet.example.org" }, "https://intranet.example.org"],
    [{ origin: "null" }, "null"],
    [{ referer: "http://intranet.example.org:8080/ward/7?x=1#y" }, "http://intranet.example.org:8080"],
    [{ referer: "https://a.example.org/", "sec-fetch-dest": "iframe" }, "https://a.example.org"],
    [{ referer: "https://a.example.org/", "sec-fetch-dest": "document" }, "none"],
    [{ origin: "https://a.example.org", referer: "https://b.example.org/" }, "https://a.example.org"],
    [{ referer: "android-app://x", [pageHeader]: "https://forged.example.org" }, "none"],
  ])("%j is kept under %s", (headers, page) => {
    expect(after(headers)[pageHeader]?.value).toBe(page);
  });

  test("one view in twenty is drawn; nobody draws themselves, and nobody who asks for privacy is drawn", () => {
    const drawn = (headers: Record<string, string>, method?: string, chance = 0.0499) => {
      const random = vi.spyOn(Math, "random").mockReturnValue(chance);
      const { value } = after(headers, method)[countHeader] ?? {};
      random.mockRestore();
      return value;
    };
    expect(drawn({})).toBe("1");
    expect(drawn({ [countHeader]: "1" }, "GET", 1 / viewsPerDraw)).toBe("0");
    expect(drawn({ "sec-gpc": "1" })).toBe("0");
    expect(drawn({}, "POST")).toBe("0");
  });

  test("the language and the reader's address are told as everywhere else", () => {
    for (const wish of ["cy", "en-GB,en;q=0.9,cy;q=0.8", "cy;q=nonsense", ""]) {
      const usual = pages(asked({ "accept-language": wish })).headers;
      const here = after({ "accept-language": wish });
      for (const name of ["accept-language", viewerHeader]) expect(here[name]).toEqual(usual[name]);
    }
  });
});

test.each([
  ["OnePage", "/admin/x", "/admin/index.html"],
  ["OneLanguage", "/c/x", "/c/x"],
  ["OnePlace", "/embed", "/embed"],
])("the deployed text of %s runs on its own", (id, asked, answered) => {
  const { FunctionCode, FunctionConfig } = theOne("prod", "AWS::CloudFront::Function", id).resource
    .Properties;
  expect(FunctionConfig.Runtime).toBe("cloudfront-js-2.0");
  expect(run(FunctionCode, asked).uri).toBe(answered);
  expect(Buffer.byteLength(FunctionCode)).toBeLessThan(10_000);
});
