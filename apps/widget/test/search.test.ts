import { expect, test } from "vitest";
import { FakeApi, held } from "./fake.ts";
import { accessible, all, find, mount, press, seen, type, soon } from "./mount.ts";

const names = (widget: Parameters<typeof all>[0]) => all(widget, ".name a").map(({ innerText }) => innerText);
const page = (name: string) =>
  new Response(
    JSON.stringify({
      communities: [{ slug: name, name, goal: "", topics: [], people: 1, trusts: 1, disciplines: 1 }],
      next: null,
    }),
  );

test("typing asks once it pauses, not at every key", async () => {
  const { widget, api } = await mount();
  for (const text of ["f", "fa", "fal", "fall", "falls"]) await type(widget, "#query", text);
  await soon(() => expect(names(widget)).toEqual(["Fewer falls on night shifts"]));
  expect(api.of("listCommunities").map(({ url }) => url.search)).toEqual(["?q=falls"]);
});

test("an answer that comes late never replaces a newer one, and is cancelled", async () => {
  const { widget, api } = await mount();
  const [slow, fast] = [held(), held()];
  api.once("listCommunities", slow.answer);
  api.once("listCommunities", fast.answer);
  await type(widget, "#query", "slow");
  await soon(() => expect(api.of("listCommunities")).toHaveLength(1));
  await type(widget, "#query", "fast");
  await soon(() => expect(api.of("listCommunities")).toHaveLength(2));
  expect(api.of("listCommunities")[0]?.signal.aborted).toBe(true);
  fast.release(page("fast"));
  await soon(() => expect(names(widget)).toEqual(["fast"]));
  slow.release(page("slow"));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(names(widget)).toEqual(["fast"]);
});

test("results stay until the new ones come, and the count is announced once", async () => {
  const { widget, api } = await mount();
  const announced: string[] = [];
  const status = await find(widget, ".list [role=status]");
  new MutationObserver(() => status.innerText && announced.push(status.innerText)).observe(status, {
    characterData: true,
    childList: true,
    subtree: true,
  });
  const slow = held();
  api.once("listCommunities", slow.answer);
  await type(widget, "#query", "anything");
  await soon(() => expect(api.of("listCommunities")).toHaveLength(1));
  expect(names(widget)).toHaveLength(6);
  expect(all(widget, ".results")[0]?.ariaBusy).toBe("true");
  slow.release(page("one"));
  await soon(() => expect(names(widget)).toEqual(["one"]));
  expect(all(widget, ".results")[0]?.ariaBusy).toBe("false");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(announced).toEqual(["1 community found"]);
});

test("Enter searches at once, and does not send the page's own form", async () => {
  const { widget, api } = await mount();
  await type(widget, "#query", "green");
  (await find<HTMLFormElement>(widget, "form.search")).requestSubmit();
  await soon(() => expect(api.of("listCommunities")).toHaveLength(1));
  await soon(() => expect(names(widget)).toEqual(["Green theatres"]));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(api.of("listCommunities")).toHaveLength(1);
});

test("nothing found offers to start that community with what was searched for, or to clear the search", async () => {
  const { widget } = await mount();
  await type(widget, "#query", "ünicorn & friends");
  await find(widget, ".state");
  expect(seen(widget)).toContain("Nothing found for “ünicorn & friends”");
  await accessible(widget);
  await press(widget, "Start this community");
  expect((await find<HTMLTextAreaElement>(widget, "#problem")).value).toBe("ünicorn & friends");
  all(widget, ".back")[0]?.click();
  await press(widget, "Clear the search");
  await soon(() => expect(names(widget)).toHaveLength(6));
  expect((await find<HTMLInputElement>(widget, "#query")).value).toBe("");
});

test("what was found is marked in the cards, and a place beyond the text is left out", async () => {
  const { widget, api } = await mount();
  await type(widget, "#query", "falls");
  await soon(() => expect(all(widget, "mark").map(({ innerText }) => innerText)).toEqual(["falls"]));
  expect(names(widget)).toEqual(["Fewer falls on night shifts"]);
  await accessible(widget);
  const answer = await new FakeApi().handle(new Request("https://system.test/v1/communities?q=green"));
  const page = (await answer.json()) as object;
  const places = [
    [-1, 2],
    [9, 3],
    [0, 5],
    [3, 9],
    [6, 999],
    [6, 14],
  ];
  const highlights = { "green-theatres": { name: places, goal: [] } };
  api.once("listCommunities", () => Response.json({ ...page, highlights }));
  await type(widget, "#query", "green");
  await soon(() =>
    expect(all(widget, "mark").map(({ innerText }) => innerText)).toEqual(["Green", "theatres"]),
  );
  expect(names(widget)).toEqual(["Green theatres"]);
});

test("a search that fails keeps what was on show and what was typed", async () => {
  const { widget, api } = await mount();
  api.once("listCommunities", () => Promise.reject(new TypeError("network")));
  await type(widget, "#query", "falls");
  await find(widget, ".state");
  expect(names(widget)).toHaveLength(6);
  await accessible(widget);
  all(widget, ".state button")[0]?.click();
  await soon(() => expect(names(widget)).toEqual(["Fewer falls on night shifts"]));
});

test("a lesson that has what was searched for is named as text, in the language of the widget", async () => {
  const { widget, api } = await mount({ lang: "cy" });
  const { communities } = (await page("green-theatres").json()) as { communities: unknown[] };
  const lesson = { title: "<b>Trays</b>", url: "/c/x/lessons/y", spans: [], words: ["retractor"] };
  const highlights = { "green-theatres": { name: [], goal: [], lesson } };
  api.once("listCommunities", () => Response.json({ communities, next: null, highlights }));
  await type(widget, "#query", "retractor");
  await soon(() => expect(seen(widget)).toContain("Mewn gwers: <b>Trays</b> (retractor)"));
  await accessible(widget);
});
