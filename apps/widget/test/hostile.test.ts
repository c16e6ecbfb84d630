import { expect, test } from "vitest";
import { FakeApi } from "./fake.ts";
import { all, create, find, openFirst, openStart, reach, soon, type } from "./mount.ts";
import { communities } from "./people.ts";

const hostile: [string, string][] = [
  ["markup", `<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>`],
  ["quotes", `"><svg/onload=window.harmed=1> ' onmouseover='window.harmed=1`],
  ["a template of ours", "${alert(1)} {{x}} <?x?> <!--"],
  ["right to left", "‮مجتمع الإنتان gpj.exe‬"],
  ["zero width", "se​psis﻿‍⁠"],
  ["ten thousand characters", "a".repeat(10_000)],
  ["emoji", "👩🏽‍⚕️🏳️‍🌈".repeat(50)],
];

test.each(hostile)("%s in every text stays text, inside the card and the widget", async (_, text) => {
  const api = reach(new FakeApi());
  const first = communities[0] as (typeof communities)[number];
  const link = { url: "/c/x", title: text };
  api.communities = [
    {
      ...first,
      name: text,
      problem: text,
      difference: text,
      topics: [text, text],
      nextGathering: { ...link, startsAt: "2026-12-03T13:00:00.000Z" },
      latestLesson: { ...link, sharedAt: "2026-12-03T13:00:00.000Z" },
    },
  ];
  const widget = create();
  widget.style.width = "280px";
  document.body.append(widget);
  const card = await find(widget, ".card:not(.ghost)");
  expect(card.querySelector(".name a")?.textContent).toBe(text);
  expect(card.offsetHeight).toBeLessThan(260);
  const inside = () => {
    const root = all(widget, ".root")[0] as HTMLElement;
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
    expect(all(widget, "img, script, svg[onload], [onmouseover], [onerror]")).toHaveLength(0);
  };
  inside();
  await openFirst(widget);
  expect(all(widget, "#opened-title")[0]?.textContent?.trim()).toBe(text.trim());
  await soon(inside);
  const match = { community: { slug: "x", name: text, goal: text, people: 1, trusts: 1 }, because: [text] };
  api.always.matchCommunities = () => Response.json({ matches: [match, match] });
  all(widget, ".back")[0]?.click();
  await openStart(widget);
  await type(widget, "#problem", text);
  expect((await find(widget, ".match .strong")).textContent).toBe(text);
  await soon(inside);
  expect(window).not.toHaveProperty("harmed");
});

test("cards of a shape we do not know are shown as far as they can be", async () => {
  const api = reach(new FakeApi());
  const view = { trust: null, communities: [{ slug: "only-this", name: "Only this" }], next: null };
  api.once("readWidget", () => Response.json({ ...view, wording: { version: "1", text: "x" } }));
  const widget = create();
  document.body.append(widget);
  expect((await find(widget, ".card:not(.ghost)")).innerText).toContain("Only this");
});
