import type { ReactiveController, ReactiveControllerHost } from "lit";
import { compactStyle } from "./compact.ts";
import { cssOf } from "./colour.ts";
import { readPage } from "./page.ts";
import { isDark, paletteOf } from "./palette.ts";
import { watchPage } from "./watch.ts";

/** What a look needs of the element that wears it. */
export interface LookHost extends ReactiveControllerHost, HTMLElement {
  readonly theme: string | null;
  readonly density: string | null;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** The looks that few pages ask for: that of the page around, and the compact one. */
export class Look implements ReactiveController {
  readonly #host: LookHost;
  readonly #sheet = new CSSStyleSheet();
  #compact = false;
  #stop: (() => void) | undefined;

  constructor(host: LookHost) {
    this.#host = host;
    this.#root.adoptedStyleSheets.push(this.#sheet);
    host.addController(this);
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  hostConnected(): void {
    this.wear();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Looks as the attributes say now; the page is read only when that begins, and when the page changes. */
  wear(): void {
    const inherits = this.#host.theme === "inherit" && this.#host.isConnected;
    const compact = this.#host.density === "compact";
    if (inherits === Boolean(this.#stop) && compact === this.#compact) return;
    this.#compact = compact;
    if (!inherits) this.hostDisconnected();
    else this.#stop ??= watchPage(this.#host, this.#put);
    this.#put();
  }

  #put = (): void =>
    this.#sheet.replaceSync(
      (this.#stop ? this.#inherited() : "") + (this.#compact ? compactStyle.cssText : ""),
    );

  #inherited(): string {
    const { font, ...taken } = readPage(this.#host, this.#root);
    const palette = paletteOf(taken);
    const colours = Object.entries(palette).map(([name, colour]) => `--${name}:${cssOf(colour)}`);
    const scheme = isDark(palette.paper) ? "dark" : "light";
    // A found word is underlined anyway; a tint below it would be one more surface to be read on.
    return `.root{${colours.join(";")};color-scheme:${scheme};font-family:${font}}
      mark{background:none}.popup .code{opacity:1}`;
  }
}
