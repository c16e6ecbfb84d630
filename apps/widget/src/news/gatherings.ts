import type { Call } from "@boundaryless/contract/client";
import type { NextGatheringEntry, NextGatheringList } from "@boundaryless/contract";
import { html, nothing, type TemplateResult } from "lit";
import { NewsList, type Wanted } from "./list.ts";
import { beginningOf } from "./when.ts";
import { newsWordsIn } from "./words.ts";

/**
 * The next gatherings of a community, of communities with people from a trust, or of all, on any page; by the clocks
 * of the zone each is called for, and by the reader's where those differ.
 *
 * @element community-gatherings
 * @fires {NewsShownEvent} news-shown - the list is on show, with how many there are
 * @slot - a link for readers without JavaScript; it is not shown, but `theme="inherit"` takes the colour of links from it
 * @csspart root - everything inside, to set a border or background around it
 * @csspart title - the heading
 * @csspart quiet-button - the button that tries again
 * @cssprop [--community-font=system-ui] - font family; its sizes stay ours
 * @cssprop [--community-paper=#ffffff] - background
 * @cssprop [--community-ink=#212b32] - text
 * @cssprop [--community-soft=#4c6272] - text of less weight; lines, edges and grounds are made of it; not with `inherit`
 * @cssprop [--community-link=#005eb8] - links, and marks beside notes
 * @cssprop [--community-radius=4px] - how round the corners of buttons are
 */
export class CommunityGatherings extends NewsList<NextGatheringEntry> {
  /** @internal */
  readonly kind = "gatherings";

  protected ask(call: Call, wanted: Wanted, signal: AbortSignal): Promise<NextGatheringList> {
    return call("GET /v1/gatherings", { query: wanted }, { signal });
  }

  protected entriesOf(answer: Partial<NextGatheringList>): readonly NextGatheringEntry[] | undefined {
    return answer.gatherings;
  }

  /** @internal */
  about({ startsAt, timeZone }: NextGatheringEntry): TemplateResult {
    const say = newsWordsIn(this.spoken);
    const { there, elsewhere } = beginningOf(startsAt, timeZone);
    const zone = elsewhere ? ` (${say.zone(elsewhere.place)})` : "";
    return html`<p class="about"><time datetime=${startsAt}>${this.said(there)}${zone}</time></p>
      ${elsewhere ? html`<p class="yours">${say.yours(this.said(elsewhere.here))}</p>` : nothing}`;
  }
}
