import { createReader, type Read } from "@boundaryless/contract/read";
import type { Language, Placement } from "@boundaryless/contract";
import { adoptStyles, type CSSResult, type PropertyDeclarations } from "lit";
import { h, type Tree } from "./draw.ts";
import { Hosted } from "./hosted.ts";
import { languageOf } from "./language.ts";
import { CommunityList } from "./list/load.ts";
import { showList } from "./list/show.ts";
import { listWordsIn, type ListWords } from "./list/words.ts";
import { whenNear } from "./load/near.ts";
import { type Asked, type ViewRequest, codeOf, viewRequest, within } from "./load/view.ts";
import type { Opened } from "./opened/opened.ts";
import { baseStyle } from "./style/base.ts";
import { cardStyle } from "./style/card.ts";
import { listStyle } from "./style/list.ts";

const loadOpened = async () => (await import("./opened/opened.ts")).Opened;

/**
 * Communities of practice of every trust, and half a minute to join one, on any page.
 *
 * @element join-community
 * @fires {CommunityJoinedEvent} community-joined - somebody asked to join, or confirmed with the code
 * @fires {CommunityStartedEvent} community-started - somebody asked to start a community, or it is live
 * @fires {ViewChangedEvent} view-changed - another view is on show
 * @slot - a link for readers without JavaScript; it is not shown, but `theme="inherit"` takes the colour of links from it
 * @slot intro - words of the page in place of the sentence below the heading
 * @csspart root - everything inside, to set a border or background around it
 * @csspart title - the heading of the view that is on show
 * @csspart card - a community in the list
 * @csspart button - a button for what is likely wanted
 * @csspart quiet-button - a button for what may be wanted instead
 * @cssprop [--community-font=system-ui] - font family; its sizes stay ours
 * @cssprop [--community-paper=#ffffff] - background
 * @cssprop [--community-ink=#212b32] - text
 * @cssprop [--community-soft=#4c6272] - text of less weight; lines, edges and grounds are made of it; not with `inherit`
 * @cssprop [--community-link=#005eb8] - links, and marks beside panels
 * @cssprop [--community-action=#007f3b] - buttons
 * @cssprop [--community-action-ink=#ffffff] - text on buttons; not with `inherit`
 * @cssprop [--community-radius=4px] - how round the corners of fields and buttons are
 */
export class JoinCommunity extends Hosted {
  static override properties: PropertyDeclarations = { placement: {} };
  static override styles = [baseStyle, cardStyle, listStyle];

  /** Id of a placement that the trust manages; its language and colours hold unless said otherwise. */
  declare placement: string | null;

  /** @internal */
  declare words: ListWords;
  /**
   * The slug that is being opened; empty for the way to start one.
   *
   * @internal
   */
  declare opening: string | undefined;
  /**
   * The slug that could not be opened here.
   *
   * @internal
   */
  declare unopened: string | undefined;
  /** @internal */
  declare read: Read;
  /**
   * The first view, where the loader asked for it while the module was on its way.
   *
   * @internal
   */
  declare asked?: Asked | undefined;
  /** @internal */
  readonly list = new CommunityList(this);
  #opened: Opened | undefined;
  #asked = "";
  #visited: string | null = "";

  /** How many communities are shown at a time, 1 to 20; 6 unless said. */
  get limit(): number {
    return within(this.shownAtOnce);
  }

  set limit(most: number | null) {
    this.shownAtOnce = most;
  }

  /** @internal */
  get request(): ViewRequest {
    const { placement, language, limit } = this;
    const trust = codeOf(this.trust);
    return viewRequest({ trust, placement: placement || undefined, language, limit }, this.spoken);
  }

  /**
   * The placement, once the system has said that it knows it.
   *
   * @internal
   */
  get placed(): Placement | undefined {
    const placement = this.list.first?.placement;
    return placement && placement.id === this.placement ? placement : undefined;
  }

  /** Begins anew when what the view depends on has changed. */
  protected override async scheduleUpdate(): Promise<void> {
    const around = languageOf(this, this.language);
    const { community, origin } = this;
    const asked = JSON.stringify([around, origin, this.trust, this.placement, community]);
    const anew = asked !== this.#asked;
    this.#asked = asked;
    const spoken = this.#spokenHere(around);
    const other = anew || spoken !== this.spoken;
    if (other) {
      this.spoken = spoken;
      this.read = createReader({ base: origin, language: spoken, fetch: this.#fetch });
    }
    if (anew) {
      const visit = community && `${origin}/${community}`;
      const enters = visit !== this.#visited && community;
      this.#visited = visit;
      const look = (): void => {
        if (asked !== this.#asked) return;
        if (enters) void this.#enter(enters, async (opened) => (await opened.need("about")).visit(enters));
        else void this.list.load();
      };
      // What the loader asked for it asked because this is near.
      if (this.asked) look();
      else whenNear(this, look);
    }
    if (other) {
      this.words = await listWordsIn(spoken);
      await this.#opened?.speak();
    }
    await super.scheduleUpdate();
    // What came while this update waited asked for none of its own.
    if (this.#spokenHere(around) !== spoken) this.requestUpdate();
  }

  // What the loader asked for is taken once, where it is what is asked for here.
  readonly #fetch: typeof fetch = (address, init) => {
    const [underway, answer] = this.asked ?? [];
    this.asked = undefined;
    return underway === address && answer ? answer : fetch(address, init);
  };

  #spokenHere(around: Language): Language {
    return (!this.language && this.placed?.language) || around;
  }

  /**
   * Fetches what opening a community needs, before the click.
   *
   * @internal
   */
  prefetch = (): void => void loadOpened().catch(() => undefined);

  /**
   * Opens a community in place of the list, and gives its heading the focus, as if its card had been pressed.
   *
   * @param slug the last part of the community's address; one that nobody has says so on the page
   * @returns {Promise<void>} when it is on show, or could not be shown, which the card says then
   */
  open(slug: string): Promise<void> {
    const card = this.list.cards.find((one) => one.slug === slug);
    return this.#enter(slug, async (opened) => (await opened.need("about")).open(slug, card));
  }

  /**
   * Opens the form to join a community in place of the list, and gives its heading the focus.
   *
   * @param slug the last part of the community's address, of one that is in the list; others are opened first
   * @returns {Promise<void>} when it is on show, or could not be shown, which the card says then
   */
  join(slug: string): Promise<void> {
    const card = this.list.cards.find((one) => one.slug === slug);
    return card ? this.#enter(slug, (opened) => opened.join(card)) : this.open(slug);
  }

  /**
   * Opens the way to start a community in place of the list, and gives its heading the focus.
   *
   * @param {string} [problem] what it is to work on, for the person to go on with; kept out where something was typed already
   * @returns {Promise<void>} when it is on show
   */
  start(problem = ""): Promise<void> {
    return this.begin("start", problem);
  }

  /** Goes back to the list, as _Back_ does; nothing that was typed is lost. */
  close(): void {
    this.#opened?.close();
  }

  /**
   * Fetches what is on show anew, past what the browser keeps: the list, and the community that is open.
   *
   * @returns {Promise<void>} when both are there, or have said why they are not
   */
  async reload(): Promise<void> {
    await Promise.all([this.list.load(true), this.#opened?.parts.about?.reload()]);
  }

  /**
   * Opens the way to start a community, or to leave a problem, in place of the list.
   *
   * @internal
   */
  begin(view: "start" | "stuck", text = ""): Promise<void> {
    return this.#enter("", async (opened) => (await opened.need("begun")).begin(view, text));
  }

  async #enter(slug: string, enter: (opened: Opened) => Promise<void>): Promise<void> {
    this.opening = slug;
    this.unopened = undefined;
    this.requestUpdate();
    try {
      const Opened = await loadOpened();
      if (this.opening !== slug) return;
      const opened = (this.#opened ??= new Opened(this));
      await opened.speak();
      await enter(opened);
    } catch {
      this.unopened = slug;
    }
    this.opening = undefined;
    this.requestUpdate();
  }

  /**
   * Puts on styles that came later than the first view.
   *
   * @internal
   */
  wear(...styles: CSSResult[]): void {
    const root = this.renderRoot as ShadowRoot;
    adoptStyles(root, [...root.adoptedStyleSheets, ...styles]);
  }

  override render(): Tree {
    const opened = this.#opened?.show();
    const theme = (!this.theme && this.placed?.theme) || "";
    return h(
      "section",
      { class: `root ${theme}`, part: "root", lang: this.spoken, dir: "ltr", "aria-labelledby": "title" },
      h("div", { class: "list", hidden: Boolean(opened) }, showList(this.list, this.words, this)),
      opened,
    );
  }
}
