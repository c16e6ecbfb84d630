import type { Call } from "@boundaryless/contract/client";
import type { CommunityCard, CommunityList as Page, Language, WidgetView } from "@boundaryless/contract";
import { failureOf, hold, patience, type Failure } from "../failure.ts";
import type { ListWords } from "../language.ts";
import type { Companion, Host } from "../reactive.ts";

/** What the first view is asked with; the language goes back with a join as well. */
export interface ViewRequest {
  readonly trust: string | undefined;
  readonly placement: string | undefined;
  readonly language: Language;
  readonly limit: number;
}

/** What the list needs of the element it belongs to. */
export interface ListHost extends Host {
  readonly call: Call;
  readonly isConnected: boolean;
  readonly limit: number;
  readonly request: ViewRequest;
  focusCard(slug: string): void;
}

const pauseMs = 250;
const isPage = (page: Page): boolean => Array.isArray(page.communities);
const isView = (view: WidgetView): boolean => isPage(view) && typeof view.wording?.text === "string";

/** The communities on show: first view, search, filter, further pages. One request at a time, the newest wins. */
export class CommunityList implements Companion {
  phase: "loading" | "ready" | "failed" = "loading";
  failure: Failure | undefined;
  first: WidgetView | undefined;
  cards: readonly CommunityCard[] = [];
  next: string | null = null;
  shown = 0;
  query = "";
  /** The query that the cards answer, which trails behind what is typed. */
  answered = "";
  mine = false;
  busy = false;
  /** How it is shown that there is nothing to list, once that has been the case. */
  none: typeof import("./none.ts") | undefined;
  /** Where what was searched for stands in the cards, and how it is marked, once there is something to mark. */
  highlights: Page["highlights"];
  marks: typeof import("./mark.ts") | undefined;
  /** Communities of other installations, and how they are shown once there were any. */
  others: Page["elsewhere"];
  beyond: typeof import("./elsewhere.ts") | undefined;
  /** What a screen reader is told once. */
  said: ((words: ListWords) => string) | undefined;
  readonly #host: ListHost;
  #going: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #again: (() => void) | undefined;

  constructor(host: ListHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("online", this.#online);
    this.#again?.();
    this.#again = undefined;
  }

  hostDisconnected(): void {
    removeEventListener("online", this.#online);
    // Moving takes an element out and puts it in again at once: only a real removal stops the request.
    queueMicrotask(() => {
      if (this.#host.isConnected || (!this.#going && !this.#pause)) return;
      this.#again = this.retry;
      clearTimeout(this.#pause);
      this.#pause = undefined;
      this.#going?.abort();
    });
  }

  /** Loads the first view anew; `fresh` when what the browser keeps is known to be old. */
  async load(fresh = false): Promise<void> {
    this.phase = "loading";
    const view = await this.#ask((signal) =>
      this.#host.call("GET /v1/widget", { query: this.#host.request }, { signal, fresh }),
    );
    if (!view) return;
    this.first = view as WidgetView;
    this.phase = "ready";
    if (this.query.trim() || this.mine) await this.find();
    else this.#put(this.first);
  }

  /** Tries again what did not work. */
  retry = (): void => void (this.phase === "ready" ? this.find() : this.load());

  /** Searches once typing pauses; what is on show stays until the answer is here. */
  search(query: string): void {
    this.query = query;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.find(), pauseMs);
    this.#host.requestUpdate();
  }

  /** Narrows the list to communities with people from the trust, or widens it again. */
  narrow(mine: boolean): void {
    this.mine = mine;
    void this.find();
  }

  /** Back to everything. */
  clear(): void {
    this.query = "";
    this.mine = false;
    void this.find();
  }

  /** Reads the wording anew, after the one that was shown was refused as outdated. */
  async refreshWording(): Promise<void> {
    const query = this.#host.request;
    const view = await this.#host.call("GET /v1/widget", { query }).catch(() => undefined);
    if (view && isView(view) && this.first) this.first = { ...this.first, wording: view.wording };
    this.#host.requestUpdate();
  }

  async find(): Promise<void> {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.said = undefined;
    // A first view that is on its way ends by searching for what was typed meanwhile.
    if (!this.first || this.phase !== "ready") return this.phase === "failed" ? this.load() : undefined;
    const query = this.#filters();
    let page: Page | undefined = this.first;
    if (query.q || query.trust) {
      page = await this.#ask((signal) => this.#host.call("GET /v1/communities", { query }, { signal }));
    } else this.#stop();
    if (!page) return;
    this.#put(page);
    this.answered = query.q;
    const { length } = this.cards;
    this.said = (words) => (page.next ? words.foundMore : words.found)(words.counts.communities(length));
  }

  /** Shows more: first what is here already, then the next page. */
  async more(): Promise<void> {
    const from = this.shown;
    if (from >= this.cards.length && this.next) {
      const query = { ...this.#filters(), cursor: this.next };
      const page = await this.#ask((signal) => this.#host.call("GET /v1/communities", { query }, { signal }));
      if (!page) return;
      const here = new Set(this.cards.map(({ slug }) => slug));
      this.cards = [...this.cards, ...page.communities.filter(({ slug }) => !here.has(slug))];
      this.highlights = { ...this.highlights, ...page.highlights };
      this.next = page.next;
    }
    this.shown = Math.min(from + this.#host.limit, this.cards.length);
    this.said = (words) => words.nowShown(words.counts.communities(this.shown));
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const card = this.cards[from];
    if (card) this.#host.focusCard(card.slug);
  }

  #online = (): void => {
    if (this.failure && this.failure.kind !== "refused") this.retry();
  };

  #filters(): { q: string; trust?: string } {
    const trust = this.mine ? this.first?.trust?.odsCode : undefined;
    return { q: this.query.trim(), ...(trust ? { trust } : {}) };
  }

  #put(page: Page): void {
    this.cards = page.communities;
    this.highlights = page.highlights;
    this.others = page.elsewhere;
    this.next = page.next;
    this.shown = Math.min(this.#host.limit, this.cards.length);
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#going?.abort();
    this.#going = undefined;
    this.busy = false;
    this.failure = undefined;
  }

  async #ask<Answer extends Page>(
    run: (signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer | undefined> {
    this.#stop();
    const going = (this.#going = new AbortController());
    this.busy = true;
    this.#host.requestUpdate();
    try {
      const answer = hold(await run(patience(going.signal)), this.first ? isPage : (isView as () => boolean));
      // Rarely needed, so it is not in every host page's first download.
      if (answer.communities.length === 0) this.none ??= await import("./none.ts");
      if (answer.elsewhere) this.beyond ??= await import("./elsewhere.ts").catch(() => undefined);
      if (answer.highlights) this.marks ??= await import("./mark.ts").catch(() => undefined);
      return going === this.#going ? answer : undefined;
    } catch (error) {
      if (going === this.#going && !going.signal.aborted) this.#fail(failureOf(error));
      return undefined;
    } finally {
      if (going === this.#going) {
        this.#going = undefined;
        this.busy = false;
        this.#host.requestUpdate();
      }
    }
  }

  #fail(failure: Failure): void {
    this.failure = failure;
    if (this.phase === "loading") this.phase = "failed";
  }
}
