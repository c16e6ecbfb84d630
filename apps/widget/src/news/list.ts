import { createReader, type Read } from "@boundaryless/contract/read";
import type { Language, NextGatheringList } from "@boundaryless/contract";
import { failureOf, hold, patience, type Failure } from "../failure.ts";
import { Hosted } from "../hosted.ts";
import { languageOf } from "../language.ts";
import { whenNear } from "../load/near.ts";
import { listWordsIn, type ListWords } from "../list/words.ts";
import { codeOf, within } from "../load/view.ts";
import { baseStyle } from "../style/base.ts";
import { cardStyle } from "../style/card.ts";
import { NewsShownEvent } from "./event.ts";
import { showNews } from "./show.ts";
import { newsStyle } from "./style.ts";
import { newsWordsIn, type NewsWords } from "./words.ts";
import type { Tree } from "../draw.ts";

/** Whose they are, as both answers say it. */
type Whose = Pick<NextGatheringList, "community" | "trust">;

/** What both lists show of an entry. */
export interface Entry {
  readonly title: string;
  readonly language?: Language | undefined;
  readonly url: string;
  readonly community: {
    readonly slug: string;
    readonly name: string;
    readonly language?: Language | undefined;
  };
}

/** Which of them are asked for. */
export interface Wanted {
  readonly community: string | undefined;
  readonly trust: string | undefined;
  readonly limit: number;
}

const usuallyShown = 3;
const mostShown = 5;

/** A list of what is new or comes next, in one request: all that lessons and gatherings have in common. */
export abstract class NewsList<Shown extends Entry> extends Hosted {
  static override styles = [baseStyle, cardStyle, newsStyle];

  /** @internal */
  abstract readonly kind: "lessons" | "gatherings";
  /**
   * What is on show; undefined until it is here.
   *
   * @internal
   */
  entries: readonly Shown[] | undefined;
  /** @internal */
  whose: Whose = { community: null, trust: null };
  /** @internal */
  failure: Failure | undefined;
  /**
   * How it is shown that the trust has not listed this page, once that was said.
   *
   * @internal
   */
  refused: typeof import("../list/refused.ts") | undefined;
  /**
   * What follows on the page is out of sight: room that nothing fills need not be kept.
   *
   * @internal
   */
  settled = false;
  /** @internal */
  words!: ListWords;
  /** @internal */
  say!: NewsWords;
  #asked = "";
  #going: AbortController | undefined;
  #end: IntersectionObserver | undefined;

  /** How many are shown, 1 to 5; 3 unless said. */
  get limit(): number {
    return within(this.shownAtOnce, usuallyShown, mostShown);
  }

  set limit(most: number | null) {
    this.shownAtOnce = most;
  }

  /** @internal */
  get trustCode(): string | undefined {
    return codeOf(this.trust);
  }

  /** @internal */
  get request(): { readonly trust: string | undefined } {
    return { trust: this.trustCode };
  }

  /**
   * What the request depends on besides what both lists know.
   *
   * @internal
   */
  get filter(): string {
    return "";
  }

  protected abstract ask(read: Read, wanted: Wanted, signal: AbortSignal): Promise<Whose>;
  /** The entries of an answer, which may be anything. */
  protected abstract entriesOf(answer: Whose): readonly Shown[] | undefined;
  /**
   * What stands below the title of an entry.
   *
   * @internal
   */
  abstract about(entry: Shown): Tree;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("online", this.#online);
    if (this.#asked && !this.entries && !this.#going && !this.failure) this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("online", this.#online);
    // Moving takes an element out and puts it in again at once: only a real removal stops the request.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#going?.abort();
      this.#going = undefined;
    });
  }

  /** Begins anew when what the list depends on has changed. */
  protected override async scheduleUpdate(): Promise<void> {
    this.spoken = languageOf(this, this.language);
    const { spoken, origin, community, trustCode, filter, limit } = this;
    const asked = JSON.stringify([spoken, origin, community, trustCode, filter, limit]);
    if (asked !== this.#asked) {
      this.#asked = asked;
      whenNear(this, () => asked === this.#asked && this.load());
      [this.words, this.say] = await Promise.all([listWordsIn(spoken), newsWordsIn(spoken)]);
    }
    await super.scheduleUpdate();
  }

  /**
   * Tries again what did not work; the button that was pressed goes away, so the focus moves to the heading.
   *
   * @internal
   */
  retry = (): void => {
    this.renderRoot.querySelector<HTMLElement>("#title")?.focus();
    this.load();
  };

  /** Fetches the list anew. */
  reload(): void {
    this.load();
  }

  /** @internal */
  load = (): void => {
    this.#going?.abort();
    const going = (this.#going = new AbortController());
    this.#end?.disconnect();
    this.entries = undefined;
    this.failure = undefined;
    this.refused = undefined;
    this.settled = false;
    this.requestUpdate();
    void this.#read(going.signal)
      .catch((error: unknown) => this.#fail(failureOf(error), going.signal))
      .then(() => (going.signal.aborted ? undefined : this.#settle()));
  };

  async #fail(failure: Failure, { aborted }: AbortSignal): Promise<void> {
    if (aborted) return;
    if (failure.problem?.code === "forbidden")
      this.refused = await import("../list/refused.ts").catch(() => undefined);
    this.failure = failure;
    this.#going = undefined;
    this.requestUpdate();
  }

  /** Lets go of room that nothing fills, once its end is below the window, where nobody sees what follows move up. */
  async #settle(): Promise<void> {
    await this.updateComplete;
    const last = this.renderRoot.querySelector(".news > :last-child");
    this.#end = new IntersectionObserver(([end]) => {
      if (!end || end.isIntersecting || end.boundingClientRect.top < 0) return;
      this.#end?.disconnect();
      this.settled = true;
      this.requestUpdate();
    });
    if (last) this.#end.observe(last);
  }

  async #read(signal: AbortSignal): Promise<void> {
    const { origin: base, spoken: language, community, trustCode: trust, limit } = this;
    const wanted = { community: community?.trim().toLowerCase() || undefined, trust, limit };
    const answer = await this.ask(createReader({ base, language }), wanted, patience(signal));
    const entries = hold(answer, (given) => Array.isArray(this.entriesOf(given))) && this.entriesOf(answer);
    if (signal.aborted) return;
    this.whose = answer;
    this.entries = entries;
    this.#going = undefined;
    this.requestUpdate();
    await this.updateComplete;
    this.dispatchEvent(new NewsShownEvent(this.kind, entries?.length ?? 0, answer.community?.slug ?? null));
  }

  #online = (): void => {
    if (this.failure && this.failure.kind !== "refused") this.load();
  };

  override render(): Tree {
    return showNews(this);
  }
}
