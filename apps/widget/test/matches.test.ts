import { expect, test } from "vitest";
import { held, refusal } from "./fake.ts";
import {
  accessible,
  all,
  find,
  focused,
  mount,
  openStart,
  press,
  seen,
  soon,
  submit,
  type,
} from "./mount.ts";

const near = (widget: Parameters<typeof all>[0]) =>
  all(widget, ".match .strong").map(({ innerText }) => innerText);
const valueOf = (widget: Parameters<typeof all>[0], id: string) =>
  all<HTMLTextAreaElement>(widget, `#${id}`)[0]?.value;

test("what is near is asked for once typing pauses, and shown with why and how many", async () => {
  const { widget, api } = await mount();
  await openStart(widget);
  for (const text of ["di", "disch", "discharge and patient flow"]) await type(widget, "#problem", text);
  await soon(() => expect(near(widget)).toEqual(["Home before lunch"]));
  expect(api.of("matchCommunities").map(({ url }) => url.searchParams.get("text"))).toEqual([
    "discharge and patient flow",
  ]);
  expect(seen(widget)).toContain("Also about discharge, patient flow; 17 people, 5 trusts");
  expect(all(widget, ".near")[0]?.innerText).toBe("1 community near this. You can join, or start anyway.");
  expect(all(widget, ".opened button[type=submit]")[0]?.innerText).toBe("Start anyway");
  await accessible(widget);
});

test("an older question is cancelled and its answer never shown", async () => {
  const { widget, api } = await mount();
  await openStart(widget);
  const slow = held();
  api.once("matchCommunities", slow.answer);
  await type(widget, "#problem", "sepsis");
  await soon(() => expect(api.of("matchCommunities")).toHaveLength(1));
  await type(widget, "#problem", "falls");
  await soon(() => expect(near(widget)).toEqual(["Fewer falls on night shifts"]));
  expect(api.of("matchCommunities")[0]?.signal.aborted).toBe(true);
  slow.release(Response.json({ matches: [] }));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(near(widget)).toEqual(["Fewer falls on night shifts"]);
});

test("matches move nothing that is typed into or pressed, and leave the focus where it is", async () => {
  const { widget } = await mount();
  await openStart(widget);
  const field = await find<HTMLTextAreaElement>(widget, "#difference");
  field.focus();
  const places = () =>
    all(widget, ".opened textarea, .opened button[type=submit], .opened > .plain").map(
      (element) => element.getBoundingClientRect().top,
    );
  const before = places();
  await type(widget, "#difference", "falls");
  await soon(() => expect(near(widget)).toHaveLength(1));
  expect(places()).toEqual(before);
  expect(focused(widget)).toBe(field);
});

test.each([
  ["a failure", () => Promise.reject(new TypeError("network"))],
  ["too many requests", refusal("too-many")],
  ["a proxy's page", () => new Response("<html>")],
  ["JSON of somebody else", () => Response.json({ matches: "many" })],
])("%s of the matches is nobody's business, and the start goes on", async (_, answer) => {
  const { widget, api } = await mount();
  await openStart(widget);
  api.once("matchCommunities", answer);
  await type(widget, "#problem", "sepsis");
  await soon(() => expect(api.next.matchCommunities).toEqual([]));
  await type(widget, "#difference", "home");
  expect(all(widget, "[role=alert]")).toHaveLength(0);
  await submit(widget);
  await find(widget, "#community-name");
});

test("a match can be looked at and joined, and Back returns to the half-written start", async () => {
  const { widget } = await mount();
  await openStart(widget);
  await type(widget, "#problem", "our discharge letters");
  await type(widget, "#difference", "They are read");
  await press(widget, "Join this");
  await soon(() => expect(focused(widget)?.textContent?.trim()).toBe("Home before lunch"));
  expect(all(widget, ".back")[0]?.innerText).toBe("Back to what you were writing");
  await accessible(widget);
  await press(widget, "Back to what you were writing");
  await soon(() => expect(focused(widget)?.textContent?.trim()).toBe("Start a community"));
  expect(valueOf(widget, "problem")).toBe("our discharge letters");
  expect(valueOf(widget, "difference")).toBe("They are read");
  expect(near(widget)).toEqual(["Home before lunch"]);
  await press(widget, "Join this");
  await press(widget, "Join this community");
  await find(widget, "#name");
});
