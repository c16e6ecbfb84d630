import type { Community, CommunityCard } from "@boundaryless/contract";
import type { Tree } from "../draw.ts";
import { askedOn, readAsked } from "../asked.ts";
import { failureOf, hold, patience, type Failure } from "../failure.ts";
import type { Opened } from "../opened/opened.ts";
import { writeAsked } from "../opened/remember.ts";
import type { Beginning } from "../start/begun.ts";
import { aboutStyle } from "../style/about.ts";
import { showAbout } from "./show.ts";
import { aboutTexts, type AboutWords } from "./words.ts";

const isCommunity = ({ slug, name }: Community): boolean =>
  typeof slug === "string" && typeof name === "string";

/** A community's page: all that its card does not say. */
export class About {
  static readonly texts = aboutTexts;
  declare words: AboutWords;
  declare community: Community | undefined;
  declare failure: Failure | undefined;
  readonly opened: Opened;
  #going: AbortController | undefined;

  constructor(opened: Opened) {
    this.opened = opened;
    opened.host.wear(aboutStyle);
  }

  /** The day this browser asked to join, if it did. */
  get asked(): string | undefined {
    return askedOn(this.opened.slug);
  }

  /**
   * Opens a community from the list, from a form that waits for the reader to come back, or because the page says so,
   * which may know nothing but its slug.
   */
  async open(slug: string, card?: CommunityCard, behind?: Beginning): Promise<void> {
    const { opened } = this;
    opened.turnTo(slug, card, behind);
    opened.go("community");
    await this.read();
    // Whoever was not in the list may come before it, and the trust of the page comes with it.
    if (!card) opened.person.begin();
  }

  /** Shows a community in the list's place from the start; nobody asked for the focus. */
  async visit(slug: string): Promise<void> {
    const { opened } = this;
    // As the lists of lessons and gatherings take it.
    opened.turnTo(slug.trim().toLowerCase());
    opened.alone = true;
    opened.change("community");
    // The trust of the page comes with the list, and whether the page may show any of it.
    await Promise.all([this.read(), opened.host.list.load()]);
    if (opened.isRefused) opened.change("list");
    opened.person.begin();
  }

  /** Shows the community whose form is open. */
  enter(): void {
    this.opened.go("community");
    if (!this.community) void this.read();
  }

  /** Reads what the card does not hold; `fresh` when what the browser keeps is known to be old. */
  async read(fresh = false): Promise<void> {
    const { opened } = this;
    const { host, slug } = opened;
    this.#going?.abort();
    const going = (this.#going = new AbortController());
    this.failure = undefined;
    try {
      const answer = await host.read(
        "GET /v1/communities/{slug}",
        { params: { slug } },
        { signal: patience(going.signal), fresh },
      );
      if (going !== this.#going) return;
      this.community = hold(answer, isCommunity);
      opened.card ??= this.community;
    } catch (error) {
      if (going === this.#going) this.failure = failureOf(error);
    }
    host.requestUpdate();
  }

  /** Reads the community that is open anew, past what the browser keeps. */
  async reload(): Promise<void> {
    if (this.opened.slug) await this.read(true);
  }

  /** Another community, or none, is open from now on. */
  leave(): void {
    this.#going?.abort();
    this.#going = undefined;
    this.community = undefined;
    this.failure = undefined;
  }

  /** Opens the form to join it. */
  join = async (): Promise<void> => {
    const { opened } = this;
    if (opened.person.placed || (await opened.use("trust"))) opened.go("form");
  };

  /** Opens the code of a request that was made before this page was loaded. */
  enterCode = async (): Promise<void> => {
    const { opened } = this;
    const after = await opened.use("after");
    if (!after) return;
    opened.sentTo = "";
    after.confirming.email ||= opened.person.draft.email.trim();
    after.begin();
    opened.go("sent");
  };

  forget = (): void => {
    const { [this.opened.slug]: _, ...others } = readAsked();
    writeAsked(others);
    this.opened.host.requestUpdate();
    void this.opened.place.enter();
  };

  show(): Tree {
    return showAbout(this);
  }
}
