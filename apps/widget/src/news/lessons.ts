import type { Call } from "@boundaryless/contract/client";
import type { LatestLessonEntry, LatestLessonList, LessonOutcome } from "@boundaryless/contract";
import { html, type PropertyDeclarations, type TemplateResult } from "lit";
import { NewsList, type Wanted } from "./list.ts";
import { dayOf } from "./when.ts";
import { newsWordsIn } from "./words.ts";

const isOutcome = (given: string | null): given is LessonOutcome =>
  given === "success" || given === "mixed" || given === "failure";

/**
 * The newest lessons of a community, of communities with people from a trust, or of all, on any page.
 *
 * @element community-lessons
 * @attr {string} community - slug of the community; without it lessons are from several
 * @attr {string} trust - ODS code of a trust, such as `RJ1`: lessons of communities with people from it
 * @attr {"success" | "mixed" | "failure"} outcome - only lessons that went so
 * @attr {number} limit - how many, 1 to 5 (default 3)
 * @attr {"en" | "cy"} lang - language; by default that of the page around it, else English
 * @attr {number} heading-level - level of the heading, 1 to 5 (default 2)
 * @attr {"light" | "dark" | "auto"} theme - colours (default light)
 * @attr {string} base - origin of the system; by default where this module came from
 * @fires {NewsShownEvent} news-shown - the list is on show, with how many there are
 * @csspart root - everything inside, to set a border or background around it
 */
export class CommunityLessons extends NewsList<LatestLessonEntry> {
  static override properties: PropertyDeclarations = { outcome: {} };

  declare outcome: string | null;
  readonly kind = "lessons";

  override get filter(): LessonOutcome | "" {
    return isOutcome(this.outcome) ? this.outcome : "";
  }

  protected ask(call: Call, wanted: Wanted, signal: AbortSignal): Promise<LatestLessonList> {
    return call("GET /v1/lessons", { query: { ...wanted, outcome: this.filter || undefined } }, { signal });
  }

  protected entriesOf(answer: Partial<LatestLessonList>): readonly LatestLessonEntry[] | undefined {
    return answer.lessons;
  }

  about({ outcome, sharedAt }: LatestLessonEntry): TemplateResult {
    return html`<p class="about">
      <span class="outcome ${outcome}">${newsWordsIn(this.spoken).outcomes[outcome]}</span>
      <time datetime=${sharedAt}>${this.said(dayOf(sharedAt))}</time>
    </p>`;
  }
}
