import type { Read } from "@boundaryless/contract/read";
import type { CommunityCard, CommunityList as Page, Language, WidgetView } from "@boundaryless/contract";
import type { CSSResult, ReactiveController, ReactiveControllerHost } from "lit";
import { failureOf, hold, patience, type Failure } from "../failure.ts";
import type { ViewRequest } from "../load/view.ts";

/** What the list needs of the element it belongs to. */
export interface ListHost extends ReactiveControllerHost {
  readonly read: Read;
  readonly isConnected: boolean;
  readonly limit: number;
  readonly request: ViewRequest;
  readonly renderRoot: HTMLElement | DocumentFragment;
  wear(...styles: CSSResult[]): void;
}

type Finding = typeof import("./finding.ts");

const loadFinding = (): Promise<Finding> => import("./finding.ts");
const pauseMs = 250;
/** An answer that comes sooner takes its place without anything grey before it, which would only delay it. */
const slowMs = 150;
const isPage = (page: Page): boolean => Array.isArray(page.communities);

/** The communities on show: first view, search, filter, further pages. One request at a time, the newest wins. */
export class CommunityList implements ReactiveController {
  phase: "loading" | "ready" | "failed" = "loading";
  declare failure: Failure | undefined;
  declare first: WidgetView | undefined;
  cards: readonly CommunityCard[] = [];
  next: string | null = null;
  shown = 0;
  query = "";
  /** The query that the cards answer, which trails behind what is typed. */
  answered = "";
  mine = false;
  busy = false;
  /** The first view takes so long that its places are shown. */
  slow = false;
  /** Where what was searched for stands in the cards. */
  declare highlights: Page["highlights"];
  /** Communities of other installations. */
  declare others: Page["elsewhere"];
  /** How it is shown that the trust has not listed this page, once that was said. */
  declare refused: typeof import("./refused.ts") | undefined;
  /** What a screen reader is told once. */
  declare said: ((language: Language) => string) | undefined;
  /** Searching, and what only searching shows; loaded when somebody turns to it, or the answer needs it. */
  declare finding: Finding | undefined;
  readonly host: ListHost;
  #going: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #again: (() => void) | undefined;

  constructor(host: ListHost) {
    this.host = host;
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
      if (this.host.isConnected || (!this.#going && !this.#pause)) return;
      this.#again = this.retry;
      clearTimeout(this.#pause);
      this.#pause = undefined;
      this.#going?.abort();
    });
  }

  /** Loads the first view anew; `fresh` when what the browser keeps is known to be old. */
  async load(fresh = false): Promise<void> {
    this.phase = "loading";
    const slow = setTimeout(() => {
      this.slow = true;
      this.host.requestUpdate();
    }, slowMs);
    const view = await this.ask((signal) =>
      this.host.read("GET /v1/widget", { query: this.host.request }, { signal, fresh }),
    );
    // Only an editor who looks whether it works sees what a mistyped code says.
    if (view && !view.trust && this.host.request.trust) await this.#need().catch(() => undefined);
    clearTimeout(slow);
    this.slow = false;
    if (!view) return;
    this.first = view as WidgetView;
    this.phase = "ready";
    if (this.query.trim() || this.mine) await this.find();
    else this.put(this.first);
  }

  /** Tries again what did not work. */
  retry = (): void => void (this.phase === "ready" ? this.find() : this.load());

  /** Searches once typing pauses; what is on show stays until the answer is here. */
  search(query: string): void {
    this.query = query;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.find(), pauseMs);
    this.host.requestUpdate();
  }

  /** Narrows the list to communities with people from the trust, or widens it again. */
  narrow(mine: boolean): void {
    this.mine = mine;
    void this.find();
  }

  /** Searches for what is typed, or goes back to everything where nothing is. */
  async find(): Promise<void> {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.said = undefined;
    // A first view that is on its way ends by searching for what was typed meanwhile.
    if (!this.first || this.phase !== "ready") return this.phase === "failed" ? this.load() : undefined;
    await this.#turn(({ find }) => find(this));
  }

  /** Shows more: first what is here already, then the next page. */
  more = (): Promise<void> => this.#turn(({ more }) => more(this));

  /** Fetches what searching needs, before the first letter. */
  prefetch = (): void => void loadFinding().catch(() => undefined);

  async #need(): Promise<void> {
    if (this.finding) return;
    this.finding = await loadFinding();
    this.host.wear(this.finding.foundStyle);
  }

  async #turn(run: (finding: Finding) => Promise<void>): Promise<void> {
    try {
      await this.#need();
    } catch (error) {
      this.#fail(failureOf(error));
      return this.host.requestUpdate();
    }
    if (this.finding) await run(this.finding);
  }

  #online = (): void => {
    if (this.failure && this.failure.kind !== "refused") this.retry();
  };

  /** Shows a page from its beginning. */
  put(page: Page): void {
    this.cards = page.communities;
    this.highlights = page.highlights;
    this.others = page.elsewhere;
    this.next = page.next;
    this.shown = Math.min(this.host.limit, this.cards.length);
    this.host.requestUpdate();
  }

  /** Asks for nothing any more. */
  stop(): void {
    this.#going?.abort();
    this.#going = undefined;
    this.busy = false;
    this.failure = undefined;
  }

  /** Asks for a page; the newest question wins, and a failure is on show. */
  async ask<Answer extends Page>(run: (signal: AbortSignal) => Promise<Answer>): Promise<Answer | undefined> {
    this.stop();
    const going = (this.#going = new AbortController());
    this.busy = true;
    this.host.requestUpdate();
    try {
      const answer = hold(await run(patience(going.signal)), isPage);
      // Rarely needed, so it is not in every host page's first download; only for an empty list it must be there.
      if (answer.communities.length === 0) await this.#need();
      else if (answer.elsewhere || answer.highlights) await this.#need().catch(() => undefined);
      // What the loader asked for does not end with the signal.
      going.signal.throwIfAborted();
      this.refused = undefined;
      return answer;
    } catch (error) {
      const failure = failureOf(error);
      this.refused =
        failure.problem?.code === "forbidden"
          ? await import("./refused.ts").catch(() => undefined)
          : undefined;
      if (going === this.#going && !going.signal.aborted) this.#fail(failure);
      return undefined;
    } finally {
      if (going === this.#going) {
        this.#going = undefined;
        this.busy = false;
        this.host.requestUpdate();
      }
    }
  }

  #fail(failure: Failure): void {
    this.failure = failure;
    if (this.phase === "loading") this.phase = "failed";
  }
}
