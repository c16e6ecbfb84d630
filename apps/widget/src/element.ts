import { createClient, type Call } from "@boundaryless/contract/client";
import type { CommunityCard } from "@boundaryless/contract";
import { adoptStyles, html, type CSSResult, type PropertyDeclarations, type TemplateResult } from "lit";
import { Hosted } from "./hosted.ts";
import { languageOf, listWordsIn, type ListWords } from "./language.ts";
import { CommunityList, type ViewRequest } from "./list/load.ts";
import { showList } from "./list/show.ts";
import type { Opened } from "./opened/opened.ts";
import { baseStyle } from "./style/base.ts";
import { cardStyle } from "./style/card.ts";
import { listStyle } from "./style/list.ts";

const loadOpened = () => import("./opened/opened.ts");

/**
 * Communities of practice of every trust, and half a minute to join one, on any page.
 *
 * @element join-community
 * @attr {string} trust - ODS code of the trust whose page this is, such as `RJ1`; the default in the join form
 * @attr {string} placement - id of a placement that the trust manages
 * @attr {"en" | "cy"} lang - language; by default that of the page around it, else English
 * @attr {number} heading-level - level of the first heading, 1 to 5 (default 2)
 * @attr {string} base - origin of the system; by default where this module came from
 * @attr {"light" | "dark" | "auto"} theme - colours (default light; `auto` follows the reader's settings)
 * @attr {string} community - slug of the one community that the page is about, shown in place of the list
 * @attr {number} limit - how many communities are shown at a time, 1 to 20 (default 6)
 * @fires {CommunityJoinedEvent} community-joined - somebody asked to join, or confirmed with the code
 * @fires {CommunityStartedEvent} community-started - somebody asked to start a community, or it is live
 * @fires {ViewChangedEvent} view-changed - another view is on show
 * @csspart root - everything inside, to set a border or background around it
 */
export class JoinCommunity extends Hosted {
  static override properties: PropertyDeclarations = { placement: {} };
  static override styles = [baseStyle, cardStyle, listStyle];

  declare placement: string | null;

  words!: ListWords;
  /** The slug that is being opened; empty for the way to start one. */
  opening: string | undefined;
  /** The slug that could not be opened here. */
  unopened: string | undefined;
  call!: Call;
  readonly list = new CommunityList(this);
  #opened: Opened | undefined;
  #asked = "";
  #visited = "";

  get limit(): number {
    return this.within(this.shownAtOnce, 6, 20);
  }

  /** What the first view is asked with. */
  get request(): ViewRequest {
    const { trustCode: trust, placement, spoken: language, limit } = this;
    return { trust, placement: placement || undefined, language, limit };
  }

  /** Begins anew when what the view depends on has changed. */
  protected override async scheduleUpdate(): Promise<void> {
    const spoken = languageOf(this, this.language);
    const { community, origin } = this;
    const asked = JSON.stringify([spoken, origin, this.trust, this.placement, community]);
    const anew = asked !== this.#asked;
    this.#asked = asked;
    if (anew) {
      this.spoken = spoken;
      this.call = createClient({ base: origin, language: spoken });
      const visit = community ? `${origin}/${community}` : "";
      if (community && visit !== this.#visited)
        void this.#enter(community, (opened) => opened.visit(community));
      else void this.list.load();
      this.#visited = visit;
      this.words = listWordsIn(spoken);
      if (this.#opened) await this.#opened.speak();
    }
    await super.scheduleUpdate();
  }

  /** Fetches what opening a community needs, before the click. */
  prefetch = (): void => void loadOpened().catch(() => undefined);

  /** Opens a community in place of the list. */
  open(card: CommunityCard): Promise<void> {
    return this.#enter(card.slug, (opened) => opened.open(card));
  }

  /** Opens the way to start a community, or to leave a problem, in place of the list. */
  begin(view: "start" | "stuck", text = ""): Promise<void> {
    return this.#enter("", (opened) => opened.begin(view, text));
  }

  async #enter(slug: string, enter: (opened: Opened) => Promise<void>): Promise<void> {
    this.opening = slug;
    this.unopened = undefined;
    this.requestUpdate();
    try {
      const { Opened } = await loadOpened();
      if (this.opening !== slug) return;
      await enter((this.#opened ??= new Opened(this)));
    } catch {
      this.unopened = slug;
    }
    this.opening = undefined;
    this.requestUpdate();
  }

  focusCard(slug: string): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-slug="${CSS.escape(slug)}"]`)?.focus();
  }

  /** Puts on styles that came later than the first view. */
  wear(...styles: CSSResult[]): void {
    const root = this.renderRoot as ShadowRoot;
    adoptStyles(root, [...root.adoptedStyleSheets, ...styles]);
  }

  /** Tells the page what happened, most often that another view is on show. */
  tell(event: Event): void {
    this.requestUpdate();
    this.dispatchEvent(event);
  }

  override render(): TemplateResult {
    const opened = this.#opened && this.#opened.view !== "list" && this.#opened;
    return html`<section class="root" part="root" lang=${this.spoken} dir="ltr" aria-labelledby="title">
      <div class="list" ?hidden=${opened}>${showList(this.list, this.words, this)}</div>
      ${opened ? opened.show() : undefined}
    </section>`;
  }
}
