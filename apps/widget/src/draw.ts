/** An element: its tag, what it wears, and what is in it. */
export interface Branch {
  readonly tag: string;
  readonly props: Props;
  readonly children: Trees;
}

/**
 * What an element wears. `on…` are listeners; `value`, `checked` and `style` are properties; all else are attributes, which
 * are there and empty for true, and gone for false and for nothing, but that `aria-…` says `true` and `false`.
 */
export type Props = Readonly<Record<string, unknown>>;

/** An element, a text, or several of them; of nothing, `false` and the empty text nothing is on show. */
export type Tree = Branch | Trees | string | number | false | null | undefined;

/** Several, in their order; under another key than before all of them are made anew. */
export type Trees = readonly Tree[] & { readonly key?: string };

/** An element of a tree. */
export const h = (tag: string, props: Props = {}, ...children: Tree[]): Branch => ({ tag, props, children });

/** What is in a node: the trees, and a node for each element and text of them, in their order. */
interface Drawn {
  readonly trees: Trees;
  readonly nodes: ChildNode[];
}

type Listener = ((event: Event) => void) | undefined;

const drawn = new WeakMap<Node, Drawn>();
const heard = new WeakMap<Element, Record<string, Listener>>();

const put = (element: Element, name: string, value: unknown): void => {
  if (name === "value" || name === "checked" || name === "style") Object.assign(element, { [name]: value });
  else if (typeof value === "boolean" && !name.startsWith("aria-")) element.toggleAttribute(name, value);
  else if (value === undefined || value === null) element.removeAttribute(name);
  else element.setAttribute(name, String(value as string | number | boolean));
};

const hear = (element: Element, name: string, listener: Listener): void => {
  const all = heard.get(element) ?? {};
  heard.set(element, all);
  if (!(name in all)) element.addEventListener(name.slice(2), (event) => all[name]?.(event));
  all[name] = listener;
};

const dress = (element: Element, props: Props, before?: Props): void => {
  for (const name in before ? { ...before, ...props } : props) {
    if (name.startsWith("on")) hear(element, name, props[name] as Listener);
    else if (props[name] !== before?.[name]) put(element, name, props[name]);
  }
};

type Take = (tree: Branch | string, at: string) => void;

// Whatever may come and go is known by its place in the code, so that nothing beside it is taken for another; what is new
// needs no place, and so has none.
const each = (trees: Trees, path: string, take: Take): void => {
  for (let at = 0; at < trees.length; at++) {
    const tree = trees[at];
    if (Array.isArray(tree)) each(tree as Trees, path && `${path}${(tree as Trees).key ?? at}.`, take);
    else if (tree && typeof tree === "object") take(tree as Branch, path && path + at + (tree as Branch).tag);
    else if (tree || tree === 0) take(`${tree}`, path && path + at);
  }
};

// It comes whole, so that nobody is told of what it holds as of news.
const make = (tree: Branch | string): Element | Text => {
  if (typeof tree === "string") return new Text(tree);
  const element = document.createElement(tree.tag);
  dress(element, tree.props);
  draw(element, tree.children);
  return element;
};

/**
 * Makes what is in a node look like the trees, and touches nothing else of it: what has its place still keeps its focus,
 * its selection and its scroll position. Nothing is ever read as HTML, so no text can become an element.
 */
export const draw = (parent: Element | DocumentFragment, trees: Trees): void => {
  const before = drawn.get(parent);
  const nodes: ChildNode[] = [];
  drawn.set(parent, { trees, nodes });
  const known = before && new Map<string, { readonly node: ChildNode; readonly was: Branch | string }>();
  if (known)
    each(before.trees, ".", (was, at) => known.set(at, { node: before.nodes[known.size] as ChildNode, was }));
  let next = parent.firstChild;
  each(trees, known ? "." : "", (tree, at) => {
    const old = known?.get(at);
    const node = old ? old.node : make(tree);
    nodes.push(node);
    if (!old) return void parent.insertBefore(node, next);
    known?.delete(at);
    // Whoever changes pages, to translate them, may have put it elsewhere.
    if (node.parentNode === parent) next = node.nextSibling;
    if (tree === old.was) return;
    if (typeof tree === "string") node.textContent = tree;
    else {
      dress(node as Element, tree.props, (old.was as Branch).props);
      draw(node as Element, tree.children);
    }
  });
  // Last, so that a page does not get shorter, and scroll, where one thing takes the place of another.
  known?.forEach(({ node }) => node.remove());
};
