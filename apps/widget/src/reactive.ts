import { showBefore, type TemplateResult } from "./template.ts";

/** How an attribute and a property of an element belong together. */
export interface Declared {
  /** Name of the attribute; that of the property in small letters where none is given. */
  readonly attribute?: string;
  /** The attribute is read as a number. */
  readonly number?: true;
  /** Setting the property sets the attribute too, for styles that look at it. */
  readonly reflect?: true;
}

/** What lives as long as an element and is told when it comes to a page or leaves it. */
export interface Companion {
  hostConnected(): void;
  hostDisconnected(): void;
}

/** What a companion needs of its element to show something new. */
export interface Host {
  addController(companion: Companion): void;
  requestUpdate(): void;
  readonly updateComplete: Promise<void>;
}

/** Text of a style sheet, which the build squeezes. */
export const css = String.raw;

const sheets = new Map<string, CSSStyleSheet>();

/** The style sheet of a text; every element of a page shares it. */
export const sheetOf = (text: string): CSSStyleSheet => {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheets.set(text, (sheet = new CSSStyleSheet()));
    sheet.replaceSync(text);
  }
  return sheet;
};

/**
 * An element that shows a template in a root of its own and shows it anew when something has changed: as much of
 * LitElement as this widget needs, at a fifth of its bytes.
 */
export abstract class Reactive extends HTMLElement {
  static readonly properties: Readonly<Record<string, Declared>> = {};
  static readonly styles: readonly string[] = [];

  readonly renderRoot: ShadowRoot = this.attachShadow({ mode: "open" });
  readonly #show = showBefore(this.renderRoot.appendChild(new Comment()));
  readonly #values = new Map<string, unknown>();
  readonly #companions: Companion[] = [];
  #begun = false;
  #pending = false;
  #updated = Promise.resolve();

  static get observedAttributes(): string[] {
    return Object.entries(this.properties).map(([name, { attribute }]) => attribute ?? name);
  }

  constructor() {
    super();
    for (const [name, declared] of Object.entries(this.#declared)) this.#declare(name, declared);
  }

  get #declared(): Readonly<Record<string, Declared>> {
    return (this.constructor as typeof Reactive).properties;
  }

  #declare(name: string, { attribute = name, reflect }: Declared): void {
    // A framework may have set it before the element was defined.
    const given = Object.getOwnPropertyDescriptor(this, name);
    Object.defineProperty(this, name, {
      get: () => this.#values.get(name),
      set: (value) => {
        if (!reflect) this.#take(name, value);
        else if (value === null || value === undefined) this.removeAttribute(attribute);
        else this.setAttribute(attribute, String(value));
      },
      enumerable: true,
    });
    if (given) this.#take(name, given.value);
  }

  #take(name: string, value: unknown): void {
    if (this.#values.get(name) === value) return;
    this.#values.set(name, value);
    this.requestUpdate();
  }

  attributeChangedCallback(attribute: string, _: string | null, text: string | null): void {
    for (const [name, { attribute: own = name, number }] of Object.entries(this.#declared))
      if (own === attribute) this.#take(name, number && text !== null ? Number(text) : text);
  }

  connectedCallback(): void {
    if (!this.#begun) {
      this.#begun = true;
      this.wear((this.constructor as typeof Reactive).styles);
      this.requestUpdate();
    }
    for (const companion of this.#companions) companion.hostConnected();
  }

  disconnectedCallback(): void {
    for (const companion of this.#companions) companion.hostDisconnected();
  }

  addController(companion: Companion): void {
    this.#companions.push(companion);
  }

  /** Puts on styles besides those that are worn. */
  wear(styles: readonly string[]): void {
    const { renderRoot } = this;
    renderRoot.adoptedStyleSheets = [...renderRoot.adoptedStyleSheets, sheetOf(styles.join(""))];
  }

  /** Shows the element anew, once for however many changes there are until then. */
  requestUpdate(): void {
    if (!this.#begun || this.#pending) return;
    this.#pending = true;
    this.#updated = this.#updateAfter(this.#updated);
  }

  /** Resolves when what was asked for until now is on show. */
  get updateComplete(): Promise<void> {
    return this.#updated;
  }

  async #updateAfter(last: Promise<void>): Promise<void> {
    // What went wrong the last time has been told to the console and stops nothing now.
    await last.catch(() => undefined);
    await this.scheduleUpdate();
  }

  /** What comes before showing may be put here; it ends by calling this. */
  protected scheduleUpdate(): void | Promise<void> {
    this.#pending = false;
    this.#show(this.render());
  }

  abstract render(): TemplateResult;
}
