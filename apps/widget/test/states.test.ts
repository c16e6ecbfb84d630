import { expect, test, vi } from "vitest";
import { FakeApi, held, refusal, type Answer } from "./fake.ts";
import { accessible, all, create, find, reach, seen } from "./mount.ts";

const show = (api: FakeApi) => {
  reach(api);
  const widget = create();
  document.body.append(widget);
  return widget;
};

test("while it loads, grey places stand as high as the cards that take them", async () => {
  const api = new FakeApi();
  const wait = held();
  api.once("readWidget", () => wait.answer());
  const widget = show(api);
  await find(widget, ".ghost");
  await accessible(widget);
  const before = widget.offsetHeight;
  const place = all(widget, ".ghost")[3]?.getBoundingClientRect();
  wait.release(await new FakeApi().handle(new Request("https://system.test/v1/widget?trust=RJ1&limit=6")));
  await find(widget, ".card:not(.ghost)");
  expect(widget.offsetHeight).toBe(before);
  expect(all(widget, ".card")[3]?.getBoundingClientRect()).toEqual(place);
});

test("no community at all is an invitation to start one", async () => {
  const api = new FakeApi();
  api.communities = [];
  const widget = show(api);
  expect((await find(widget, ".state button")).innerText).toBe("Start a community");
  expect(seen(widget)).toContain("Nobody has started a community here yet");
  await accessible(widget);
});

const troubles: [string, Answer, string][] = [
  ["a server error", () => new Response("<html>oops", { status: 500 }), "Something went wrong"],
  [
    "too many requests",
    refusal("too-many", "There were too many requests from here."),
    "too many requests from here",
  ],
  [
    "a proxy's page with status 200",
    () => new Response("<!doctype html><title>Log in"),
    "Something went wrong",
  ],
  ["JSON that is null", () => new Response("null"), "Something went wrong"],
  ["JSON of somebody else", () => new Response('{"communities":"none"}'), "Something went wrong"],
  ["a connection that breaks", () => Promise.reject(new TypeError("network")), "Something went wrong"],
];

test.each(troubles)("%s is told, and one press tries again", async (_, answer, text) => {
  const api = new FakeApi();
  api.once("readWidget", answer);
  const widget = show(api);
  const retry = await find(widget, ".state button");
  expect(seen(widget)).toContain(text);
  await accessible(widget);
  retry.click();
  await find(widget, ".card:not(.ghost)");
  expect(all(widget, ".state")).toHaveLength(0);
});

test("offline is told as such, and it carries on by itself when the network is back", async () => {
  const api = new FakeApi();
  const online = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  api.once("readWidget", () => Promise.reject(new TypeError("network")));
  const widget = show(api);
  await find(widget, ".state");
  expect(seen(widget)).toContain("You are offline");
  await accessible(widget);
  online.mockRestore();
  dispatchEvent(new Event("online"));
  await find(widget, ".card:not(.ghost)");
  expect(api.of("readWidget")).toHaveLength(2);
});

test("dark colours keep their contrast", async () => {
  reach(new FakeApi());
  const widget = create({ theme: "dark" });
  document.body.append(widget);
  await find(widget, ".card:not(.ghost)");
  await accessible(widget);
});
