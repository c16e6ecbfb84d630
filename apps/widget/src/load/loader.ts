import { languageOf } from "../language.ts";
import { whenNear } from "./near.ts";
import { type Asked, patienceMs, usuallyShown, viewAddress } from "./view.ts";

// The build puts these in.
/** What the loader waits for, as a selector. */
declare const waitsFor: string;
/** The file it imports then, on a page in either language. */
declare const english: string;
declare const welsh: string;
/** One that this stands on, which would be asked for a round trip later; empty for none. */
declare const englishBeside: string;
declare const welshBeside: string;
/** The file with everything, which imports nothing. */
declare const whole: string;
/** Its own path, where what it waits for begins with a view that can be asked for; else empty. */
declare const itself: string;

// A classic script of another origin has no place that `import()` could be relative to; it has `currentScript`.
const script = document.currentScript as HTMLScriptElement | null;
let again = whole;
let loading = false;

// The first view comes beside the module, rather than after it: a round trip less until the list is there.
const ask = (element: Element & { asked?: Asked }): void => {
  const said = (name: string): string | undefined => element.getAttribute(name) ?? undefined;
  // A module does not know its address in a way that a classic script could be asked for as well.
  const from = script ?? document.querySelector<HTMLScriptElement>(`script[src*="${itself}"]`);
  // Where one community is shown, the list comes after it.
  if (!from || element.matches("[base], [community]")) return;
  const spoken = languageOf(element);
  // As it is said: what is mistyped the element mends, and asks for itself.
  const told = {
    trust: said("trust"),
    placement: said("placement"),
    language: said("lang"),
    limit: Number(said("limit")) || usuallyShown,
  };
  const address = new URL(viewAddress(told, spoken), from.src).href;
  const answer = fetch(address, {
    signal: AbortSignal.timeout(patienceMs),
    headers: { "accept-language": spoken },
  }).then(async (response) => {
    // Read and parsed while the module comes, so that the element has it before its first frame.
    const data: unknown = await response.json();
    response.json = async () => data;
    return response;
  });
  // Whoever takes it hears of a failure, and nobody else.
  answer.catch(() => 0);
  element.asked = [address, answer];
};

const bring = (name: string): Promise<unknown> =>
  import(/* @vite-ignore */ (script ? new URL(name, script.src) : name) as string);

const load = (element: Element, name?: string): void => {
  // A pinned file may have come before.
  if (loading || element.matches(":defined")) return;
  loading = true;
  added.disconnect();
  // Before the module, which needs less time to be there than the system needs for an answer.
  if (itself) ask(element);
  const inWelsh = languageOf(element) === "cy";
  const beside = inWelsh ? welshBeside : englishBeside;
  if (beside) bring(beside).catch(() => 0);
  bring(name ?? (inWelsh ? welsh : english)).catch(() =>
    addEventListener(
      "online",
      () => {
        loading = false;
        // Browsers remember a module that failed, for whatever imports it as well: what is asked for again has another
        // name, each time, and everything in it.
        load(element, (again += "?"));
      },
      { once: true },
    ),
  );
};

const look = (elements: Iterable<Element>): void => {
  for (const element of elements) {
    if (element.matches(":defined")) enter(element);
    else if (element.matches(waitsFor)) {
      // A page may hide what is not defined yet: then its parent's place counts.
      const hidden = /none|contents/.test(getComputedStyle(element).display);
      whenNear((hidden && element.parentElement) || element, () => load(element));
    } else void customElements.whenDefined(element.localName).then(() => enter(element));
  }
};

// Shadow roots keep to themselves what is added to them. One that a script attaches to what has long been there is
// found when the page has loaded.
const enter = ({ shadowRoot }: Element): void => {
  if (shadowRoot) watch(shadowRoot);
};

const watch = (root: Document | ShadowRoot): void => {
  if (loading) return;
  added.observe(root, { childList: true, subtree: true });
  look(root.querySelectorAll("*"));
};

const added = new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes as NodeListOf<Element>)
      if (node.localName) look([node, ...node.querySelectorAll("*")]);
});

watch(document);
addEventListener("load", () => watch(document));
