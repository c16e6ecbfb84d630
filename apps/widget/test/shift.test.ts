import { expect, test } from "vitest";
import { FakeApi, held } from "./fake.ts";
import { all, create, find, reach, soon } from "./mount.ts";

interface Shift extends PerformanceEntry {
  readonly value: number;
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));

/** How much of the page moved while the widget went from loading to loaded. */
const shiftOf = async (
  width: string,
  api: FakeApi,
  attributes: Record<string, string> = {},
): Promise<number> => {
  reach(api);
  const wait = held();
  api.once("readWidget", () => wait.answer());
  const widget = create(attributes);
  widget.style.width = width;
  const after = document.createElement("p");
  after.textContent = "What follows on the page";
  document.body.append(widget, after);
  await find(widget, ".ghost");
  await frame();
  let moved = 0;
  const observer = new PerformanceObserver((seen) => {
    for (const entry of seen.getEntries()) moved += (entry as Shift).value;
  });
  observer.observe({ type: "layout-shift" });
  const before = after.getBoundingClientRect().top;
  delete api.next.readWidget;
  const url = "https://system.test/v1/widget?trust=RJ1&limit=6";
  wait.release(await api.handle(new Request(url)));
  await soon(() => expect(all(widget, ".ghost")).toHaveLength(0));
  await frame();
  observer.disconnect();
  expect(after.getBoundingClientRect().top).toBe(before);
  return moved;
};

test.each(["280px", "330px", "360px", "640px", "760px", "790px"])(
  "at %s nothing moves when the communities come",
  async (width) => {
    expect(await shiftOf(width, new FakeApi())).toBe(0);
  },
);

test.each(["280px", "330px", "360px", "760px"])(
  "at %s nothing moves in the compact look either, whatever the texts and the language",
  async (width) => {
    const long = new FakeApi();
    const text = "Recognising deterioration ".repeat(20);
    long.communities = long.communities.map((one) => ({ ...one, name: text.slice(0, 80), problem: text }));
    expect(await shiftOf(width, long, { density: "compact" })).toBe(0);
    document.body.replaceChildren();
    expect(await shiftOf(width, long, { density: "compact", lang: "cy" })).toBe(0);
  },
);

test("nothing moves when there are fewer than there is room for, or none, or the longest texts", async () => {
  const few = new FakeApi();
  few.communities = few.communities.slice(0, 2);
  expect(await shiftOf("640px", few)).toBe(0);
  document.body.replaceChildren();
  const none = new FakeApi();
  none.communities = [];
  expect(await shiftOf("360px", none)).toBe(0);
  document.body.replaceChildren();
  const long = new FakeApi();
  const text = "Recognising deterioration ".repeat(20);
  long.communities = long.communities.map((one) => ({
    ...one,
    name: text,
    problem: text,
    topics: [text, text],
  }));
  expect(await shiftOf("300px", long)).toBe(0);
});

test.each(["280px", "360px", "780px"])(
  "at %s nothing moves in Welsh, whose words are longer",
  async (width) => {
    expect(await shiftOf(width, new FakeApi(), { lang: "cy" })).toBe(0);
  },
);

test("the observer sees a page that does move", async () => {
  let moved = 0;
  const observer = new PerformanceObserver((seen) => {
    for (const entry of seen.getEntries()) moved += (entry as Shift).value;
  });
  const after = document.createElement("p");
  after.textContent = "Pushed down ".repeat(80);
  document.body.append(after);
  await frame();
  observer.observe({ type: "layout-shift" });
  const pusher = document.createElement("div");
  pusher.style.height = "300px";
  document.body.prepend(pusher);
  await soon(() => expect(moved).toBeGreaterThan(0));
  observer.disconnect();
});
