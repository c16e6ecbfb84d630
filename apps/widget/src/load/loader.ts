import { isNear, marginPixels } from "./near.ts";

/** What the loader waits for, as a selector, and the files it imports then; the build puts them in. */
declare const waitsFor: string;
declare const files: readonly string[];

// A classic script of another origin has no place that `import()` could be relative to; it has `currentScript`.
const script = document.currentScript as HTMLScriptElement | null;
const everything = { childList: true, subtree: true };
let loading = false;

// Browsers remember a module that failed, so that it is asked for under another address.
const load = (again = ""): void => {
  loading = true;
  near.disconnect();
  added.disconnect();
  Promise.all(
    files.map(
      (file) => import(/* @vite-ignore */ script ? new URL(file + again, script.src).href : file + again),
    ),
  ).catch(() => addEventListener("online", () => load(`?${Date.now()}`), { once: true }));
};

const near = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && load(), {
  rootMargin: `${marginPixels}px`,
});

const look = (elements: Iterable<Element>): void => {
  for (const element of elements) {
    if (loading) return;
    if (element.matches(waitsFor)) {
      // A page may hide what is not defined yet: then its parent's place counts.
      const hidden = /none|contents/.test(getComputedStyle(element).display);
      const place = (hidden && element.parentElement) || element;
      if (isNear(place)) load();
      else near.observe(place);
    } else if (element.matches(":defined")) enter(element);
    else
      customElements.whenDefined(element.localName).then(
        () => enter(element),
        () => 0,
      );
  }
};

// Shadow roots keep to themselves what is added to them. One that a script attaches to what has long been there is
// found when the page has loaded.
const enter = ({ shadowRoot }: Element): void => {
  if (shadowRoot) watch(shadowRoot);
};

const watch = (root: Document | ShadowRoot): void => {
  if (loading) return;
  added.observe(root, everything);
  look(root.querySelectorAll("*"));
};

const added = new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes as NodeListOf<Element>)
      if (node.localName) look([node, ...node.querySelectorAll("*")]);
});

watch(document);
addEventListener("load", () => watch(document));
