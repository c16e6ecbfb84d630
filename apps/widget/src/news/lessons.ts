import type { Read } from "@boundaryless/contract/read";
import type { LatestLessonEntry, LatestLessonList, LessonOutcome } from "@boundaryless/contract";
import type { PropertyDeclarations } from "lit";
import { h, type Tree } from "../draw.ts";
import { NewsList, type Wanted } from "./list.ts";
import { dayOf } from "./when.ts";

const isOutcome = (given: string | null): given is LessonOutcome =>
  given === "success" || given === "mixed" || given === "failure";

/**
 * The newest lessons of a community, of communities with people from a trust, or of all, on any page.
 *
 * @element community-lessons
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
export class CommunityLessons extends NewsList<LatestLessonEntry> {
  static override properties: PropertyDeclarations = { outcome: {} };

  /** Only lessons that went so; however they went without it. */
  declare outcome: "success" | "mixed" | "failure" | null;
  /** @internal */
  readonly kind = "lessons";

  /** @internal */
  override get filter(): LessonOutcome | "" {
    return isOutcome(this.outcome) ? this.outcome : "";
  }

  protected ask(read: Read, wanted: Wanted, signal: AbortSignal): Promise<LatestLessonList> {
    return read("GET /v1/lessons", { query: { ...wanted, outcome: this.filter || undefined } }, { signal });
  }

  protected entriesOf(answer: Partial<LatestLessonList>): readonly LatestLessonEntry[] | undefined {
    return answer.lessons;
  }

  /** @internal */
  about({ outcome, sharedAt }: LatestLessonEntry): Tree {
    return h(
      "p",
      { class: "about" },
      h("span", { class: `outcome ${outcome}` }, this.say.outcomes[outcome]),
      " ",
      h("time", { datetime: sharedAt }, this.say.said(dayOf(sharedAt))),
    );
  }
}
