import type { Challenge, ProofPurpose } from "./proof.ts";
import { solve } from "./solve.ts";

/** Longest a person is kept waiting for work that is not done yet; after that the request goes without. */
const patienceMilliseconds = 5000;
/** A proof is good for twenty minutes here and there; one that is nearly over is made anew. */
const freshMilliseconds = 18 * 60_000;

export type AskChallenge = (purpose: ProofPurpose, signal: AbortSignal) => Promise<Challenge>;

const timeLimit = (signal: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), patienceMilliseconds);
    signal.addEventListener("abort", () => clearTimeout(timer));
  });

/**
 * The work for one form, done in the background once it has begun. It never stands in a person's way: whatever
 * goes wrong, the request is sent without.
 */
export class Proof {
  readonly #ask: AskChallenge;
  readonly #purpose: ProofPurpose;
  #working: Promise<string | undefined> | undefined;
  #begun = 0;
  #stop = new AbortController();

  constructor(purpose: ProofPurpose, ask: AskChallenge) {
    this.#purpose = purpose;
    this.#ask = ask;
  }

  /** Begins to work, unless there is work under way or done that is still good. */
  begin(): void {
    if (this.#working && performance.now() - this.#begun < freshMilliseconds) return;
    this.renew();
    this.#begun = performance.now();
    const { signal } = this.#stop;
    this.#working = this.#ask(this.#purpose, signal)
      .then((challenge) => solve(challenge, signal))
      .catch(() => {
        // Another try is worth it the next time; one that was stopped has a successor already.
        if (!signal.aborted) this.#begun = Number.NEGATIVE_INFINITY;
        return undefined;
      });
  }

  /** The proof, as soon as it is there; undefined when there is none in five seconds. */
  async take(): Promise<string | undefined> {
    this.begin();
    const waiting = new AbortController();
    const proof = await Promise.race([this.#working, timeLimit(waiting.signal)]);
    waiting.abort();
    return proof;
  }

  /** What the work under way leads to, however long it takes. */
  async done(): Promise<string | undefined> {
    return this.#working;
  }

  /** Forgets the proof: it is spent, or the form is left. */
  renew(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#working = undefined;
  }
}
