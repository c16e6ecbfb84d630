import type { ElsewhereCard } from "@boundaryless/contract";
import { expect, test } from "vitest";
import { FakeApi } from "./fake.ts";
import { accessible, all, find, mount, seen, soon, type } from "./mount.ts";

const origin = "https://learn.example.nhs.wales";
const card: ElsewhereCard = {
  slug: "cwympiadau",
  name: "Llai o gwympiadau <img src=x onerror=alert(1)>",
  goal: "Mae’r rhan fwyaf o gwympiadau’n digwydd gyda’r nos.",
  topics: ["cwympiadau"],
  stage: "coalescing",
  status: "open",
  people: 14,
  trusts: 4,
  disciplines: 3,
  nextGathering: null,
  latestLesson: null,
  url: `${origin}/c/cwympiadau`,
  language: "cy",
  licence: "OGL-UK-3.0",
  at: { name: "NHS Wales", origin },
};
const withElsewhere = (ours?: number): FakeApi => {
  const api = new FakeApi();
  if (ours !== undefined) api.communities = api.communities.slice(0, ours);
  api.elsewhere = [card];
  return api;
};

test("a search shows communities of other installations below ours, marked, and each leads there", async () => {
  const { widget } = await mount({}, withElsewhere());
  expect(all(widget, ".elsewhere")).toEqual([]);
  await type(widget, "#query", "falls");
  const link = (await find(widget, ".elsewhere .name a")) as HTMLAnchorElement;
  expect(link.href).toBe(card.url);
  expect([link.target, link.rel, link.lang]).toEqual(["_blank", "external noopener", "cy"]);
  expect(link.textContent).toContain(card.name);
  expect(seen(widget)).toContain("At NHS Wales");
  expect(all(widget, "img")).toEqual([]);
  // Ours are counted, those of others are not.
  await soon(() => expect(all(widget, "[role=status]")[0]?.innerText).toBe("1 community found"));
  await accessible(widget);
});

test("they stand in the first view where ours leave room, even where there is none of ours", async () => {
  const { widget } = await mount({}, withElsewhere(0));
  await find(widget, ".elsewhere .name a");
  expect(seen(widget)).toContain("No community yet");
  await accessible(widget);
});

test("a search that finds none takes them away again", async () => {
  const { widget, api } = await mount({}, withElsewhere(2));
  await find(widget, ".elsewhere");
  api.elsewhere = undefined;
  await type(widget, "#query", "falls");
  await soon(() => expect(all(widget, ".elsewhere")).toEqual([]));
});
