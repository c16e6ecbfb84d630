import { expect, test } from "vitest";
import { FakeApi } from "./fake.ts";
import { accessible, all, create, find, focused, mount, reach, seen, soon } from "./mount.ts";

const names = (widget: Parameters<typeof all>[0]) => all(widget, ".name a").map(({ innerText }) => innerText);

test("one request brings the communities of every trust, with goal and counts", async () => {
  const { widget, api } = await mount();
  expect(api.sent.map(({ url }) => `${url.pathname}${url.search}`)).toEqual([
    "/v1/widget?trust=RJ1&language=en&limit=6&brief=yes",
  ]);
  expect(names(widget)).toHaveLength(6);
  expect(seen(widget)).toContain("Sepsis: recognised and treated in the first hour On a busy take");
  expect(all(widget, ".facts")[0]?.innerText.replace(/\s+/g, " ")).toBe(
    "43 people, 11 trusts, 9 disciplines",
  );
  expect(seen(widget)).toContain("1 person");
  expect(seen(widget)).toContain("sample data");
  await accessible(widget);
});

test("more are shown a few at a time, from here and then from the next page, with the focus on the first new one", async () => {
  const { widget, api } = await mount();
  (await find(widget, ".more")).click();
  await soon(() => expect(names(widget)).toHaveLength(12));
  expect(api.of("listCommunities").map(({ url }) => url.search)).toEqual(["?cursor=6"]);
  await soon(() => expect(focused(widget)).toBe(all(widget, ".name a")[6]));
  (await find(widget, ".more")).click();
  await soon(() => expect(names(widget)).toHaveLength(18));
  expect(api.of("listCommunities")).toHaveLength(1);
  expect(all(widget, ".list [role=status]")[0]?.innerText).toBe("18 communities shown");
  for (const count of [24, 26, 30]) {
    (await find(widget, ".more")).click();
    await soon(() => expect(names(widget)).toHaveLength(count));
  }
  expect(all(widget, ".more")).toHaveLength(0);
  expect(new Set(names(widget)).size).toBe(30);
});

test("a page that could not be fetched leaves the list as it was and can be asked for again", async () => {
  const { widget, api } = await mount();
  api.once("listCommunities", () => Promise.reject(new TypeError("network")));
  (await find(widget, ".more")).click();
  await find(widget, ".state");
  expect(names(widget)).toHaveLength(6);
  (await find(widget, ".more")).click();
  await soon(() => expect(names(widget)).toHaveLength(12));
  expect(all(widget, ".state")).toHaveLength(0);
});

test("only my trust is a filter that somebody chooses, never where the list begins", async () => {
  const { widget, api } = await mount();
  const box = await find<HTMLInputElement>(widget, "#mine");
  expect(box.checked).toBe(false);
  box.click();
  await soon(() => expect(api.of("listCommunities").map(({ url }) => url.search)).toEqual(["?trust=RJ1"]));
  await soon(() => expect(names(widget)[0]).toBe("Fewer falls on night shifts"));
  box.click();
  await soon(() => expect(names(widget)[0]).toContain("Sepsis"));
  expect(api.of("listCommunities")).toHaveLength(1);
});

test("an unknown trust code is said, and everything else works", async () => {
  const { widget } = await mount({ trust: "ZZZ99" });
  expect(seen(widget)).toContain("We do not know the trust code ZZZ99");
  expect(all(widget, "#mine")).toHaveLength(0);
  await accessible(widget);
});

test("without a trust nothing offers to narrow to it", async () => {
  reach(new FakeApi());
  const widget = create();
  widget.removeAttribute("trust");
  document.body.append(widget);
  await find(widget, ".card:not(.ghost)");
  expect(all(widget, ".mine")).toHaveLength(0);
});

test("headings begin at the level of the page around, and as many are shown as the page wants", async () => {
  const { widget, api } = await mount({ "heading-level": "4", limit: "3" });
  expect(all(widget, "[role=heading]").map((heading) => heading.ariaLevel)).toEqual(["4", "5", "5", "5"]);
  expect(api.of("readWidget")[0]?.url.searchParams.get("limit")).toBe("3");
});

test("a change of trust asks again, once", async () => {
  const { widget, api } = await mount();
  widget.setAttribute("trust", "RR8");
  await soon(() => expect(api.of("readWidget")).toHaveLength(2));
  expect(api.of("readWidget")[1]?.url.searchParams.get("trust")).toBe("RR8");
});
