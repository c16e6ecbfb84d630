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

/** Where the reader was: what was pressed in the list and how far down the window it stood. */
export class Place {
  readonly #host: Host;
  #from = "#title";
  #top = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  #card(): HTMLElement | null {
    const { renderRoot } = this.#host;
    return renderRoot.querySelector<HTMLElement>(this.#from) ?? renderRoot.querySelector("#title");
  }

  /** Remembers what was pressed, and where it stood. */
  keep(from: string): void {
    this.#from = from;
    this.#top = this.#card()?.getBoundingClientRect().top ?? 0;
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
    const card = this.#card();
    card?.focus({ preventScroll: true });
    if (card && card.id !== "title")
      scrollerOf(card).scrollTop += card.getBoundingClientRect().top - this.#top;
  }
}
