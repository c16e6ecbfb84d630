import type { CallError } from "@boundaryless/contract/read";
import type { Confirmed, ProofPurpose } from "@boundaryless/contract";
import type { View } from "../events.ts";
import { failureOf, type Failure } from "../failure.ts";
import type { Proof } from "../proof.ts";
import { fieldErrors, type Wrong } from "./check.ts";
import type { Opened } from "./opened.ts";
import { sameKey } from "./repeat.ts";

const secondsBetween = 30;

/** Asking for something that an e-mail confirms: what is wrong, sending it once, sending the e-mail again. */
export abstract class Asking<Body extends object = object> {
  wrong: Wrong[] = [];
  failure: Failure | undefined;
  sending = false;
  /** Whole seconds until the e-mail may be sent again. */
  wait = 0;
  resent = false;
  protected readonly opened: Opened;
  readonly #key = sameKey();
  /** Work that lets requests through, once this network has had its share of those without. */
  #proof: Promise<Proof | undefined> | undefined;
  /** What was sent and not answered yet, so that a retry is the same request. */
  #proven: { readonly proof?: string } | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(opened: Opened) {
    this.opened = opened;
  }

  /** The view that holds the form. */
  abstract readonly form: View;
  /** What the work is for. */
  protected abstract readonly purpose: ProofPurpose;
  /** What will be once the address is confirmed, in the words of now. */
  abstract get done(): string;
  /** Fields that are not the person's: their name for the API, and their id in the form. */
  protected readonly fields: Readonly<Record<string, string>> = {};
  protected abstract get body(): Body;
  protected abstract check(): Wrong[];
  protected abstract post(body: Body, options: { idempotencyKey: string }): Promise<unknown>;
  /** The e-mail is on its way. */
  protected abstract asked(): void;
  /** The address is confirmed; nothing is given when it had been before. */
  abstract confirmed(answer: Confirmed | undefined): void;

  submit = async (): Promise<void> => {
    if (this.sending) return;
    this.reset();
    this.wrong = this.check();
    if (this.wrong.length > 0 || !(await this.#send())) return this.complain();
    this.opened.confirming.begin(this.opened.person.draft.email.trim());
    this.asked();
    this.opened.go("sent");
    this.#rest();
  };

  /** Sends the e-mail again, at most every thirty seconds. */
  resend = async (): Promise<void> => {
    if (this.wait > 0 || this.sending) return;
    this.resent = false;
    this.#key.renew();
    this.resent = await this.#send();
    if (this.resent) this.#rest();
    this.opened.host.requestUpdate();
  };

  reset(): void {
    this.wrong = [];
    this.failure = undefined;
    this.resent = false;
  }

  protected complain(): void {
    const { host } = this.opened;
    host.requestUpdate();
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>("#summary")?.focus());
  }

  // The one place from which anything that somebody typed is sent.
  async #send(): Promise<boolean> {
    const { host } = this.opened;
    this.failure = undefined;
    this.sending = true;
    host.requestUpdate();
    try {
      await this.#deliver();
      this.#answered();
      return true;
    } catch (error) {
      this.failure = failureOf(error);
      await this.#learn();
      return false;
    } finally {
      this.sending = false;
      host.requestUpdate();
    }
  }

  async #deliver(): Promise<void> {
    const body = { ...this.body, ...(await this.#prove()) };
    try {
      await this.post(body, { idempotencyKey: this.#key.of(JSON.stringify([this.opened.slug, body])) });
    } catch (error) {
      if (this.#proof || (error as CallError).problem?.code !== "too-many") throw error;
      this.#answered();
      this.#proof = import("../proof.ts").then(
        ({ proofFor }) => proofFor(this.purpose, this.opened.host),
        () => undefined,
      );
      await this.#deliver();
    }
  }

  async #prove(): Promise<{ readonly proof?: string }> {
    if (this.#proven) return this.#proven;
    const proof = await (await this.#proof)?.take();
    return (this.#proven = proof === undefined ? {} : { proof });
  }

  /** The next request is another one; a proof that was not spent serves again. */
  #answered(spent = true): void {
    this.#key.renew();
    this.#proven = undefined;
    if (spent) void this.#proof?.then((proof) => proof?.renew());
  }

  // A refusal often says that the world has moved on: new wording, a paused community, a closed trust.
  async #learn(): Promise<void> {
    const { problem } = this.failure ?? {};
    const { person, slug } = this.opened;
    // Only a request that was never answered is the same request when it is sent again.
    if (problem) this.#answered(problem.code === "too-many");
    if (slug && (problem?.code === "conflict" || problem?.code === "not-found")) await this.opened.read(true);
    if (!problem?.errors?.length) return;
    this.wrong = fieldErrors(problem.errors, person.draft.unlisted, this.fields);
    this.failure = undefined;
    if (!this.wrong.some(({ field }) => field === "agreed")) return;
    person.draft.agreed = false;
    await person.refreshWording();
  }

  #rest(): void {
    clearInterval(this.#ticking);
    const until = Date.now() + secondsBetween * 1000;
    const tick = (): void => {
      this.wait = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      if (this.wait === 0) clearInterval(this.#ticking);
      this.opened.host.requestUpdate();
    };
    this.#ticking = setInterval(tick, 1000);
    tick();
  }
}
