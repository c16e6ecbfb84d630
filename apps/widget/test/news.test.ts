import axe from "axe-core";
import { afterEach, describe, expect, test, vi } from "vitest";
import "../src/news/news.ts";
import { FakeApi, held as waiting, refusal } from "./fake.ts";
import { base, reach, soon } from "./mount.ts";
import { held, usualGatherings, usualLessons } from "./news-held.ts";

type Tag = "community-lessons" | "community-gatherings";
const tags: readonly [Tag, "listLatestLessons" | "listNextGatherings"][] = [
  ["community-lessons", "listLatestLessons"],
  ["community-gatherings", "listNextGatherings"],
];

afterEach(() => {
  vi.restoreAllMocks();
  held.lessons = usualLessons;
  held.gatherings = usualGatherings;
});

const put = (tag: Tag, attributes: Record<string, string> = {}, api = new FakeApi()) => {
  reach(api);
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ base, ...attributes })) element.setAttribute(name, value);
  document.body.append(element);
  return { element, api };
};

const all = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const find = (element: Element, selector: string): Promise<HTMLElement> =>
  soon(() => {
    const [found] = all(element, selector);
    if (!found) throw new Error(`There is no ${selector}`);
    return found;
  });
const seen = (element: Element): string => (all(element, ".root")[0]?.innerText ?? "").replace(/\s+/g, " ");
const listed = (element: Element): Promise<HTMLElement> => find(element, "li.entry");

const accessible = async (element: Element): Promise<void> => {
  const runOnly = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await axe.run(element, { runOnly });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
};

test.each(tags)("%s asks once and tells the page what is on show", async (tag, name) => {
  const told: [string, number, string | null][] = [];
  const note = ({ kind, count, slug }: HTMLElementEventMap["news-shown"]) => told.push([kind, count, slug]);
  document.body.addEventListener("news-shown", note);
  const { element, api } = put(tag, { community: " Falls ", limit: "3" });
  await listed(element);
  await soon(() => expect(told).toEqual([[tag.replace("community-", ""), 3, "falls"]]));
  document.body.removeEventListener("news-shown", note);
  expect(api.sent.map((sent) => sent.name)).toEqual([name]);
  expect(api.sent[0]?.url.search).toBe("?community=falls&limit=3");
  await accessible(element);
});

test.each(tags)("%s links lead to the system in a new tab, and say so", async (tag) => {
  const { element } = put(tag, { community: "falls" });
  await listed(element);
  const links = all(element, "a") as HTMLAnchorElement[];
  expect(links).toHaveLength(4);
  for (const { href, target, rel, textContent } of links) {
    expect(href.startsWith(`${base}/c/falls/`)).toBe(true);
    expect([target, rel]).toEqual(["_blank", "noopener"]);
    expect(textContent).toContain("(opens in a new tab)");
  }
});

test.each(tags)("%s says what titles and names are written in, where that is known", async (tag) => {
  const inWelsh = <E extends object>(entries: readonly E[]): E[] =>
    entries.map((entry, place) => (place === 0 ? { ...entry, language: "cy" } : entry));
  held.lessons = inWelsh(usualLessons);
  held.gatherings = inWelsh(usualGatherings);
  const { element } = put(tag);
  await listed(element);
  const said = (selector: string) => all(element, selector).map((one) => one.getAttribute("lang"));
  expect(said(".name bdi")).toEqual(["cy", null, null]);
  expect(said(".from")).toEqual(["en", "en", "en"]);
});

test.each(tags)(
  "%s on a page that its trust has not listed says where the communities are",
  async (tag, name) => {
    const told = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const api = new FakeApi();
    api.always[name] = refusal("forbidden");
    const { element } = put(tag, { trust: "RJ1" }, api);
    await soon(() => expect(seen(element)).toContain("This is not available on this page"));
    expect(all(element, "a").map((link) => link.textContent)).toEqual([
      "See the communities (opens in a new tab)",
    ]);
    expect(all(element, "li, button")).toEqual([]);
    expect(String(told.mock.calls)).toMatch(/^<community-\w+>: .*\/embed\/why\?/u);
    await accessible(element);
  },
);

test.each(tags)("%s keeps room that nothing fills only while what follows can be seen", async (tag) => {
  held.lessons = usualLessons.slice(0, 1);
  held.gatherings = usualGatherings.slice(0, 1);
  const { element } = put(tag, { limit: "5" });
  await listed(element);
  const height = () => all(element, ".news")[0]?.getBoundingClientRect().height ?? 0;
  const kept = height();
  await new Promise((later) => setTimeout(later, 100));
  expect(height()).toBe(kept);
  element.before(Object.assign(document.createElement("div"), { style: "block-size: 200vh" }));
  await soon(() => expect(height()).toBeLessThan(kept / 2));
  element.previousElementSibling?.remove();
});

test("an address that is none of ours is text, and markup in a title is text", async () => {
  const [usual] = usualLessons;
  if (!usual) throw new Error("no lesson");
  held.lessons = ["javascript:alert(1)", "@evil.example/", "https://evil.example/"].map((url) => ({
    ...usual,
    url,
    title: "<img src=x onerror=alert(1)>",
  }));
  const { element } = put("community-lessons", { community: "falls" });
  await listed(element);
  expect(all(element, "li a, img")).toHaveLength(0);
  expect(seen(element)).toContain("<img src=x onerror=alert(1)>");
});

test("the outcome narrows lessons, changes them at once, and what is none narrows nothing", async () => {
  const { element, api } = put("community-lessons", { outcome: "failure" });
  await listed(element);
  expect(seen(element)).toContain("It did not work");
  expect(seen(element)).not.toContain("It worked");
  element.setAttribute("outcome", "anything");
  await soon(() => expect(all(element, "li.entry")).toHaveLength(3));
  expect(api.sent.map(({ url }) => url.searchParams.get("outcome"))).toEqual(["failure", null]);
});

test.each(["0", "-3", "99", "x"])("a limit of %s is put right", async (limit) => {
  const { element, api } = put("community-gatherings", { limit });
  await listed(element);
  expect(["1", "3", "5"]).toContain(api.sent[0]?.url.searchParams.get("limit"));
});

test("the heading has the level that the page asks for", async () => {
  const { element } = put("community-lessons", { "heading-level": "4" });
  await listed(element);
  expect(all(element, "[role=heading]").map((each) => each.ariaLevel)).toEqual(["4"]);
});

describe("times", () => {
  test("are those of the gathering's zone, with the reader's beside them where clocks differ", async () => {
    const [first] = usualGatherings;
    if (!first) throw new Error("no gathering");
    held.gatherings = [first, { ...first, timeZone: "Asia/Tokyo" }, { ...first, timeZone: "Mars/Base" }];
    const { element } = put("community-gatherings");
    await listed(element);
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const lines = all(element, "li.entry").map((entry) => entry.innerText);
    if (zone === "UTC" || zone === "Europe/London") expect(lines[0]).not.toContain("Where you are");
    expect(lines[0]).toContain("Tuesday 1 December at 14:00");
    expect(lines[1]).toMatch(/Tuesday 1 December at 23:00 \(Tokyo time\)[^]*Where you are: /u);
    // A zone that no browser knows: the reader's own clock, which is never wrong.
    expect(lines[2]).toMatch(/\d\d:\d\d/u);
  });

  test("are Welsh on a Welsh page", async () => {
    document.body.lang = "cy";
    const { element } = put("community-gatherings");
    await listed(element);
    document.body.removeAttribute("lang");
    expect(seen(element)).toContain("Dydd Mawrth 1 Rhagfyr am 14:00");
    expect(seen(element)).toContain("Y cyfarfodydd nesaf");
    await accessible(element);
  });
});

describe.each(tags)("the states of %s", (tag, name) => {
  test("loading keeps the place of the longest texts, in a column of any width", async () => {
    const text = "Recognising deterioration ".repeat(20);
    for (const width of ["280px", "360px", "700px"]) {
      held.lessons = usualLessons.map((lesson) => ({ ...lesson, title: text }));
      held.gatherings = usualGatherings.map((gathering) => ({ ...gathering, title: text }));
      const api = new FakeApi();
      const wait = waiting();
      api.once(name, wait.answer);
      const { element } = put(tag, { lang: "cy", limit: "5" }, api);
      element.style.width = width;
      await find(element, ".ghost");
      const before = element.offsetHeight;
      if (width === "280px") await accessible(element);
      wait.release(await new FakeApi().handle(new Request(api.sent[0]?.url ?? base)));
      await listed(element);
      expect([width, element.offsetHeight]).toEqual([width, before]);
      expect(element.shadowRoot?.querySelector(".root")?.scrollWidth).toBeLessThanOrEqual(parseInt(width));
      element.remove();
    }
  });

  test("nothing to show is an invitation, where the community is open", async () => {
    held.lessons = [];
    held.gatherings = [];
    const { element } = put(tag, { community: "falls" });
    const link = (await find(element, ".state a")) as HTMLAnchorElement;
    expect(link.href).toMatch(/\/c\/falls\/(lessons|gatherings)\/new$/u);
    await accessible(element);
  });

  test("a failure is told, and one press tries again", async () => {
    const api = new FakeApi();
    api.once(name, () => new Response("<!doctype html>oops", { status: 502 }));
    const { element } = put(tag, {}, api);
    const retry = await find(element, ".state button");
    expect(seen(element)).toContain("could not be loaded");
    await accessible(element);
    retry.focus();
    retry.click();
    await listed(element);
    expect(element.shadowRoot?.activeElement?.id).toBe("title");
  });

  test.each(["null", '{"lessons":"none","gatherings":1}', "[]"])("%s is no answer", async (body) => {
    const api = new FakeApi();
    api.once(name, () => new Response(body));
    const { element } = put(tag, {}, api);
    await find(element, ".state button");
  });

  test("offline carries on by itself", async () => {
    const online = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    const api = new FakeApi();
    api.once(name, () => Promise.reject(new TypeError("network")));
    const { element } = put(tag, {}, api);
    await find(element, ".state");
    expect(seen(element)).toContain("You are offline");
    await accessible(element);
    online.mockRestore();
    dispatchEvent(new Event("online"));
    await listed(element);
  });

  test("a community that is unknown, hidden or mistyped is told, without a way to try in vain", async () => {
    for (const code of ["not-found", "invalid"] as const) {
      const api = new FakeApi();
      api.once(name, refusal(code));
      const { element } = put(tag, { community: "gone" }, api);
      await find(element, ".state");
      expect(seen(element)).toContain("This community is not here");
      expect(all(element, "button")).toHaveLength(0);
      await accessible(element);
      element.remove();
    }
  });

  test("a paused community says so above what it has", async () => {
    const api = new FakeApi();
    const usual = (await (
      await new FakeApi().handle(new Request(`${base}/v1/${tag.slice(10)}?community=falls`))
    ).json()) as { community: object };
    const paused = { ...usual, community: { ...usual.community, status: "paused" } };
    api.once(name, () => Response.json(paused));
    const { element } = put(tag, { community: "falls", theme: "dark" }, api);
    await listed(element);
    expect(seen(element)).toContain("This community is paused.");
    await accessible(element);
  });

  test("a trust that nobody knows narrows nothing and says so", async () => {
    const { element } = put(tag, { trust: "zz9" });
    await listed(element);
    expect(seen(element)).toContain("We do not know the trust code zz9");
  });

  test("moved it asks once; removed while it loads it stops, and put back it begins again", async () => {
    const api = new FakeApi();
    api.once(name, waiting().answer);
    const { element } = put(tag, {}, api);
    await soon(() => expect(api.sent).toHaveLength(1));
    const place = document.body.appendChild(document.createElement("div"));
    place.append(element);
    await Promise.resolve();
    expect(api.sent[0]?.signal.aborted).toBe(false);
    element.remove();
    await soon(() => expect(api.sent[0]?.signal.aborted).toBe(true));
    place.append(element);
    await listed(element);
    expect(api.sent).toHaveLength(2);
  });
});

test("a second version on the page leaves the first at work", async () => {
  const first = customElements.get("community-lessons");
  const another = "../src/news/news.ts?another-version";
  await import(/* @vite-ignore */ another);
  expect(customElements.get("community-lessons")).toBe(first);
});
