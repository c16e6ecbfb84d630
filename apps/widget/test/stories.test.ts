import axe from "axe-core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openStage, setOffline, tell } from "../gallery/stage.ts";
import { stories } from "../gallery/stories.ts";
import type { Story } from "../gallery/story.ts";

let close: () => void;
beforeEach(() => {
  close = openStage();
});
afterEach(() => {
  close();
  setOffline(false);
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** Where each story ends, and what went wrong on the way; all at once, for each has a system of its own. */
const play = async (told: readonly Story[]): Promise<unknown[]> => {
  const views = new Map<EventTarget, string>();
  document.addEventListener("view-changed", (event) => {
    if (event.target) views.set(event.target, event.view);
  });
  return Promise.all(
    told.map(async (story) => {
      const { element, done } = tell(story, document.body);
      const ended = await done.then(
        () => undefined,
        (error: unknown) => String(error),
      );
      const view = story.tag ? "news" : (views.get(element) ?? "list");
      return [story.name, view, ended];
    }),
  );
};

const ends = (told: readonly Story[]): unknown[] => told.map(({ name, view }) => [name, view, undefined]);

test("every story has an address of its own", () => {
  const names = stories.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z][a-z-]*$/);
});

test("every story comes to its end, and nothing is wrong there for those who cannot see, or in the console", async () => {
  const complained = [vi.spyOn(console, "error"), vi.spyOn(console, "warn")];
  // The network and the focus are the page's: stories about them are played before the others, by themselves.
  const alone = stories.filter(({ offline, focused }) => offline || focused);
  const others = stories.filter((story) => !alone.includes(story));
  for (const story of alone) {
    setOffline(story.offline ?? false);
    expect(await play([story])).toEqual(ends([story]));
  }
  setOffline(false);
  expect(await play(others)).toEqual(ends(others));
  await new Promise((resolve) => setTimeout(resolve, 200));
  // Dozens of them on one page repeat landmarks, which one of them on a page does not.
  const { violations } = await axe.run(document.body, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  });
  expect(
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => [id, String(target), html])),
  ).toEqual([]);
  const said = complained.flatMap(({ mock }) => mock.calls.map(String));
  // Whoever edits a page that is not listed is told why, there alone.
  const meant = /^Lit is in dev mode|^<join-community>: \S+ is not listed/u;
  expect(said.filter((text) => !meant.test(text))).toEqual([]);
}, 90_000);
