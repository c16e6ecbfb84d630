import { expect, test, vi } from "vitest";
import { FakeApi, refusal } from "./fake.ts";
import { accessible, all, create, find, join, openFirst, press, reach, seen, soon } from "./mount.ts";

const id = "placement_01JABCDEFGHJKMNPQRSTVWXYZ0";

const show = (attributes: Record<string, string> = {}, api = new FakeApi()) => {
  const featured = [api.communities[0]!.slug];
  api.placement ??= { id, language: "cy", theme: "dark", featured };
  reach(api);
  const widget = create({ placement: id, ...attributes });
  document.body.append(widget);
  return { widget, api };
};
const asked = (api: FakeApi): string[] => api.of("readWidget").map(({ url }) => url.search);

test("a placement gives language, colours and what comes first, in one request", async () => {
  const { widget, api } = show();
  await soon(() => expect(seen(widget)).toContain("Cymunedau ymarfer"));
  expect(asked(api)).toEqual([`?trust=RJ1&placement=${id}&otherwise=en&limit=6&brief=yes`]);
  expect(getComputedStyle(await find(widget, ".root")).backgroundColor).toBe("rgb(27, 36, 41)");
  expect(all(widget, ".featured").map(({ innerText }) => innerText)).toEqual(["Dan sylw"]);
  expect(all(widget, ".root")[0]?.lang).toBe("cy");
  await accessible(widget);
});

test("what the element itself says counts more", async () => {
  const { widget, api } = show({ lang: "en", theme: "light" });
  await find(widget, ".featured");
  expect(asked(api)).toEqual([`?trust=RJ1&placement=${id}&language=en&limit=6&brief=yes`]);
  expect(seen(widget)).toContain("Communities of practice");
  expect(getComputedStyle(await find(widget, ".root")).backgroundColor).toBe("rgb(255, 255, 255)");
});

test("one that is unknown changes nothing, and another one is asked for anew", async () => {
  const { widget, api } = show({ placement: "gone" });
  await find(widget, ".card:not(.ghost)");
  expect(seen(widget)).toContain("Communities of practice");
  expect(all(widget, ".featured")).toEqual([]);
  widget.placement = id;
  await soon(() => expect(seen(widget)).toContain("Cymunedau ymarfer"));
  expect(asked(api)).toHaveLength(2);
});

test("a page that is not listed shows staff where the communities are, and tells only its editor why", async () => {
  const told = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const api = new FakeApi();
  api.always.readWidget = refusal("forbidden");
  const { widget } = show({}, api);
  await soon(() => expect(seen(widget)).toContain("This is not available on this page"));
  expect(all(widget, "input, button")).toEqual([]);
  expect(all<HTMLAnchorElement>(widget, "a").map(({ href }) => href)).toEqual([
    "https://system.test/?lang=en",
  ]);
  const why = new URLSearchParams({ page: location.origin, trust: "RJ1", placement: id });
  expect(told.mock.calls).toEqual([
    [`<join-community>: ${location.origin} is not listed. Why: https://system.test/embed/why?${why}`],
  ]);
  await accessible(widget);
  told.mockRestore();
});

test("on such a page no community stands alone, opens or can be started either", async () => {
  const told = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const api = new FakeApi();
  api.always.readWidget = refusal("forbidden");
  const { widget } = show({ community: "sepsis" }, api);
  const isRefused = () => soon(() => expect(seen(widget)).toContain("This is not available on this page"));
  await isRefused();
  for (const enter of [() => widget.open("sepsis"), () => widget.start()]) {
    await enter();
    await isRefused();
    expect(all(widget, "input, button")).toEqual([]);
  }
  told.mockRestore();
});

test("a browser that asks for privacy is counted nowhere", async () => {
  Object.defineProperty(navigator, "globalPrivacyControl", { value: true, configurable: true });
  const { widget, api } = show({ lang: "en" });
  await join(widget);
  Reflect.deleteProperty(navigator, "globalPrivacyControl");
  expect(asked(api)[0]).toContain("count=no");
  expect(api.of("joinCommunity")[0]?.body).toMatchObject({ count: "no" });
});

test("no cookie is set, and all that is kept is that this browser asked to join, until one press", async () => {
  localStorage.clear();
  const { widget, api } = show({ lang: "en" });
  const { slug } = api.communities[0]!;
  await join(widget);
  expect(document.cookie).toBe("");
  expect(Object.keys(sessionStorage)).toEqual([]);
  expect(await indexedDB.databases()).toEqual([]);
  const kept = Object.entries(localStorage).map(([key, value]) => [
    key,
    JSON.parse(String(value)) as unknown,
  ]);
  const day = new Date().toLocaleDateString("sv");
  expect(kept).toEqual([["boundaryless:asked", { [slug]: day }]]);
  widget.remove();
  const { widget: later } = show({ lang: "en" });
  await openFirst(later);
  await press(later, "Forget this");
  expect(localStorage.length).toBe(0);
});
