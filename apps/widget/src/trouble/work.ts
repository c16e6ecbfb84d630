import type { ProofPurpose } from "@boundaryless/contract";
import type { Proof } from "@boundaryless/contract/prove";
import type { OpenedHost } from "../opened/opened.ts";

/** Work for the requests of one form, a piece for each. */
export class Work {
  readonly #proof: Proof;
  /** What was sent and not answered yet, so that a retry is the same request. */
  #taken: { readonly proof?: string } | undefined;

  constructor(proof: Proof) {
    this.#proof = proof;
  }

  /** What goes with a request; nothing where none could be had. */
  async take(): Promise<{ readonly proof?: string }> {
    if (this.#taken) return this.#taken;
    const proof = await this.#proof.take();
    return (this.#taken = proof === undefined ? {} : { proof });
  }

  /** The request was answered; what was not spent serves again. */
  settle(spent: boolean): void {
    this.#taken = undefined;
    if (spent) this.#proof.renew();
  }
}

/** The work for one form; nothing where its module cannot be had. */
export const workFor = async (purpose: ProofPurpose, host: OpenedHost): Promise<Work | undefined> => {
  try {
    const { proofFor } = await import("./proof.ts");
    return new Work(proofFor(purpose, host));
  } catch {
    return undefined;
  }
};
