import type { CallError } from "@boundaryless/contract/read";
import type { Tree } from "../draw.ts";
import { failureOf, type Failure } from "../failure.ts";
import type { Asking } from "../opened/asking.ts";
import type { Opened } from "../opened/opened.ts";
import { troubleStyle } from "../style/trouble.ts";
import { fieldErrors, wrongOf, type Found, type Wrong } from "./check.ts";
import { showError, showSummary } from "./show.ts";
import { workFor } from "./work.ts";
import { troubleTexts, type TroubleWords } from "./words.ts";

/** What is wrong with the form that is on show, or why it could not be sent, and what can be done about it. */
export class Trouble {
  static readonly texts = troubleTexts;
  declare words: TroubleWords;
  wrong: readonly Wrong[] = [];
  declare failure: Failure | undefined;
  readonly opened: Opened;

  constructor(opened: Opened) {
    this.opened = opened;
    opened.host.wear(troubleStyle);
  }

  /** What can be seen to be missing of the person; `agreed` is what is said where they do not agree. */
  checkPerson(agreed = this.words.wrong.agreed): Found[] {
    const { wrong } = this.words;
    const { person, host } = this.opened;
    const { draft, placed } = person;
    const email = host.renderRoot.querySelector<HTMLInputElement>("#email")?.validity;
    return [
      ["name", !draft.name.trim() && wrong.name],
      ["email", !draft.email.trim() ? wrong.email : email?.valid === false && wrong.emailForm],
      ["trust", !placed && wrong.trust],
      ["organisation", draft.unlisted && !draft.organisation.trim() && wrong.organisation],
      ["discipline", !draft.discipline && wrong.discipline],
      ["agreed", !draft.agreed && agreed],
    ];
  }

  /** Tells what is wrong, where it can be put right. @returns whether anything is */
  tell(found: readonly Found[], asking?: Asking): boolean {
    const wrong = wrongOf(found);
    if (wrong.length === 0) return false;
    this.#complain(wrong, undefined, asking);
    return true;
  }

  /** Tells why it could not be sent. */
  fail(error: unknown): void {
    this.#complain([], failureOf(error));
  }

  /** Works for a request that was one too many, and sends it again; tells why all else failed. @returns whether it is sent */
  async mend(asking: Asking, error: unknown): Promise<boolean> {
    let reason = error;
    if ((error as CallError).problem?.code === "too-many" && !asking.work) {
      asking.settle();
      asking.work = await workFor(asking.purpose, this.opened.host);
      if (asking.work)
        try {
          await asking.deliver();
          return true;
        } catch (another) {
          reason = another;
        }
    }
    const failure = failureOf(reason);
    const wrong = await this.#learn(asking, failure);
    this.#complain(wrong, wrong.length > 0 ? undefined : failure, asking);
    return false;
  }

  // A refusal often says that the world has moved on: new wording, a paused community, a closed trust.
  async #learn(asking: Asking, { problem }: Failure): Promise<Wrong[]> {
    const { person, parts, slug } = this.opened;
    if (!problem) return [];
    // Only a request that was never answered is the same request when it is sent again.
    asking.settle(problem.code === "too-many");
    if (slug && (problem.code === "conflict" || problem.code === "not-found")) await parts.about?.read(true);
    const wrong = fieldErrors(problem.errors ?? [], person.draft.unlisted, asking.fields);
    const named = (name: string): boolean => wrong.some(({ field }) => field === name);
    if (named("trust")) await this.opened.use("trust");
    if (named("agreed")) await this.#refreshWording();
    return wrong;
  }

  /** Reads the wording anew, after the one that was shown was refused as outdated. */
  async #refreshWording(): Promise<void> {
    const { host, person } = this.opened;
    person.draft.agreed = false;
    const query = { ...host.request, brief: undefined };
    const view = await host.read("GET /v1/widget", { query }).catch(() => undefined);
    if (typeof view?.wording?.text === "string") person.newer = view.wording;
  }

  #complain(wrong: Wrong[], failure: Failure | undefined, asking?: Asking): void {
    const { host, place } = this.opened;
    this.wrong = asking ? asking.lead(wrong) : wrong;
    this.failure = failure;
    host.requestUpdate();
    void place.focus("#summary");
  }

  /** Nothing is wrong any more. */
  clear(): void {
    this.wrong = [];
    this.failure = undefined;
  }

  /** What is wrong with a field, if anything is. */
  showError(id: string): Tree {
    return showError(this, id);
  }

  /** All that is wrong, if anything is. */
  showSummary(): Tree {
    return showSummary(this);
  }
}
