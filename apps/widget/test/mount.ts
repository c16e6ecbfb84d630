import axe from "axe-core";
import { afterEach, expect, vi } from "vitest";
import { words } from "@boundaryless/words";
import "../src/join-community.ts";
import type { JoinCommunity } from "../src/element.ts";
import { FakeApi } from "./fake.ts";

/** Waits until a check holds; a busy machine may take long to load what is opened first. */
export const soon: typeof vi.waitFor = (check, options) =>
  vi.waitFor(check, { timeout: 15_000, ...(typeof options === "object" ? options : {}) });

export const base = "https://system.test";

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute("style");
  localStorage.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** From here on the page's `fetch` reaches the fake. */
export const reach = (api: FakeApi): FakeApi => {
  vi.stubGlobal("fetch", (...asked: Parameters<typeof fetch>) => api.handle(new Request(...asked)));
  return api;
};

/** A widget that is not on the page yet. */
export const create = (attributes: Record<string, string> = {}): JoinCommunity => {
  const element = document.createElement("join-community");
  for (const [name, value] of Object.entries({ trust: "RJ1", base, ...attributes }))
    element.setAttribute(name, value);
  return element;
};

export const all = <E extends HTMLElement>(widget: JoinCommunity, selector: string): E[] => [
  ...(widget.shadowRoot as ShadowRoot).querySelectorAll<E>(selector),
];

/** Waits for something inside the widget. */
export const find = <E extends HTMLElement>(widget: JoinCommunity, selector: string): Promise<E> =>
  soon(
    () => {
      const found = all<E>(widget, selector)[0];
      if (!found) throw new Error(`There is no ${selector}`);
      return found;
    },
    { interval: 10 },
  );

/** What a reader sees inside the widget. */
export const seen = (widget: JoinCommunity): string =>
  (all(widget, ".root")[0]?.innerText ?? "").replace(/\s+/g, " ");

export const focused = (widget: JoinCommunity): Element | null => widget.shadowRoot?.activeElement ?? null;

/** A widget on the page, with its first view there. */
export const mount = async (attributes?: Record<string, string>, api = new FakeApi()) => {
  reach(api);
  const widget = create(attributes);
  document.body.append(widget);
  await find(widget, ".card:not(.ghost)");
  return { widget, api };
};

/** Opens the first community. */
export const openFirst = async (widget: JoinCommunity): Promise<void> => {
  (await find(widget, ".name a")).click();
  await find(widget, "#opened-title");
  await soon(() => expect(all(widget, ".lines")).toHaveLength(0));
};

/** Opens the form of the first community. */
export const openForm = async (widget: JoinCommunity): Promise<void> => {
  await openFirst(widget);
  all(widget, ".opened .buttons .button")[0]?.click();
  await find(widget, "#name");
};

export const type = async (widget: JoinCommunity, selector: string, text: string): Promise<void> => {
  const field = await find<HTMLInputElement>(widget, selector);
  field.value = text;
  field.dispatchEvent(new Event(field.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
};

/** Fills the form as a nurse would, except for what is given. */
export const fill = async (widget: JoinCommunity, given: Record<string, string> = {}): Promise<void> => {
  const typed = {
    name: "Amara Okafor",
    email: "amara@nhs.net",
    discipline: "nursing-and-midwifery",
    ...given,
  };
  for (const [id, text] of Object.entries(typed)) await type(widget, `#${id}`, text);
  (await find<HTMLInputElement>(widget, "#agreed")).click();
};

export const submit = async (widget: JoinCommunity): Promise<void> =>
  (await find(widget, ".opened button[type=submit]")).click();

/** Waits until the e-mail is on its way. */
export const sent = async (widget: JoinCommunity): Promise<void> =>
  void (await find(widget, ".opened > .steps"));

/** Turns to the code, once the e-mail is on its way. */
export const turnToCode = async (widget: JoinCommunity): Promise<void> => {
  await sent(widget);
  if (all(widget, "#code").length === 0) await press(widget, words[widget.spoken].widget.join.more);
  await find(widget, "#code");
};

/** Joins, up to the view that says what happens next, with the code. */
export const join = async (widget: JoinCommunity): Promise<void> => {
  await openForm(widget);
  await fill(widget);
  await submit(widget);
  await turnToCode(widget);
};

/** Turns to another trust than that of the page. */
export const changeTrust = async (widget: JoinCommunity): Promise<HTMLInputElement> => {
  await press(widget, words[widget.spoken].widget.join.change);
  return find(widget, "#trust");
};

/** Opens the way to start a community. */
export const openStart = async (widget: JoinCommunity): Promise<void> => {
  (await find(widget, "#start")).click();
  await find(widget, "#problem");
};

/** Presses the button of that name, wherever it is in the widget. */
export const press = (widget: JoinCommunity, name: string): Promise<void> =>
  soon(() => {
    const button = all(widget, "button").find(
      ({ innerText, offsetParent }) => offsetParent && innerText.trim() === name,
    );
    if (!button) throw new Error(`There is no button ${name}`);
    button.click();
  });

/** Answers the two questions and goes on to the rest. */
export const answerQuestions = async (widget: JoinCommunity): Promise<void> => {
  if (all(widget, "#problem").length === 0) await openStart(widget);
  await type(widget, "#problem", "People wait for hours for their tablets");
  await type(widget, "#difference", "They leave before lunch");
  await submit(widget);
  await find(widget, "#community-name");
};

/** Fails with what axe finds wrong, shadow root included. */
export const accessible = async (widget: JoinCommunity): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 200));
  const { violations } = await axe.run(widget, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
};
