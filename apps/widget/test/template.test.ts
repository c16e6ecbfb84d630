import { expect, test } from "vitest";
import { Reactive } from "../src/reactive.ts";
import { html, nothing, showBefore, type TemplateResult } from "../src/template.ts";

const place = () => {
  const box = document.createElement("div");
  const show = showBefore(box.appendChild(new Comment()));
  return { box, show, seen: () => box.innerHTML.replace(/<!--.*?-->/g, "") };
};

test("a value is text or the value of an attribute, never markup", () => {
  const { box, show } = place();
  const evil = `"><img src=x onerror=alert(1)>`;
  show(html`<p class="a ${evil}" title=${evil}>${evil} and ${[evil]}</p>`);
  expect(box.querySelector("img")).toBeNull();
  expect(box.querySelector("p")?.title).toBe(evil);
  expect(box.querySelector("p")?.className).toBe(`a ${evil}`);
  expect(box.textContent).toBe(`${evil} and ${evil}`);
});

test("what has not changed stays the same node, and what has is changed in it", () => {
  const { box, show } = place();
  const view = (name: string, many: string[]) =>
    html`<input .value=${name} /><b ?hidden=${!name}>${name}</b>${many.map((one) => html`<i>${one}</i>`)}`;
  show(view("one", ["a", "b"]));
  const before = [...box.querySelectorAll("*")];
  show(view("", ["a", "c", "d"]));
  expect([...box.querySelectorAll("*")].slice(0, 4)).toEqual(before);
  expect(box.querySelector("b")?.hidden).toBe(true);
  expect(box.textContent).toBe("acd");
  show(view("two", []));
  expect(box.querySelector("input")?.value).toBe("two");
  expect(box.querySelectorAll("i")).toHaveLength(0);
  expect(box.querySelector("b")).toBe(before[1]);
});

test("text, a template, a list and nothing take each other's place, in any order", () => {
  const kinds = ["text", html`<b>bold</b>`, [html`<i>one</i>`, "two"], html`<u>${"under"}</u>`, nothing, 0];
  const shown = ["text", "<b>bold</b>", "<i>one</i>two", "<u>under</u>", "", "0"];
  for (const [from, one] of kinds.entries())
    for (const [to, other] of kinds.entries()) {
      const { show, seen } = place();
      show(html`(${one})`);
      const view = (value: unknown) => html`(${value})`;
      show(view(one));
      expect([from, seen()]).toEqual([from, `(${shown[from]})`]);
      show(view(other));
      expect([from, to, seen()]).toEqual([from, to, `(${shown[to]})`]);
    }
});

test("an attribute with nothing is left out, and every part of one is kept", () => {
  const { box, show } = place();
  const view = (id: unknown, part: unknown) =>
    html`<a id=${id} class="x ${part} y ${part}" @click=${nothing}></a>`;
  show(view("here", 1));
  expect(box.innerHTML).toContain(`<a id="here" class="x 1 y 1">`);
  show(view(nothing, undefined));
  expect(box.querySelector("a")?.hasAttribute("id")).toBe(false);
  expect(box.querySelector("a")?.className).toBe("x  y ");
});

test("a listener that is exchanged is called alone", () => {
  const { box, show } = place();
  const heard: string[] = [];
  const view = (name: string) => html`<button @click=${() => heard.push(name)}></button>`;
  show(view("first"));
  show(view("second"));
  box.querySelector("button")?.click();
  expect(heard).toEqual(["second"]);
});

class Sample extends Reactive {
  static override readonly properties = { count: { number: true }, look: { reflect: true } } as const;
  declare count: number | null;
  declare look: string | null;
  renders = 0;
  fails = false;
  override render(): TemplateResult {
    if (this.fails) throw new Error("planted");
    this.renders += 1;
    return html`<p>${this.count} ${typeof this.count}</p>`;
  }
}

test("properties set before an element was defined count, and many changes are shown once", async () => {
  const early = document.createElement("sample-element") as Sample;
  early.count = 7;
  document.body.append(early);
  customElements.define("sample-element", Sample);
  await early.updateComplete;
  expect(early.renderRoot.textContent).toBe("7 number");
  early.setAttribute("count", "8");
  early.count = 9;
  early.look = "dark";
  await early.updateComplete;
  expect([early.renderRoot.textContent, early.getAttribute("look"), early.renders]).toEqual([
    "9 number",
    "dark",
    2,
  ]);
  early.look = null;
  early.removeAttribute("count");
  await early.updateComplete;
  expect([early.renderRoot.textContent, early.hasAttribute("look")]).toEqual([" object", false]);
});

test("a view that failed once is told, and does not stop the next", async () => {
  const element = new Sample();
  document.body.append(element);
  await element.updateComplete;
  element.fails = true;
  element.count = 1;
  await expect(element.updateComplete).rejects.toThrow("planted");
  element.fails = false;
  element.count = 2;
  await element.updateComplete;
  expect(element.renderRoot.textContent).toBe("2 number");
});
