import type { Confirmed, ProblemRequest } from "@boundaryless/contract";
import { limits } from "@boundaryless/contract/limits";
import { Asking } from "../opened/asking.ts";
import type { Found } from "../trouble/check.ts";
import type { Trouble } from "../trouble/trouble.ts";
import type { Begun } from "./begun.ts";

/** Leaving a problem, for people in other trusts who are stuck on something near it. */
export class Stuck extends Asking<ProblemRequest> {
  readonly form = "stuck";
  readonly purpose = "problem";
  /** The address had been confirmed before. */
  before = false;
  override readonly fields = { problem: "problem" };
  readonly #begun: Begun;

  constructor(begun: Begun) {
    super(begun.opened);
    this.#begun = begun;
  }

  get done(): string {
    return this.#begun.words.stuckDone;
  }

  protected get body(): ProblemRequest {
    const { problem, words } = this.#begun;
    return { problem, person: { ...this.opened.person.body, wording: words.agreement.version } };
  }

  protected check(trouble: Trouble): Found[] {
    const { problem, words } = this.#begun;
    const { wrong } = words;
    const tooLong = problem.trim().length > limits.problem && wrong.tooLong(limits.problem);
    return [["problem", problem.trim() ? tooLong : wrong.stuck], ...trouble.checkPerson(wrong.agreed)];
  }

  protected post(body: ProblemRequest, options: { idempotencyKey: string }): Promise<unknown> {
    return this.opened.call("POST /v1/problems", { body }, options);
  }

  protected asked(): void {
    // Nobody but its author hears of a problem yet.
  }

  confirmed(answer: Confirmed | undefined): void {
    this.before = !answer;
    this.#begun.problem = "";
    this.opened.go("noted");
  }
}
