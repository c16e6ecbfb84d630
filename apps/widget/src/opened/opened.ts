import { createClient, type Call } from "@boundaryless/contract/client";
import type { Read } from "@boundaryless/contract/read";
import type { Community, CommunityCard, Language } from "@boundaryless/contract";
import type { CSSResult, ReactiveControllerHost } from "lit";
import type { Tree } from "../draw.ts";
import { askedOn } from "../asked.ts";
import { ViewChangedEvent, type View } from "../events.ts";
import { failureOf, hold, patience, type Failure } from "../failure.ts";
import type { ListWords } from "../list/words.ts";
import type { CommunityList } from "../list/load.ts";
import type { ViewRequest } from "../load/view.ts";
import { openedStyle } from "../style/opened.ts";
import { formStyle } from "../style/form.ts";
import type { Begun, Beginning } from "../start/begun.ts";
import type { Asking } from "./asking.ts";
import { Confirming } from "./confirming.ts";
import { Joining } from "./joining.ts";
import { Person } from "./person.ts";
import { Place } from "./place.ts";
import { forgetAsked } from "./remember.ts";
import { showOpened } from "./show.ts";
import { openedWordsIn, type OpenedWords } from "./words.ts";

/** What an open community needs of the element around it. */
export interface OpenedHost extends ReactiveControllerHost {
  readonly read: Read;
  readonly isConnected: boolean;
  readonly origin: string;
  readonly spoken: Language;
  readonly headingLevel: number;
  readonly request: ViewRequest;
  readonly list: CommunityList;
  readonly words: ListWords;
  readonly renderRoot: HTMLElement | DocumentFragment;
  wear(...styles: CSSResult[]): void;
  dispatchEvent(event: Event): boolean;
}

const isCommunity = ({ slug, name }: Community): boolean =>
  typeof slug === "string" && typeof name === "string";

/** Whatever is open in place of the list: a community and joining it, or a start; and confirming. */
export class Opened {
  slug = "";
  card: CommunityCard | undefined;
  community: Community | undefined;
  failure: Failure | undefined;
  view: View = "list";
  words!: OpenedWords;
  /** For what is asked for in the end. */
  call!: Call;
  /** It stands where the list would: the page is about this one community. */
  alone = false;
  /** The half-written form from which the community was opened. */
  behind: Beginning | undefined;
  /** What is asked for, and confirmed with the code. */
  asking: Asking;
  begun: Begun | undefined;
  readonly person: Person;
  readonly joining: Joining;
  readonly confirming: Confirming;
  readonly host: OpenedHost;
  readonly #place: Place;
  #going: AbortController | undefined;

  constructor(host: OpenedHost) {
    this.host = host;
    this.person = new Person(host, () => this.words.wording);
    this.asking = this.joining = new Joining(this);
    this.confirming = new Confirming(this);
    this.#place = new Place(host);
    host.wear(openedStyle, formStyle);
  }

  get #isRefused(): boolean {
    return this.host.list.failure?.problem?.code === "forbidden";
  }

  /** The day this browser asked to join, if it did. */
  get asked(): string | undefined {
    return askedOn(this.slug);
  }

  /**
   * Opens a community from the list, from a form that waits for the reader to come back, or because the page says so,
   * which may know nothing but its slug.
   */
  async open(slug: string, card?: CommunityCard, behind?: Beginning): Promise<void> {
    await this.speak();
    if (!behind) this.#place.keep(`[data-slug="${CSS.escape(slug)}"]`);
    this.#turnTo(slug, card);
    this.behind = behind;
    this.person.begin();
    this.go("community");
    await this.read();
    // Whoever was not in the list may come before it, and the trust of the page comes with it.
    if (!card) this.person.begin();
  }

  /** Shows a community in the list's place from the start; nobody asked for the focus. */
  async visit(slug: string): Promise<void> {
    await this.speak();
    // As the lists of lessons and gatherings take it.
    this.#turnTo(slug.trim().toLowerCase());
    this.alone = true;
    this.#change("community");
    // The trust of the page comes with the list, and whether the page may show any of it.
    await Promise.all([this.read(), this.host.list.load()]);
    if (this.#isRefused) this.#change("list");
    this.person.begin();
  }

  /** Opens the way to start a community, or to leave a problem, with what was searched for. */
  async begin(view: Beginning, text: string): Promise<void> {
    await this.speak();
    const { Begun } = await import("../start/begun.ts");
    this.begun ??= new Begun(this);
    await this.begun.speak();
    if (this.view === "list") this.#place.keep("#start");
    this.#turnTo("");
    this.person.begin();
    this.begun.begin(view, text);
  }

  #turnTo(slug: string, card?: CommunityCard): void {
    this.#going?.abort();
    this.#going = undefined;
    this.slug = slug;
    this.card = card;
    this.community = undefined;
    this.failure = undefined;
    this.alone = false;
    this.behind = undefined;
    this.asking = this.joining;
    this.joining.reset();
  }

  /** Takes the words of the language that is spoken now. */
  async speak(): Promise<void> {
    const { origin: base, spoken: language } = this.host;
    this.call = createClient({ base, language });
    this.words = await openedWordsIn(language);
    await this.begun?.speak();
  }

  /** Reads what the card does not hold; `fresh` when what the browser keeps is known to be old. */
  async read(fresh = false): Promise<void> {
    this.#going?.abort();
    const going = (this.#going = new AbortController());
    this.failure = undefined;
    try {
      const request = { params: { slug: this.slug } };
      const answer = await this.host.read("GET /v1/communities/{slug}", request, {
        signal: patience(going.signal),
        fresh,
      });
      if (going !== this.#going) return;
      this.community = hold(answer, isCommunity);
      this.card ??= this.community;
    } catch (error) {
      if (going === this.#going) this.failure = failureOf(error);
    }
    this.host.requestUpdate();
  }

  /** Reads the community that is open anew, past what the browser keeps. */
  async reload(): Promise<void> {
    if (this.slug) await this.read(true);
  }

  /** Shows another view, and tells the page so; on a page that its trust has not listed, none but the list, which says so. */
  #change(wanted: View): void {
    const view = (this.view = this.#isRefused ? "list" : wanted);
    this.host.requestUpdate();
    this.host.dispatchEvent(new ViewChangedEvent(view, this.slug || null));
  }

  /** Shows another view; the focus goes to its heading. */
  go(view: View): void {
    this.#change(view);
    void this.#place.enter();
  }

  /** Back to where it was opened from: the form that waits, or the list. */
  back = (): void => (this.behind ? this.begun?.resume(this.behind) : this.close());

  /** Leaves the community for a form of ours that waits. */
  leave(): void {
    this.#turnTo("");
  }

  /** Back to the list, to the card it was opened from. */
  close = (): void => {
    if (this.view === "list") return;
    this.#turnTo("");
    this.#change("list");
    void this.#place.leave();
  };

  forget = (): void => {
    forgetAsked(this.slug);
    this.host.requestUpdate();
    void this.#place.enter();
  };

  /** What stands in the list's place, if anything does. */
  show(): Tree {
    return this.view === "list" ? undefined : showOpened(this);
  }
}
