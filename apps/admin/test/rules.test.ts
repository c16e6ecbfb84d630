import { expect, test } from "vitest";
import { readQuery, withQuery } from "#address/query.ts";
import { changesOf, differing, isTyped, merge, nothingTyped, typedOf } from "#community/typed.ts";
import { signInAddress } from "#session/ask.ts";
import { snippetOf } from "#embed/snippet.ts";
import { communityOf } from "./fake/world.ts";

const before = typedOf(communityOf(0));

test("a change sends only the fields that differ, and topics without empty rows", () => {
  expect(changesOf(before, { ...before, topics: [...before.topics, " ", "wards"] })).toEqual({
    topics: [...before.topics, "wards"],
  });
  expect(differing(before, { ...before, topics: [...before.topics, ""] })).toEqual([]);
});

test("merging keeps what was typed here and takes everything else from there", () => {
  const mine = { ...before, name: "Mine" };
  const theirs = { ...before, name: "Theirs", problem: "Their problem" };
  expect(merge(before, mine, theirs)).toEqual({ ...before, name: "Mine", problem: "Their problem" });
});

test("a draft of another shape is not taken for this form's", () => {
  expect(isTyped(nothingTyped("cy"))).toBe(true);
  for (const found of [null, "text", [], { name: "x" }]) expect(isTyped(found)).toBe(false);
});

test("a filter starts the list again and empty values leave the address", () => {
  const url = new URL("https://x.example/admin/communities?q=falls&cursor=abc&status=open");
  expect(withQuery(url, { status: "", stage: "maturing" })).toBe("?q=falls&stage=maturing");
  expect(readQuery(url, ["q", "topic"])).toEqual({ q: "falls" });
});

test("the way back from sign-in is never longer than the service takes", () => {
  const address = signInAddress({
    pathname: "/admin/communities",
    search: `?q=${"x".repeat(600)}&problem=no-grants`,
  });
  expect(address).toBe("/v1/session/sign-in?return=%2Fadmin%2Fcommunities");
});

test("the snippet says the language only where it is not English", () => {
  expect(snippetOf("https://x.example", "join-community", { trust: "RJ1" }, "en")).toBe(
    '<script type="module" src="https://x.example/widget/v1.js"></script>\n<join-community trust="RJ1"></join-community>',
  );
  expect(snippetOf("https://x.example", "community-lessons", { community: "falls" }, "cy")).toBe(
    '<script type="module" src="https://x.example/widget/news-v1.js"></script>\n<community-lessons community="falls" lang="cy"></community-lessons>',
  );
});
