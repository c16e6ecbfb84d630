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
 * @attr {string} community - slug of the community; without it gatherings are of several
 * @attr {string} trust - ODS code of a trust, such as `RJ1`: gatherings of communities with people from it
 * @attr {number} limit - how many, 1 to 5 (default 3)
 * @attr {"en" | "cy"} lang - language; by default that of the page around it, else English
 * @attr {number} heading-level - level of the heading, 1 to 5 (default 2)
 * @attr {"light" | "dark" | "auto"} theme - colours (default light)
 * @attr {string} base - origin of the system; by default where this module came from
 * @fires {NewsShownEvent} news-shown - the list is on show, with how many there are
 * @csspart root - everything inside, to set a border or background around it
 */
export class CommunityGatherings extends NewsList<NextGatheringEntry> {
  readonly kind = "gatherings";

  protected ask(call: Call, wanted: Wanted, signal: AbortSignal): Promise<NextGatheringList> {
    return call("GET /v1/gatherings", { query: wanted }, { signal });
  }

  protected entriesOf(answer: Partial<NextGatheringList>): readonly NextGatheringEntry[] | undefined {
    return answer.gatherings;
  }

  about({ startsAt, timeZone }: NextGatheringEntry): TemplateResult {
    const say = newsWordsIn(this.spoken);
    const { there, elsewhere } = beginningOf(startsAt, timeZone);
    const zone = elsewhere ? ` (${say.zone(elsewhere.place)})` : "";
    return html`<p class="about"><time datetime=${startsAt}>${this.said(there)}${zone}</time></p>
      ${elsewhere ? html`<p class="yours">${say.yours(this.said(elsewhere.here))}</p>` : nothing}`;
  }
}
