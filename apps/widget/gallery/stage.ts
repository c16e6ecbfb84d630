import "../src/join-community.ts";
import "../src/news/news.ts";
import { FakeApi } from "../test/fake.ts";
import { find } from "./hand.ts";
import type { Story } from "./story.ts";

/** Answers the requests of the elements that are on this page, each by the system of its own story. */
const systems = new Map<string, FakeApi>();

const usualFetch = globalThis.fetch;
const fetchOnStage: typeof fetch = (...asked) => {
  const request = new Request(...asked);
  const api = systems.get(new URL(request.url).origin);
  return api ? api.handle(request) : usualFetch(request);
};

/** What a story remembers is gone with the page, and never mixed with what the reader's own browser remembers. */
const memory = (): Storage => {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (place) => [...kept.keys()][place] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
};

/** From here on elements on this page reach made-up systems only. @returns how to end that */
export const openStage = (): (() => void) => {
  const { fetch } = globalThis;
  const storage = Object.getOwnPropertyDescriptor(window, "localStorage");
  globalThis.fetch = fetchOnStage;
  Object.defineProperty(window, "localStorage", { configurable: true, value: memory() });
  return () => {
    globalThis.fetch = fetch;
    if (storage) Object.defineProperty(window, "localStorage", storage);
    systems.clear();
  };
};

/** The network goes, or comes back. */
export const setOffline = (offline: boolean): void => {
  if (offline) Object.defineProperty(navigator, "onLine", { configurable: true, get: () => false });
  else Reflect.deleteProperty(navigator, "onLine");
};

/** From here on elements with this base get the usual answers, or those that are put into what comes back. */
export const hold = (base: string): FakeApi => {
  const api = new FakeApi();
  systems.set(base, api);
  return api;
};

/** A story on the page: its element, and when it has come to its end. */
export interface Told {
  readonly element: HTMLElement;
  readonly done: Promise<void>;
}

const play = async (story: Story, element: HTMLElement): Promise<void> => {
  await story.does?.(element);
  await find(element, story.sees);
};

/**
 * Puts the element of a story on the page and has it played.
 *
 * @param attributes what goes before the attributes of the story
 */
export const tell = (
  story: Story,
  place: Element,
  attributes: Readonly<Record<string, string>> = {},
): Told => {
  const base = `https://${story.name}.system.test`;
  const api = hold(base);
  // What somebody asked to join is remembered by its slug; stories beside each other must not remember for each other.
  api.communities = api.communities.map((one, place) =>
    place === 0 ? { ...one, slug: `${one.slug}-${story.name}` } : one,
  );
  story.given?.(api);
  const element = document.createElement(story.tag ?? "join-community");
  const usual = story.tag ? { base } : { base, trust: "RJ1" };
  for (const [name, value] of Object.entries({ ...usual, ...story.attributes, ...attributes }))
    element.setAttribute(name, value);
  place.append(element);
  return { element, done: play(story, element) };
};
