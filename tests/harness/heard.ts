import type { Page } from "playwright-core";

/** Something that a screen reader would say of its own accord. */
export interface Heard {
  readonly role: string;
  readonly text: string;
}

interface Listening {
  heard: Heard[];
}

/**
 * Writes down what live regions say, from before the page's first script and inside shadow roots too: text that
 * changes inside a region, and an alert that appears. Text that a status brings along when it appears is not counted,
 * because most screen readers keep quiet about it.
 */
export const listenIn = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const heard: Heard[] = [];
    Object.assign(window, { heard });
    const live = "[role=status], [role=alert], [aria-live]";
    const changed = new Set<Element>();
    const say = (): void => {
      for (const region of changed) {
        const text = region.isConnected ? (region as HTMLElement).innerText.replace(/\s+/g, " ").trim() : "";
        if (text) heard.push({ role: region.role ?? "", text });
      }
      changed.clear();
    };
    const alertsIn = (node: Node): Element[] =>
      node instanceof Element
        ? [...(node.matches("[role=alert]") ? [node] : []), ...node.querySelectorAll("[role=alert]")]
        : [];
    const watch = (root: Node): void =>
      new MutationObserver((changes) => {
        for (const { type, target, addedNodes } of changes) {
          const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
          if (region && (type === "characterData" || addedNodes.length > 0)) changed.add(region);
          for (const alert of [...addedNodes].flatMap(alertsIn)) changed.add(alert);
        }
        if (changed.size > 0) requestAnimationFrame(say);
      }).observe(root, { subtree: true, childList: true, characterData: true });
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) {
      const root = attachShadow.call(this, init);
      watch(root);
      return root;
    };
    watch(document);
  });

/** What was said since the last time it was asked, oldest first. */
export const heardOn = (page: Page): Promise<Heard[]> =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise((next) => requestAnimationFrame(next));
    return (window as unknown as Listening).heard.splice(0);
  });

/** Role and name of what has the focus, inside shadow roots too; empty where nothing has. */
export const focusOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return "";
    const root = at.getRootNode() as Document | ShadowRoot;
    const byId = (ids: string | null): string =>
      (ids ?? "")
        .split(" ")
        .map((id) => root.getElementById(id)?.textContent ?? "")
        .join(" ");
    const { labels, type } = at as HTMLInputElement;
    const named =
      at.getAttribute("aria-label") ??
      (at.hasAttribute("aria-labelledby") ? byId(at.getAttribute("aria-labelledby")) : undefined) ??
      labels?.[0]?.textContent ??
      at.textContent ??
      "";
    const kind = at.role ?? (at.localName === "input" ? type : at.localName);
    return `${kind} "${named.replace(/\s+/g, " ").trim()}"`;
  });

/** What can be pressed or typed into but is smaller than 24 by 24 CSS pixels; links in running text may be. */
export const smallTargetsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 24;
    const within = (root: Document | ShadowRoot | Element): Element[] =>
      [...root.querySelectorAll("*")].flatMap((one) => [
        one,
        ...(one.shadowRoot ? within(one.shadowRoot) : []),
      ]);
    // Words on the link's own line, told from the comments that templates leave behind.
    const spoken = (node: Node): boolean => node instanceof Text && /\p{L}/u.test(node.data);
    const besides = (one: Element, way: "previousSibling" | "nextSibling"): boolean => {
      let node = one[way];
      while (node && node.nodeName !== "BR" && !spoken(node)) node = node[way];
      return node !== null && spoken(node);
    };
    const inText = (one: Element): boolean =>
      getComputedStyle(one).display === "inline" &&
      (besides(one, "previousSibling") || besides(one, "nextSibling"));
    return within(document)
      .filter((one) => one.matches("a[href], button, input:not([type=hidden]), select, textarea, summary"))
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => !inText(one))
      .filter((one) => {
        // A label is part of the target of its checkbox.
        const boxes = [one, ...((one as HTMLInputElement).labels ?? [])].map((part) =>
          part.getBoundingClientRect(),
        );
        return !boxes.some(({ width, height }) => width >= least && height >= least);
      })
      .map((one) => `${one.localName} "${one.textContent?.trim() ?? ""}"`);
  });

/** The levels of all headings that can be read, in their order. */
export const headingLevelsOn = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const within = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll("*")].flatMap((one) => [
        one,
        ...(one.shadowRoot ? within(one.shadowRoot) : []),
      ]);
    return within(document)
      .filter((one) => one.matches("h1, h2, h3, h4, h5, h6, [role=heading]"))
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => Number(one.ariaLevel ?? one.localName.slice(1)));
  });

/**
 * Spaces text out as a reader may (success criterion 1.4.12), and says what of it is then cut off.
 * @param previews selects what shows only the beginning anyway, of what can be read whole elsewhere
 */
export const cutOffWhenSpaced = (page: Page, previews: string): Promise<string[]> =>
  page.evaluate((shortened) => {
    const spaced = new CSSStyleSheet();
    spaced.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
    );
    const roots = [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, spaced];
    const cut = roots
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>("*")])
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".unseen"))
      .filter((one) => !one.closest(shortened))
      .filter((one) => getComputedStyle(one).overflow !== "visible")
      .filter(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
          scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1,
      )
      .map(({ localName, className, textContent }) => `${localName}.${className} "${textContent.trim()}"`);
    for (const root of roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== spaced);
    return cut;
  }, previews);
