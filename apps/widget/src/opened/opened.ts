import { callOver, type Call } from "@boundaryless/contract/call";
import type { Read } from "@boundaryless/contract/read";
import type { CommunityCard, Language } from "@boundaryless/contract";
import type { CSSResult, ReactiveControllerHost } from "lit";
import type { Tree } from "../draw.ts";
import { ViewChangedEvent, type View } from "../events.ts";
import { wordsIn } from "../language.ts";
import type { ListWords } from "../list/words.ts";
import type { CommunityList } from "../list/load.ts";
import type { ViewRequest } from "../load/view.ts";
import type { Beginning } from "../start/begun.ts";
import { openedStyle } from "../style/opened.ts";
import type { Asking } from "./asking.ts";
import { Joining } from "./joining.ts";
import { fetchPart, type Part, type Parts } from "./parts.ts";
import { Person } from "./person.ts";
import { Place } from "./place.ts";
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

/** Whatever is open in place of the list: a community and joining it, or a start; and confirming. */
export class Opened {
  slug = "";
  declare card: CommunityCard | undefined;
  view: View = "list";
  declare words: OpenedWords;
  /** It stands where the list would: the page is about this one community. */
  alone = false;
  /** The half-written form from which the community was opened. */
  declare behind: Beginning | undefined;
  /** The address that an e-mail has just gone to; empty where that was before this page was loaded. */
  sentTo = "";
  /** What was turned to could not be fetched. */
  lost = false;
  readonly parts: Parts = {};
  readonly host: OpenedHost;
  readonly person: Person;
  readonly joining: Joining;
  /** What is asked for, and confirmed with the code. */
  asking: Asking;
  readonly place: Place;

  constructor(host: OpenedHost) {
    this.host = host;
    this.person = new Person(this);
    this.asking = this.joining = new Joining(this);
    this.place = new Place(host);
    host.wear(openedStyle);
  }

  /** For what is asked for in the end. */
  get call(): Call {
    return callOver(this.host.read);
  }

  get isRefused(): boolean {
    return this.host.list.failure?.problem?.code === "forbidden";
  }

  /** Takes the words of the language that is spoken now. */
  async speak(): Promise<void> {
    this.words = await openedWordsIn(this.host.spoken);
    for (const name of Object.keys(this.parts)) await this.need(name as keyof Parts);
  }

  /** Fetches what only some need; rejects where it cannot be had. */
  async need<Name extends keyof Parts>(name: Name): Promise<Part<Name>> {
    const Fetched = await fetchPart[name]();
    const part = this.parts[name] ?? (new Fetched(this) as Part<Name>);
    // It is not on show before it has words.
    part.words = await wordsIn<never>(this.host.spoken, Fetched.texts as never);
    return (this.parts[name] ??= part as Parts[Name]) as Part<Name>;
  }

  /** The same for whoever turns to it, if they are still there then; that it cannot be had is said there. */
  async use<Name extends keyof Parts>(name: Name): Promise<Part<Name> | undefined> {
    const { view } = this;
    const part = await this.need(name).catch(() => undefined);
    if (view !== this.view) return undefined;
    this.lost = !part;
    this.host.requestUpdate();
    return part;
  }

  /** Opens the form to join a community: of its trust the page tells, or else it has to be chosen. */
  async join(card: CommunityCard): Promise<void> {
    this.person.begin();
    if (!this.person.placed) await this.need("trust");
    this.turnTo(card.slug, card);
    this.go("form");
  }

  /** Turns to a community, or to none. */
  turnTo(slug = "", card?: CommunityCard, behind?: Beginning): void {
    if (slug && !behind) this.place.keep(`[data-slug="${CSS.escape(slug)}"]`);
    this.slug = slug;
    this.card = card;
    this.behind = behind;
    this.alone = false;
    this.asking = this.joining;
    this.parts.about?.leave();
    this.person.begin();
  }

  /** Shows another view, and tells the page so; on a page that its trust has not listed, none but the list, which says so. */
  change(wanted: View): void {
    const view = (this.view = this.isRefused ? "list" : wanted);
    this.lost = false;
    this.parts.trouble?.clear();
    this.host.requestUpdate();
    this.host.dispatchEvent(new ViewChangedEvent(view, this.slug || null));
  }

  /** Shows another view; the focus goes to its heading. */
  go(view: View): void {
    this.change(view);
    void this.place.enter();
  }

  /** Back to where it was opened from: the form that waits, or the list. */
  back = (): void => (this.behind ? this.parts.begun?.resume(this.behind) : this.close());

  /** Back to the list, to the card it was opened from. */
  close = (): void => {
    if (this.view === "list") return;
    this.turnTo();
    this.change("list");
    void this.place.leave();
  };

  /** What stands in the list's place, if anything does. */
  show(): Tree {
    return this.view === "list" ? undefined : showOpened(this);
  }
}
