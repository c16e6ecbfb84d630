import type { Read } from "@boundaryless/contract/read";
import type { NextGatheringEntry, NextGatheringList } from "@boundaryless/contract";
import { h, type Tree } from "../draw.ts";
import { NewsList, type Wanted } from "./list.ts";
import { beginningOf } from "./when.ts";

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

  protected ask(read: Read, wanted: Wanted, signal: AbortSignal): Promise<NextGatheringList> {
    return read("GET /v1/gatherings", { query: wanted }, { signal });
  }

  protected entriesOf(answer: Partial<NextGatheringList>): readonly NextGatheringEntry[] | undefined {
    return answer.gatherings;
  }

  /** @internal */
  about({ startsAt, timeZone }: NextGatheringEntry): Tree {
    const { say } = this;
    const { there, elsewhere } = beginningOf(startsAt, timeZone);
    const zone = elsewhere ? ` (${say.zone(elsewhere.place)})` : "";
    return [
      h("p", { class: "about" }, h("time", { datetime: startsAt }, say.said(there), zone)),
      elsewhere ? h("p", { class: "yours" }, say.yours(say.said(elsewhere.here))) : undefined,
    ];
  }
}
