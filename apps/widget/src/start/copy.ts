import type { OpenedHost } from "../opened/opened.ts";

/** An address to send to somebody: copied with one press, selected for copying by hand where that is not allowed. */
export class Copy {
  state: "idle" | "copied" | "not-copied" = "idle";
  readonly #host: OpenedHost;

  constructor(host: OpenedHost) {
    this.#host = host;
  }

  press = async (): Promise<void> => {
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>("#address");
    field?.select();
    this.state = (await this.#write(field?.value ?? "")) ? "copied" : "not-copied";
    this.#host.requestUpdate();
  };

  // The newer way exists in secure contexts only, and asks a policy of the page that is seldom given to scripts.
  async #write(text: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }
}
