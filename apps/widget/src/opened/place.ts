import type { ReactiveControllerHost } from "lit";

interface Host extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

const scrollerOf = (element: Element): Element => {
  let at: Element | null = element;
  while (at) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
    at = at.assignedSlot ?? at.parentElement ?? ((at.getRootNode() as Partial<ShadowRoot>).host || null);
  }
  return document.scrollingElement ?? document.documentElement;
};

const topOf = (target: Element | null): number =>
  (target?.closest(".card") ?? target)?.getBoundingClientRect().top ?? 0;

/** Where the reader was: what was pressed in the list and how far down the window it stood. */
export class Place {
  readonly #host: Host;
  #from = "#title";
  #pressed: HTMLElement | null = null;
  #top = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  // What was pressed may be gone, or stand in another community's card by now.
  #target(): HTMLElement | null {
    const { renderRoot } = this.#host;
    const found = renderRoot.querySelector<HTMLElement>(this.#from) ?? renderRoot.querySelector("#title");
    const pressed = this.#pressed;
    return pressed?.isConnected && pressed.closest(".card") === found?.closest(".card") ? pressed : found;
  }

  /** Remembers what was pressed, or what stands for it, and where it stood. */
  keep(from: string): void {
    this.#from = from;
    this.#pressed = (this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    this.#top = topOf(this.#target());
  }

  /** Focus to what will be there once it is drawn. */
  async focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Focus to the heading of the view that is on show now. */
  async enter(): Promise<void> {
    await this.#host.updateComplete;
    const heading = this.#host.renderRoot.querySelector<HTMLElement>("#opened-title");
    heading?.focus({ preventScroll: true });
    const top = heading?.getBoundingClientRect().top ?? 0;
    if (top < 0 || top > innerHeight * 0.8) heading?.closest(".opened")?.scrollIntoView({ block: "start" });
  }

  /** Focus and scroll position back to it, or to the heading of the list where it is gone. */
  async leave(): Promise<void> {
    await this.#host.updateComplete;
    const target = this.#target();
    target?.focus({ preventScroll: true });
    if (target && target.id !== "title") scrollerOf(target).scrollTop += topOf(target) - this.#top;
  }
}
