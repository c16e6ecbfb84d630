import type { CallError } from "@boundaryless/contract/read";
import type { Confirmed } from "@boundaryless/contract";
import { hold } from "../failure.ts";
import { sameKey } from "../opened/repeat.ts";
import type { After } from "./after.ts";

/** Proving the address with the code from the e-mail, right here. */
export class Confirming {
  /** What is typed where it is not known which address the e-mail went to. */
  email = "";
  code = "";
  sending = false;
  /** The address had been confirmed before, by the link or in another window. */
  before = false;
  readonly #after: After;
  readonly #key = sameKey();

  constructor(after: After) {
    this.#after = after;
  }

  /** For the e-mail that was sent last. */
  begin(): void {
    this.code = "";
    this.before = false;
  }

  type(change: { email?: string; code?: string }): void {
    Object.assign(this, change);
    this.#after.opened.host.requestUpdate();
  }

  submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { opened } = this.#after;
    if (this.sending) return;
    opened.parts.trouble?.clear();
    const email = opened.sentTo || this.email.trim();
    if (!email || !/^[0-9a-z]{6}$/i.test(this.code.replace(/[\s-]/g, ""))) return this.#complain(email);
    this.sending = true;
    opened.host.requestUpdate();
    const confirmed = await this.#send(email);
    this.sending = false;
    opened.host.requestUpdate();
    if (!confirmed && !this.before) return;
    this.code = "";
    opened.asking.confirmed(confirmed);
  };

  async #complain(email: string): Promise<void> {
    const trouble = await this.#after.opened.use("trouble");
    trouble?.tell([
      ["code-email", !email && trouble.words.wrong.email],
      ["code", trouble.words.wrong.code],
    ]);
  }

  async #send(email: string): Promise<Confirmed | undefined> {
    const { call } = this.#after.opened;
    const body = { email, code: this.code };
    try {
      const idempotencyKey = this.#key.of(JSON.stringify(body));
      return hold(await call("POST /v1/confirmations", { body }, { idempotencyKey }), () => true);
    } catch (error) {
      const { problem } = error as CallError;
      if (problem) this.#key.renew();
      this.before = problem?.code === "already-confirmed";
      if (!this.before) await this.#explain(error as CallError);
      return undefined;
    }
  }

  async #explain(error: CallError): Promise<void> {
    const { problem } = error;
    const trouble = await this.#after.opened.use("trouble");
    if (problem?.errors?.length)
      trouble?.tell(
        problem.errors.map(({ field, message }) => [field === "email" ? "code-email" : "code", message]),
      );
    else if (problem && problem.code !== "unavailable") trouble?.tell([["code", problem.detail]]);
    else trouble?.fail(error);
  }
}
