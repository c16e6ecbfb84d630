import { runInNewContext } from "node:vm";
import { viewerHeader } from "@boundaryless/contract/headers";
import { describe, expect, test } from "vitest";
import { admin, codeOf, pages } from "../src/edge/viewer.ts";
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

test.each([
  ["OnePage", "/admin/x", "/admin/index.html"],
  ["OneLanguage", "/c/x", "/c/x"],
])("the deployed text of %s runs on its own", (id, asked, answered) => {
  const { FunctionCode, FunctionConfig } = theOne("prod", "AWS::CloudFront::Function", id).resource
    .Properties;
  expect(FunctionConfig.Runtime).toBe("cloudfront-js-2.0");
  expect(run(FunctionCode, asked).uri).toBe(answered);
  expect(Buffer.byteLength(FunctionCode)).toBeLessThan(10_000);
});
