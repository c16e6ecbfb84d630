import type { Confirmed, ProblemRequest } from "@boundaryless/contract";
import { limits } from "@boundaryless/contract/limits";
import { Asking } from "../opened/asking.ts";
import { checkPerson, wrongOf, type Wrong } from "../opened/check.ts";
import type { Begun } from "./begun.ts";

/** Leaving a problem, for people in other trusts who are stuck on something near it. */
export class Stuck extends Asking<ProblemRequest> {
  readonly form = "stuck";
  protected readonly purpose = "problem";
  /** The address had been confirmed before. */
  before = false;
  protected override readonly fields = { problem: "problem" };
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

  protected check(): Wrong[] {
    const { problem, words: own } = this.#begun;
    const { person, words } = this.opened;
    const { wrong } = own;
    const tooLong = problem.trim().length > limits.problem && wrong.tooLong(limits.problem);
    return [
      ...wrongOf([["problem", problem.trim() ? tooLong : wrong.stuck]]),
      ...checkPerson(person, { ...words, wrong: { ...words.wrong, agreed: wrong.agreed } }),
    ];
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
