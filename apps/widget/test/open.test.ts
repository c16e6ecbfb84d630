import { expect, test } from "vitest";
import type { ViewChangedEvent } from "../src/events.ts";
import { FakeApi, refusal } from "./fake.ts";
import {
  accessible,
  all,
  base,
  create,
  find,
  focused,
  mount,
  openFirst,
  press,
  reach,
  seen,
  soon,
} from "./mount.ts";

/** The first community as the API gives it, changed. */
const changed = (change: object) => async () => {
  const answer = await new FakeApi().handle(
    new Request(`${base}/v1/communities/sepsis-recognised-and-treated-in-the-first-hour`),
  );
  return new Response(JSON.stringify({ ...((await answer.json()) as object), ...change }));
};

test("a community opens in place, with its goal, figures, stage, gathering, lesson and page", async () => {
  const { widget } = await mount();
  const views: unknown[] = [];
  document.addEventListener("view-changed", (event: Event) => {
    const { view, slug } = event as ViewChangedEvent;
    views.push([view, slug]);
  });
  await openFirst(widget);
  const text = seen(widget);
  for (const part of ["The problem On a busy take", "What would be different Anyone can ask", "43 people"]) {
    expect(text).toContain(part);
  }
  expect(text).toContain("Maturing The community knows what it is for");
  expect(text).toContain("What the screening tool misses");
  expect(text).toContain("Thursday 3 December at 13:00");
  expect(text).toContain("Antibiotics in a grab box by the bed");
  expect(all<HTMLAnchorElement>(widget, "a").at(-2)?.href).toBe(
    `${base}/c/sepsis-recognised-and-treated-in-the-first-hour`,
  );
  expect(focused(widget)).toBe(await find(widget, "#opened-title"));
  expect(views).toEqual([["community", "sepsis-recognised-and-treated-in-the-first-hour"]]);
  await accessible(widget);
});

test("Back returns focus and scroll position to the card", async () => {
  const { widget } = await mount({ limit: "20" });
  document.body.style.paddingBlock = "1200px";
  const card = all(widget, ".name a")[9] as HTMLElement;
  card.scrollIntoView({ block: "center" });
  const before = card.getBoundingClientRect().top;
  card.click();
  const back = await find(widget, ".back");
  await soon(() => expect(focused(widget)?.id).toBe("opened-title"));
  back.click();
  await soon(() => expect(focused(widget)).toBe(card));
  const after = (focused(widget) as HTMLElement).getBoundingClientRect().top;
  expect(Math.abs(after - before)).toBeLessThan(2);
});

test("a new tab is the reader's choice: the card is a link to the community's page", async () => {
  const { widget } = await mount();
  const card = await find<HTMLAnchorElement>(widget, ".name a");
  const event = new MouseEvent("click", { ctrlKey: true, bubbles: true, cancelable: true, composed: true });
  addEventListener("click", (clicked) => clicked.preventDefault(), { once: true });
  card.dispatchEvent(event);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(all(widget, ".opened")).toHaveLength(0);
  expect(card.href).toMatch(/^https:\/\/system\.test\/c\/sepsis/);
});

test.each([
  ["paused", "This community is paused"],
  ["archived", "This community is archived"],
])(
  "a community %s since it was listed says so with the reason, and cannot be joined",
  async (status, title) => {
    const { widget, api } = await mount();
    api.once("readCommunity", changed({ status, statusReason: "We wait for the facilitators." }));
    await openFirst(widget);
    expect(seen(widget)).toContain(title);
    expect(seen(widget)).toContain("We wait for the facilitators.");
    expect(seen(widget)).not.toContain("Join this community");
    await accessible(widget);
  },
);

test("a community that is gone says so", async () => {
  const { widget, api } = await mount();
  api.once("readCommunity", refusal("not-found"));
  await openFirst(widget);
  expect(seen(widget)).toContain("This community is not here any more.");
  expect(seen(widget)).not.toContain("Join this community");
  await accessible(widget);
});

test("what could not be loaded is told and can be tried again; joining works all the same", async () => {
  const { widget, api } = await mount();
  api.once("readCommunity", () => new Response("nonsense"));
  await openFirst(widget);
  expect(seen(widget)).toContain("Not everything about this community could be loaded.");
  expect(seen(widget)).toContain("Join this community");
  await accessible(widget);
  all(widget, ".panel .plain")[0]?.click();
  await soon(() => expect(seen(widget)).toContain("What would be different Anyone can ask"));
});

test("an address that is not http leads nowhere", async () => {
  const { widget, api } = await mount();
  api.once(
    "readCommunity",
    changed({
      url: "javascript:alert(1)",
      nextGathering: { title: "Click me", startsAt: "2026-12-03T13:00:00.000Z", url: "javascript:alert(2)" },
    }),
  );
  await openFirst(widget);
  expect(all<HTMLAnchorElement>(widget, "a").filter(({ protocol }) => !/^https?:$/.test(protocol))).toEqual(
    [],
  );
  expect(seen(widget)).toContain("Click me");
});

test("a page opens a community that is not in the list, before the list is there, with its trust in the form", async () => {
  const api = reach(new FakeApi());
  const widget = create({ limit: "1" });
  document.body.append(widget);
  await widget.open("home-before-lunch");
  await soon(() => expect(seen(widget)).toContain("Home before lunch 17 people"));
  expect(focused(widget)).toBe(await find(widget, "#opened-title"));
  await press(widget, "Join this community");
  await soon(() => expect(seen(widget)).toContain("Guy’s"));
  expect(api.of("readCommunity")).toHaveLength(1);
  await widget.open("nobody-has-this");
  await soon(() => expect(seen(widget)).toContain("This community is not here any more."));
});

test("a page opens the way to start, keeps what a person typed, and leads back", async () => {
  const { widget } = await mount();
  await widget.start("Tablets come late");
  const problem = await find<HTMLTextAreaElement>(widget, "#problem");
  expect(problem.value).toBe("Tablets come late");
  widget.close();
  await soon(() => expect(all(widget, ".opened")).toHaveLength(0));
  widget.close();
  await widget.start("Something else");
  expect((await find<HTMLTextAreaElement>(widget, "#problem")).value).toBe("Tablets come late");
});

test("a page has everything on show fetched anew", async () => {
  const { widget, api } = await mount();
  await widget.reload();
  expect(api.sent.map(({ name }) => name)).toEqual(["readWidget", "readWidget"]);
  await openFirst(widget);
  await widget.reload();
  expect(api.of("readWidget")).toHaveLength(3);
  expect(api.of("readCommunity")).toHaveLength(2);
});

test("a page puts words of its own below the heading, in our letters", async () => {
  const { widget } = await mount();
  expect(seen(widget)).toContain("Join people from every trust");
  const intro = document.createElement("span");
  intro.slot = "intro";
  intro.textContent = "Chosen by the improvement team.";
  widget.append(intro);
  await soon(() => expect(intro.assignedSlot?.closest(".introduction")).not.toBeNull());
  expect(intro.offsetHeight).toBeGreaterThan(0);
  expect(seen(widget)).not.toContain("Join people from every trust");
  expect(getComputedStyle(intro).fontSize).toBe("16px");
  await accessible(widget);
});
