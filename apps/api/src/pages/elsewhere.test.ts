import { createCommunity } from "@boundaryless/core";
import { administratorWith, listElsewhere } from "@boundaryless/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openHouse, type House } from "./test/house.ts";

let house: House;
const there = "https://learn.example.nhs.wales";
const name = `"><script>alert(1)</script> Night falls`;
beforeAll(async () => {
  house = await openHouse();
  const slug = await house.story.starts({ name, topics: ["falls"] });
  const more = Array.from({ length: 24 }, (_, n) =>
    createCommunity(house.table.ctx(administratorWith("platform")), {
      ...{ name: `Green theatres ${n}`, problem: "A problem", difference: "A difference" },
      ...{ topics: [], language: "en" },
    }),
  );
  await house.lists(slug, ...(await Promise.all(more)).map((each) => each.slug));
  await listElsewhere(house.table, { name: "NHS <b>Wales</b>", origin: there });
});
afterAll(() => house.close());

const read = async (path: string): Promise<string> => (await fetch(house.origin + path)).text();
const linksIn = (text: string) =>
  [...text.matchAll(/href="(https:[^"]*\/c\/[^"]*)"/gu)].map(([, link]) => link);

test("the list ends with some of elsewhere, marked as such, and each leads there", async () => {
  const text = await read("/");
  const [ours = "", others = ""] = text.split('id="elsewhere"');
  expect(linksIn(ours)).toEqual([]);
  expect(linksIn(others)).toHaveLength(10);
  expect(linksIn(others).every((link) => link?.startsWith(`${there}/c/`))).toBe(true);
  expect(others).toContain("At NHS &lt;b&gt;Wales&lt;/b&gt;");
  expect(others).toContain('href="/?where=elsewhere"');
});

test("what others wrote is escaped, and the same search finds it here and there", async () => {
  const text = await read("/?q=night+falls");
  expect(text).not.toContain("<script>alert");
  expect(linksIn(text)).toHaveLength(1);
  expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt; Night falls");
  expect(linksIn(await read("/?q=zzzz"))).toEqual([]);
});

test("all of elsewhere are listed page by page, each once, and the way back is there", async () => {
  const seen: (string | undefined)[] = [];
  let path: string | undefined = "/?where=elsewhere&lang=cy";
  while (path) {
    const text = await read(path);
    seen.push(...linksIn(text));
    expect(text).toContain("Yn ôl i’r cymunedau yma");
    path = /href="([^"]*)"[^>]*rel="next"/u.exec(text)?.[1]?.replaceAll("&amp;", "&");
  }
  expect(seen).toHaveLength(25);
  expect(new Set(seen).size).toBe(25);
});

test("an altered place in the list begins it again", async () => {
  expect(linksIn(await read("/?where=elsewhere&cursor=nonsense"))).toHaveLength(20);
});

test("in a frame they open beside the embedding page", async () => {
  const text = await read("/embed?q=night");
  const link = /<a[^>]*href="https:\/\/learn[^>]*>/u.exec(text)?.[0];
  expect(link).toContain('target="_blank"');
  expect(link).toContain("noopener");
});
