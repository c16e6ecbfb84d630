import type { Call } from "@boundaryless/contract/client";
import type { Community, CommunityCard, Language } from "@boundaryless/contract";
import type { ReactiveControllerHost, TemplateResult } from "lit";
import { askedOn, forgetAsked } from "../asked.ts";
import { ViewChangedEvent, type View } from "../events.ts";
import { failureOf, hold, patience, type Failure } from "../failure.ts";
import type { ListWords } from "../language.ts";
import type { CommunityList, ViewRequest } from "../list/load.ts";
import { openedStyle } from "../style/opened.ts";
import { formStyle } from "../style/form.ts";
import { Confirming } from "./confirming.ts";
import { Joining } from "./joining.ts";
import { Place } from "./place.ts";
import { showOpened } from "./show.ts";
import { openedWordsIn, type OpenedWords } from "./words.ts";

/** What an open community needs of the element around it. */
export interface OpenedHost extends ReactiveControllerHost {
  readonly call: Call;
  readonly origin: string;
  readonly spoken: Language;
  readonly headingLevel: number;
  readonly request: ViewRequest;
  readonly list: CommunityList;
  readonly words: ListWords;
  readonly renderRoot: HTMLElement | DocumentFragment;
  tell(event: Event): void;
}

const isCommunity = ({ slug, name }: Community): boolean =>
  typeof slug === "string" && typeof name === "string";

/** A community that is open in place of the list: about it, joining it, confirming. */
export class Opened {
  card: CommunityCard | undefined;
  community: Community | undefined;
  failure: Failure | undefined;
  view: View = "list";
  words!: OpenedWords;
  readonly joining: Joining;
  readonly confirming: Confirming;
  readonly host: OpenedHost;
  readonly #place: Place;
  #going: AbortController | undefined;

  constructor(host: OpenedHost) {
    this.host = host;
    this.joining = new Joining(this);
    this.confirming = new Confirming(this);
    this.#place = new Place(host);
    const root = host.renderRoot as ShadowRoot;
    const sheets = [openedStyle, formStyle].flatMap(({ styleSheet }) => styleSheet ?? []);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
  }

  get slug(): string {
    return this.card?.slug ?? "";
  }

  /** The day this browser asked to join, if it did. */
  get asked(): string | undefined {
    return askedOn(this.slug);
  }

  async open(card: CommunityCard): Promise<void> {
    await this.speak();
    this.#place.keep(card.slug);
    this.card = card;
    this.community = undefined;
    this.joining.begin();
    this.go("community");
    await this.read();
  }

  /** Takes the words of the language that is spoken now. */
  async speak(): Promise<void> {
    this.words = await openedWordsIn(this.host.spoken);
  }

  /** Reads what the card does not hold; `fresh` when what the browser keeps is known to be old. */
  async read(fresh = false): Promise<void> {
    this.#going?.abort();
    const going = (this.#going = new AbortController());
    this.failure = undefined;
    try {
      const request = { params: { slug: this.slug } };
      const answer = await this.host.call("GET /v1/communities/{slug}", request, {
        signal: patience(going.signal),
        fresh,
      });
      if (going === this.#going) this.community = hold(answer, isCommunity);
    } catch (error) {
      if (going === this.#going) this.failure = failureOf(error);
    }
    this.host.requestUpdate();
  }

  /** Shows another view; the focus goes to its heading. */
  go(view: View): void {
    this.view = view;
    if (view === "form") void this.joining.prepare();
    this.host.tell(new ViewChangedEvent(view, this.slug));
    void this.#place.enter();
  }

  /** Back to the list, to the card it was opened from. */
  close = (): void => {
    this.#going?.abort();
    this.#going = undefined;
    this.card = undefined;
    this.view = "list";
    this.host.tell(new ViewChangedEvent("list", null));
    void this.#place.leave();
  };

  forget = (): void => {
    forgetAsked(this.slug);
    this.host.requestUpdate();
    void this.#place.enter();
  };

  show(): TemplateResult {
    return showOpened(this);
  }
}
