import { beforeEach, expect, test } from "vitest";
import { draw, h, type Tree } from "../src/draw.ts";
import { keyed } from "../src/keyed.ts";

let place: HTMLElement;
const show = (...trees: Tree[]): string => {
  draw(place, trees);
  return place.innerHTML;
};
const found = <E extends HTMLElement = HTMLElement>(selector: string): E => {
  const element = place.querySelector<E>(selector);
  if (!element) throw new Error(`There is no ${selector}`);
  return element;
};

beforeEach(() => {
  place = document.createElement("div");
  document.body.replaceChildren(place);
});

test("elements, texts and numbers are on show; nothing, false and the empty text are not", () => {
  expect(show(h("p", {}, "a ", 0, h("b", {}, "c")), undefined, null, false, "", ["d", ["e"]])).toBe(
    "<p>a 0<b>c</b></p>de",
  );
});

test("a text is never read as HTML, nor is what an attribute says", () => {
  const attack = `"><img src=x onerror=alert(1)>`;
  show(h("p", { title: attack }, attack));
  expect(place.querySelector("img")).toBeNull();
  expect([found("p").title, found("p").textContent]).toEqual([attack, attack]);
});

test.each<[value: unknown, attribute: string | null, described: string | null]>([
  [true, "", "true"],
  [false, null, "false"],
  [undefined, null, null],
  [null, null, null],
  [3, "3", "3"],
  ["", "", ""],
])("of %j an attribute says %j, and one of aria %j", (value, attribute, described) => {
  show(h("p", { hidden: true, "aria-busy": "x" }));
  show(h("p", { hidden: value, "aria-busy": value }));
  expect(found("p").getAttribute("hidden")).toBe(attribute);
  expect(found("p").getAttribute("aria-busy")).toBe(described);
});

test("what is worn no longer is taken off", () => {
  show(h("p", { class: "a", title: "b" }));
  expect(show(h("p", { class: "a" }))).toBe(`<p class="a"></p>`);
});

test("value, checked and style are properties, set when they change and left alone otherwise", () => {
  const form = (value: string, checked: boolean): Tree => [
    h("input", { id: "text", value, style: "--limit:3" }),
    h("input", { id: "box", type: "checkbox", checked }),
  ];
  show(form("a", true));
  const [text, box] = [found<HTMLInputElement>("#text"), found<HTMLInputElement>("#box")];
  expect([text.value, box.checked, text.style.getPropertyValue("--limit")]).toEqual(["a", true, "3"]);
  text.value = "typed";
  show(form("a", true));
  expect(text.value).toBe("typed");
  show(form("", false));
  expect([text.value, box.checked]).toEqual(["", false]);
});

test("a listener is the newest one, is called once, and falls silent when it is taken off", () => {
  const heard: string[] = [];
  const button = (name?: string): Tree =>
    h("button", name ? { onclick: () => heard.push(name), onfocusin: () => heard.push("focus") } : {});
  show(button("first"));
  show(button("second"));
  found("button").click();
  found("button").focus();
  expect(heard).toEqual(["second", "focus"]);
  show(button());
  found("button").click();
  show(button("third"));
  found("button").click();
  expect(heard).toEqual(["second", "focus", "third"]);
});

test("what comes and goes beside a field leaves it its focus and its selection", () => {
  const form = (wrong: boolean, many: number): Tree => [
    wrong && h("p", {}, "wrong"),
    Array.from({ length: many }, (_, at) => h("p", {}, at)),
    h("input", { value: "abcdef" }),
    wrong ? h("p", {}, "again") : undefined,
  ];
  show(form(false, 2));
  const field = found<HTMLInputElement>("input");
  field.focus();
  field.setSelectionRange(2, 4);
  for (const [wrong, many] of [
    [true, 0],
    [true, 5],
    [false, 1],
  ] as const) {
    show(form(wrong, many));
    expect(found("input")).toBe(field);
    expect(document.activeElement).toBe(field);
    expect([field.selectionStart, field.selectionEnd]).toEqual([2, 4]);
    expect(place.querySelectorAll("p")).toHaveLength(many + (wrong ? 2 : 0));
  }
  expect(place.lastElementChild).toBe(field);
});

test("what comes later stands where the code has it, not at the end", () => {
  const list = (middle: boolean): Tree => [h("i"), middle && h("b"), "text", middle && ["x", "y"], h("u")];
  show(list(false));
  expect(show(list(true))).toBe("<i></i><b></b>textxy<u></u>");
  expect(show(list(false))).toBe("<i></i>text<u></u>");
});

test("another tag in the same place is another element, and so is the same one under another key", () => {
  show(h("p"));
  const first = found("p");
  show(h("div"));
  show(h("p"));
  expect(found("p")).not.toBe(first);
  show(keyed("form", h("input", { value: "a" })));
  const field = found("input");
  show(keyed("form", h("input", { value: "b" })));
  expect(found("input")).toBe(field);
  show(keyed("sent", h("input", { value: "b" })));
  expect(found("input")).not.toBe(field);
});

test("what somebody else puts between or around its parts, as translators do, breaks nothing", () => {
  const list = (wrong: boolean, name: string): Tree => [
    h("p", {}, name),
    wrong && h("b", {}, "wrong"),
    h("input"),
  ];
  show(list(false, "one"));
  const [name, field] = [found("p"), found("input")];
  const wrapper = document.createElement("font");
  field.before(wrapper, document.createElement("i"));
  wrapper.append(name);
  show(list(true, "two"));
  expect(name.textContent).toBe("two");
  expect(found("input")).toBe(field);
  expect(place.querySelectorAll("b")).toHaveLength(1);
  show(list(false, "three"));
  expect([name.textContent, place.querySelectorAll("b").length]).toEqual(["three", 0]);
  expect(place.querySelector("i")).not.toBeNull();
});
