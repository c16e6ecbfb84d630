import { expect, test } from "vitest";
import { readQuery, withQuery } from "#address/query.ts";
import { changesOf, differing, isTyped, merge, nothingTyped, typedOf } from "#community/typed.ts";
import { signInAddress } from "#session/ask.ts";
import { copiesOf, settingsOf } from "#embed/packaged.ts";
import { pinnedIn } from "#embed/pinned.ts";
import { snippetOf } from "#embed/snippet.ts";
import { type Coded, codeOf, frameOf, isPackaged, ways, waysFor } from "#embed/ways.ts";
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

const integrity = `sha384-${"A".repeat(64)}`;
const pinned = { file: "pinned.abcd1234.js", integrity };
const ofTrust = {
  origin: "https://x.example",
  tag: "join-community",
  about: { trust: "RJ1" },
  language: "cy",
} as const;
const ofOne = {
  ...ofTrust,
  tag: "community-lessons",
  about: { community: "falls" },
  language: "en",
  name: 'Falls & "slips" <at night>',
} as const;
const coded = ways.filter((way): way is Coded => !isPackaged(way));

test("every way to an intranet names this installation only, and what it is about", () => {
  for (const way of coded)
    for (const shown of [ofTrust, ofOne]) {
      const code = codeOf(way, shown, pinned);
      expect([way, code.includes("https://x.example/")]).toEqual([way, true]);
      expect(code.match(/https?:\/\/[\w.]+/gu)?.every((origin) => origin === "https://x.example")).toBe(true);
      expect([way, code]).toEqual([way, expect.stringMatching(/RJ1|falls/u)]);
    }
});

test("the frame has a title, waits until it is near, and leaves a link where frames are stripped", () => {
  expect(codeOf("frame", ofTrust, undefined)).toBe(
    `<iframe src="https://x.example/embed?trust=RJ1&amp;lang=cy" title="Cymunedau ymarfer" width="100%" height="700" loading="lazy" frameborder="0"></iframe>\n<p><a href="https://x.example/?trust=RJ1&amp;lang=cy">Dod o hyd i gymuned ymarfer</a></p>`,
  );
  expect(frameOf(ofOne)).toBe("https://x.example/embed?view=lessons&community=falls");
  expect(codeOf("height", ofOne, undefined)).toMatch(
    /^<script type="module" src="https:\/\/x\.example\/widget\/frame-v1\.js"><\/script>\n<iframe /u,
  );
});

test("where a placement is named no address and no element says a language, in every way that a placement counts for", () => {
  const placement = "placement_01J00000000000000000000000";
  const placed = { ...ofTrust, about: { trust: "RJ1", placement } };
  expect(waysFor(placed.about)).toEqual(["script", "pinned", "frame", "height"]);
  for (const way of coded) {
    const code = codeOf(way, placed, pinned);
    expect([way, code]).toEqual([way, expect.not.stringMatching(/\blang=/u)]);
    if (waysFor(placed.about).includes(way)) expect(code).toContain(placement);
  }
  // Its title stays in the language of the placement.
  expect(codeOf("frame", placed, undefined)).toContain(`title="Cymunedau ymarfer"`);
  for (const way of coded) expect(codeOf(way, ofTrust, pinned)).toMatch(/\blang=/u);
});

test("two communities on one page are told apart: titles, links and pictures say the name, escaped", () => {
  const name = "Falls &amp; &quot;slips&quot; &lt;at night>";
  const community = { ...ofOne, tag: "join-community" } as const;
  expect(codeOf("frame", ofOne, undefined)).toContain(`title="Newest lessons of “${name}”"`);
  expect(codeOf("frame", community, undefined)).toContain(`title="“${name}”, a community of practice"`);
  expect(codeOf("link", ofOne, undefined)).toBe(
    `<a href="https://x.example/c/falls/lessons">See: Newest lessons of “${name}”</a>`,
  );
  expect(codeOf("picture", community, undefined)).toContain(`alt="Join “${name}”, a community of practice"`);
  expect(codeOf("height", { ...community, language: "cy" }, undefined)).toContain(
    `title="“${name}”, cymuned ymarfer"`,
  );
});

test("what is installed gets the address of this installation, and the settings by the names that it has for them", () => {
  expect(copiesOf("sharepoint", ofTrust)).toEqual([{ what: "address", text: "https://x.example" }]);
  const settings = [
    { name: "Dangos", value: "Cymunedau, a’r ffordd i ymuno ag un neu ddechrau un" },
    { name: "Cod eich ymddiriedolaeth", value: "RJ1" },
    { name: "Iaith", value: "Cymraeg" },
  ];
  expect(settingsOf("sharepoint", ofTrust, "cy")).toEqual(settings);
  expect(settingsOf("sharepoint", ofOne, "en")).toEqual([
    { name: "Show", value: "The newest lessons" },
    { name: "Only one community", value: "falls" },
  ]);
  expect(copiesOf("wordpress", ofTrust)).toEqual([
    { what: "address", text: "https://x.example" },
    { what: "shortcode", text: `[join_community trust="RJ1" lang="cy"]` },
  ]);
  expect(copiesOf("wordpress", ofOne)[1]?.text).toBe(`[join_community community="falls" show="lessons"]`);
  expect(settingsOf("wordpress", ofOne, "en")).toEqual([]);
  expect(settingsOf("wordpress", ofTrust, "en")).toEqual([{ name: "Code of your trust", value: "RJ1" }]);
  expect(copiesOf("oembed", ofOne)).toEqual([
    { what: "page", text: "https://x.example/c/falls/lessons" },
    { what: "provider", text: "https://x.example/oembed?url={url}&format=json" },
    { what: "pattern", text: "https://x.example/*" },
  ]);
  expect(settingsOf("oembed", ofTrust, "en")).toEqual([]);
});

test("pinned code carries the hash of this release, and is found in the list of files or not at all", () => {
  expect(codeOf("pinned", ofTrust, pinned)).toBe(
    `<script type="module" src="https://x.example/widget/pinned.abcd1234.js" integrity="${integrity}" crossorigin></script>\n<join-community trust="RJ1" lang="cy"></join-community>`,
  );
  expect(pinnedIn({ "v1.js": { integrity }, "pinned.abcd1234.js": { integrity, bytes: 1 } })).toEqual(pinned);
  for (const odd of [null, [], "x", { "pinned.x.js": null }, { "pinned.x.js": { integrity: '"><script>' } }])
    expect(() => pinnedIn(odd)).toThrow("names none");
});
