import type { Opened } from "../opened/opened.ts";

const secondsBetween = 30;

/** Sending the e-mail again, at most every thirty seconds. */
export class Resending {
  /** Whole seconds until the e-mail may be sent again. */
  wait = 0;
  done = false;
  readonly #opened: Opened;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(opened: Opened) {
    this.#opened = opened;
  }

  /** Counts down from when it was sent last. */
  begin(): void {
    this.done = false;
    this.#rest();
  }

  press = async (): Promise<void> => {
    const { asking } = this.#opened;
    if (this.wait > 0 || asking.sending) return;
    this.done = false;
    asking.settle(false);
    this.done = await asking.send();
    this.#rest();
  };

  #rest(): void {
    clearInterval(this.#ticking);
    const until = this.#opened.asking.sentAt + secondsBetween * 1000;
    const tick = (): void => {
      this.wait = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      if (this.wait === 0) clearInterval(this.#ticking);
      this.#opened.host.requestUpdate();
    };
    this.#ticking = setInterval(tick, 1000);
    tick();
  }
}
