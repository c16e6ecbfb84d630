import type { CallError } from "@boundaryless/contract/read";
import type { Confirmed } from "@boundaryless/contract";
import { failureOf, hold, type Failure } from "../failure.ts";
import type { Wrong } from "./check.ts";
import type { Opened } from "./opened.ts";
import { sameKey } from "./repeat.ts";

/** Proving the address with the code from the e-mail, right here. */
export class Confirming {
  email = "";
  /** The address is asked for when the request was made before this page was loaded. */
  askEmail = true;
  code = "";
  wrong: Wrong[] = [];
  failure: Failure | undefined;
  sending = false;
  /** The address had been confirmed before, by the link or in another window. */
  before = false;
  readonly #opened: Opened;
  readonly #key = sameKey();

  constructor(opened: Opened) {
    this.#opened = opened;
  }

  /** For the address that the e-mail has just gone to; without one, it is asked for. */
  begin(email = ""): void {
    this.email = email || this.email;
    this.askEmail = !email;
    this.code = "";
    this.before = false;
    this.wrong = [];
    this.failure = undefined;
  }

  type(change: { email?: string; code?: string }): void {
    Object.assign(this, change);
    this.#opened.host.requestUpdate();
  }

  submit = async (): Promise<void> => {
    if (this.sending) return;
    this.wrong = this.#check();
    this.failure = undefined;
    if (this.wrong.length > 0) return this.#complain();
    this.sending = true;
    this.#opened.host.requestUpdate();
    const confirmed = await this.#send();
    this.sending = false;
    if (!confirmed && !this.before) return this.#complain();
    this.code = "";
    this.#opened.asking.confirmed(confirmed);
  };

  #check(): Wrong[] {
    const { wrong } = this.#opened.words;
    const missing: Wrong[] = [];
    if (!this.email.trim()) missing.push({ field: "code-email", message: wrong.email });
    if (!/^[0-9a-z]{6}$/i.test(this.code.replace(/[\s-]/g, "")))
      missing.push({ field: "code", message: wrong.code });
    return missing;
  }

  async #send(): Promise<Confirmed | undefined> {
    const body = { email: this.email.trim(), code: this.code };
    try {
      const idempotencyKey = this.#key.of(JSON.stringify(body));
      const answer = await this.#opened.call("POST /v1/confirmations", { body }, { idempotencyKey });
      return hold(answer, () => true);
    } catch (error) {
      const { problem } = error as CallError;
      if (problem) this.#key.renew();
      this.before = problem?.code === "already-confirmed";
      if (this.before) return undefined;
      if (problem?.errors?.length)
        this.wrong = problem.errors.map(({ field, message }) => ({
          field: field === "email" ? "code-email" : "code",
          message,
        }));
      else if (problem && problem.code !== "unavailable")
        this.wrong = [{ field: "code", message: problem.detail }];
      else this.failure = failureOf(error);
      return undefined;
    }
  }

  #complain(): void {
    const { host } = this.#opened;
    host.requestUpdate();
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>("#summary")?.focus());
  }
}
