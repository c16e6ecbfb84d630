import type { Confirmed, ProofPurpose } from "@boundaryless/contract";
import type { View } from "../events.ts";
import type { Found, Wrong } from "../trouble/check.ts";
import type { Trouble } from "../trouble/trouble.ts";
import type { Work } from "../trouble/work.ts";
import type { Opened } from "./opened.ts";
import { sameKey } from "./repeat.ts";

/** Asking for something that an e-mail confirms: sending it once, and sending the e-mail again. */
export abstract class Asking<Body extends object = object> {
  sending = false;
  /** When the e-mail was sent, in milliseconds since 1970. */
  sentAt = 0;
  /** Work that lets requests through, once this network has had its share of those without. */
  declare work: Work | undefined;
  protected readonly opened: Opened;
  readonly #key = sameKey();

  constructor(opened: Opened) {
    this.opened = opened;
  }

  /** The view that holds the form. */
  abstract readonly form: View;
  /** What the work is for. */
  abstract readonly purpose: ProofPurpose;
  /** What will be once the address is confirmed, in the words of now. */
  abstract get done(): string;
  /** Fields that are not the person's: their name for the API, and their id in the form. */
  readonly fields: Readonly<Record<string, string>> = {};
  protected abstract get body(): Body;
  /** What can be seen to be missing before anything is sent; the API has the last word. */
  protected abstract check(trouble: Trouble): Found[];
  protected abstract post(body: Body, options: { idempotencyKey: string }): Promise<unknown>;
  /** The e-mail is on its way. */
  protected abstract asked(): void;
  /** The address is confirmed; nothing is given when it had been before. */
  abstract confirmed(answer: Confirmed | undefined): void;

  /** Whether the browser alone can say that nothing is missing. */
  protected isComplete(_: HTMLFormElement): boolean {
    return false;
  }

  /** Goes where it can be put right. @returns what is wrong there */
  lead(wrong: Wrong[]): Wrong[] {
    return wrong;
  }

  submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { opened } = this;
    if (this.sending) return;
    if (!this.isComplete(event.target as HTMLFormElement)) {
      const trouble = await opened.use("trouble");
      if (!trouble || trouble.tell(this.check(trouble), this)) return;
    }
    if (!(await this.send())) return;
    opened.sentTo = opened.person.draft.email.trim();
    opened.parts.after?.begin();
    this.asked();
    opened.go("sent");
  };

  /** Sends it; what fails is told, and mended where it can be. @returns whether the e-mail is on its way */
  async send(): Promise<boolean> {
    const { opened } = this;
    opened.parts.trouble?.clear();
    this.sending = true;
    opened.host.requestUpdate();
    try {
      await this.deliver();
    } catch (error) {
      if (!(await (await opened.use("trouble"))?.mend(this, error))) return false;
    } finally {
      this.sending = false;
      opened.host.requestUpdate();
    }
    this.sentAt = Date.now();
    return true;
  }

  /** The one place from which anything that somebody typed is sent. */
  async deliver(): Promise<void> {
    const body = { ...this.body, ...(await this.work?.take()) };
    await this.post(body, { idempotencyKey: this.#key.of(JSON.stringify([this.opened.slug, body])) });
    this.settle();
  }

  /** It was answered: the next request is another one; work that was not spent serves again. */
  settle(spent = true): void {
    this.#key.renew();
    this.work?.settle(spent);
  }
}
