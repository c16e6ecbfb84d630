/** A template with its values, not shown yet. */
export interface TemplateResult {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
}

/** Shows nothing; an attribute with it is left out. */
export const nothing = undefined;

/**
 * What is to be shown: `html\`<p class=${look} ?hidden=${no} .value=${text} @click=${act}>${content}</p>\``, as in lit-html,
 * which it replaces at a third of its bytes. Whatever is put in becomes text or the value of an attribute, never markup.
 * A value stands for a whole property, listener or yes-or-no attribute, for a part of any other attribute, or for text,
 * a template or an array of them; not inside a comment, a `<textarea>` or a `<style>`.
 */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult => ({
  strings,
  values,
});

/** Where a value goes: the number of its node, and for an attribute its name and the texts around the values. */
interface Hole {
  readonly at: number;
  readonly name?: string;
  readonly texts?: readonly string[];
}

interface Template {
  readonly content: DocumentFragment;
  readonly holes: readonly Hole[];
}

const mark = "{?}";
interface Policy {
  createHTML(markup: string): unknown;
}
interface PolicyFactory {
  createPolicy(name: string, policy: Policy): Policy;
}
// Where a page wants markup to be vouched for; not every browser's types know of it.
const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
const policy = trustedTypes?.createPolicy("join-community", { createHTML: (markup) => markup });

/** The markup, with a mark where each value goes; none of it comes from anywhere but our own files. */
const markupOf = (strings: readonly string[]): string => {
  let markup = strings[0] ?? "";
  let inTag = false;
  for (let at = 1; at < strings.length; at++) {
    const text = strings[at - 1] ?? "";
    const [opens, closes] = [text.lastIndexOf("<"), text.lastIndexOf(">")];
    if (opens !== closes) inTag = opens > closes;
    markup += (inTag ? mark : `<!--${mark}-->`) + (strings[at] ?? "");
  }
  return markup;
};

const walk = (root: Node): TreeWalker =>
  document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);

const holesOf = (node: Node, at: number): Hole[] => {
  if (!(node instanceof Element)) return [{ at }];
  const marked = [...node.attributes].filter(({ value }) => value.includes(mark));
  for (const { name } of marked) node.removeAttribute(name);
  return marked.map(({ name, value }) => ({ at, name, texts: value.split(mark) }));
};

const read = (strings: TemplateStringsArray): Template => {
  const markup = markupOf(strings);
  const template = document.createElement("template");
  template.innerHTML = (policy?.createHTML(markup) ?? markup) as string;
  const holes: Hole[] = [];
  const walker = walk(template.content);
  for (let at = 0; walker.nextNode(); at++) holes.push(...holesOf(walker.currentNode, at));
  return { content: template.content, holes };
};

const templates = new WeakMap<TemplateStringsArray, Template>();

const templateOf = (strings: TemplateStringsArray): Template => {
  let template = templates.get(strings);
  if (!template) templates.set(strings, (template = read(strings)));
  return template;
};

const textOf = (value: unknown): string =>
  value === undefined || value === null ? "" : String(value as string | number | boolean);

/** Takes its values from the given place on, and says at which place the next ones are. */
type Part = (values: readonly unknown[], from: number) => number;

const attributePart = (element: Element, name: string, texts: readonly string[]): Part => {
  const own = name.slice(1);
  let last: unknown;
  const set: Record<string, (value: unknown) => void> = {
    "@": () => undefined,
    "?": (value) => element.toggleAttribute(own, !!value),
    ".": (value) => Object.assign(element, { [own]: value }),
  };
  const put =
    set[name.charAt(0)] ??
    ((value) =>
      value === undefined || value === null
        ? element.removeAttribute(name)
        : element.setAttribute(name, textOf(value)));
  if (name.startsWith("@"))
    element.addEventListener(own, (event) => (last as ((event: Event) => void) | undefined)?.(event));
  return (values, from) => {
    const to = from + texts.length - 1;
    const value =
      texts.length > 2 || texts.join("")
        ? texts.reduce((text, next, at) => text + textOf(values[from + at - 1]) + next)
        : values[from];
    if (value !== last) put((last = value));
    return to;
  };
};

const partsOf = ({ holes }: Template, content: DocumentFragment): Part[] => {
  const nodes: Node[] = [];
  const walker = walk(content);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return holes.map(({ at, name, texts }) => {
    const node = nodes[at] as ChildNode;
    if (name !== undefined && texts) return attributePart(node as unknown as Element, name, texts);
    const show = showBefore(node);
    return (values, from) => {
      show(values[from]);
      return from + 1;
    };
  });
};

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === "object" && value !== null && "strings" in value;

/** Shows a value before a node, and whatever takes its place later; what has not changed stays as it is. */
export const showBefore = (end: ChildNode): ((value: unknown) => void) => {
  // Text stands in the first node; a template or a list stands between both.
  const start = new Text();
  end.before(start);
  let strings: TemplateStringsArray | undefined;
  let parts: readonly Part[] = [];
  let items: { show: (value: unknown) => void; end: Comment }[] = [];

  const clear = (from: ChildNode = start): void => {
    while (from.nextSibling && from.nextSibling !== end) from.nextSibling.remove();
    strings = undefined;
    items = [];
  };
  const showTemplate = (result: TemplateResult): void => {
    if (strings !== result.strings) {
      clear();
      const template = templateOf(result.strings);
      const content = document.importNode(template.content, true);
      parts = partsOf(template, content);
      ({ strings } = result);
      end.before(content);
    }
    let from = 0;
    for (const part of parts) from = part(result.values, from);
  };
  const showItems = (values: readonly unknown[]): void => {
    if (strings) clear();
    for (const [at, value] of values.entries()) {
      let item = items[at];
      if (!item) {
        const last = new Comment();
        end.before(last);
        items.push((item = { show: showBefore(last), end: last }));
      }
      item.show(value);
    }
    const kept = items.slice(0, values.length);
    clear(kept.at(-1)?.end);
    items = kept;
  };
  return (value) => {
    const text = isTemplate(value) || Array.isArray(value) ? "" : textOf(value);
    if (start.data !== text) start.data = text;
    if (isTemplate(value)) showTemplate(value);
    else if (Array.isArray(value)) showItems(value);
    else if (strings || items.length > 0) clear();
  };
};
