import { expect, test, vi } from "vitest";
import { FakeApi, held } from "./fake.ts";
import { all, create, fill, find, mount, openFirst, openForm, reach, seen, sent, soon } from "./mount.ts";

const pause = (ms = 30) => new Promise((resolve) => setTimeout(resolve, ms));

test("moved while it loads, it asks once and shows the list", async () => {
  const api = reach(new FakeApi());
  const wait = held();
  api.once("readWidget", wait.answer);
  const widget = create();
  const place = document.createElement("div");
  document.body.append(widget, place);
  await soon(() => expect(api.of("readWidget")).toHaveLength(1));
  place.append(widget);
  await pause();
  expect(api.of("readWidget")[0]?.signal.aborted).toBe(false);
  wait.release(await new FakeApi().handle(new Request("https://system.test/v1/widget")));
  await find(widget, ".card:not(.ghost)");
  expect(api.of("readWidget")).toHaveLength(1);
});

test("moved while somebody fills the form, it loses nothing", async () => {
  const { widget, api } = await mount();
  await openForm(widget);
  await fill(widget);
  const before = api.sent.length;
  const place = document.createElement("div");
  document.body.append(place);
  place.append(widget);
  await pause();
  expect((await find<HTMLInputElement>(widget, "#name")).value).toBe("Amara Okafor");
  expect((await find<HTMLInputElement>(widget, "#agreed")).checked).toBe(true);
  expect(api.sent).toHaveLength(before);
});

test("removed while it loads, it stops asking; put back, it begins again", async () => {
  const api = reach(new FakeApi());
  api.once("readWidget", held().answer);
  const widget = create();
  document.body.append(widget);
  await soon(() => expect(api.of("readWidget")).toHaveLength(1));
  widget.remove();
  await soon(() => expect(api.of("readWidget")[0]?.signal.aborted).toBe(true));
  await pause();
  expect(all(widget, ".state")).toHaveLength(0);
  document.body.append(widget);
  await find(widget, ".card:not(.ghost)");
  expect(api.of("readWidget")).toHaveLength(2);
});

test("removed after it loaded and put back, it asks for nothing", async () => {
  const { widget, api } = await mount();
  widget.remove();
  await pause();
  document.body.append(widget);
  await pause();
  expect(api.sent).toHaveLength(1);
  expect(all(widget, ".card")).toHaveLength(6);
});

test("two on one page each have their own view, and no id of theirs is on the page", async () => {
  const { widget } = await mount();
  const other = create({ trust: "RR8", "heading-level": "3" });
  document.body.append(other);
  await find(other, ".card:not(.ghost)");
  await openFirst(widget);
  expect(seen(widget)).toContain("The problem");
  expect(seen(other)).toContain("Communities of practice");
  expect(document.querySelectorAll("[id=title], [id=query]")).toHaveLength(0);
});

test("a second version on the page leaves the first at work", async () => {
  const { widget } = await mount();
  const first = customElements.get("join-community");
  const another = "../src/join-community.ts?another-version";
  await import(/* @vite-ignore */ another);
  expect(customElements.get("join-community")).toBe(first);
  await openFirst(widget);
});

test("storage that is forbidden stops nobody", async () => {
  const forbid = () => {
    throw new DOMException("denied", "SecurityError");
  };
  vi.spyOn(Storage.prototype, "getItem").mockImplementation(forbid);
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(forbid);
  const { widget } = await mount();
  await openForm(widget);
  await fill(widget);
  (await find(widget, ".opened button[type=submit]")).click();
  await sent(widget);
  vi.restoreAllMocks();
});

test("storage in which somebody else wrote is read as nothing", async () => {
  for (const text of [
    "{",
    "null",
    "[]",
    '{"sepsis-recognised-and-treated-in-the-first-hour":"<b>"}',
    '"x"',
  ]) {
    localStorage.setItem("boundaryless:asked", text);
    const { widget } = await mount();
    expect(all(widget, ".asked")).toHaveLength(0);
    widget.remove();
  }
});

test("letters, lines and direction of the page around do not reach inside", async () => {
  document.body.style.cssText =
    "direction:rtl;text-transform:uppercase;letter-spacing:6px;line-height:4;color:red";
  const { widget } = await mount();
  const style = getComputedStyle(await find(widget, ".goal"));
  expect([
    style.direction,
    style.textTransform,
    style.letterSpacing,
    style.fontSize,
    style.lineHeight,
  ]).toEqual(["ltr", "none", "normal", "16px", "24px"]);
});

test("on an http page without the newer parts of crypto, joining works", async () => {
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const { widget, api } = await mount();
  await openForm(widget);
  await fill(widget);
  (await find(widget, ".opened button[type=submit]")).click();
  await sent(widget);
  expect(api.of("joinCommunity")[0]?.key).toMatch(/^\d+(?:-\d+){3}$/);
});
