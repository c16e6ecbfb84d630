import type { TrustName } from "@boundaryless/contract";
import { hold, patience } from "../failure.ts";
import type { Opened, OpenedHost } from "../opened/opened.ts";
import type { Person } from "../opened/person.ts";

const pauseMs = 200;

/** Choosing a trust by typing: what is typed, what matches, which option is active; the person has what is chosen. */
export class TrustChoice {
  options: readonly TrustName[] = [];
  expanded = false;
  active = -1;
  state: "idle" | "searching" | "found" | "failed" = "idle";
  readonly #host: OpenedHost;
  readonly #person: Person;
  #going: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor({ host, person }: Opened) {
    this.#host = host;
    this.#person = person;
  }

  get text(): string {
    return this.#person.trust;
  }

  /** Takes a trust. */
  choose(trust: TrustName): void {
    this.#person.choose(trust);
    this.close();
  }

  type(text: string): void {
    this.#person.trust = text;
    this.#person.chosen = undefined;
    this.open();
  }

  /** Shows what matches, once typing pauses. With a trust chosen, the whole list is of more use. */
  open(): void {
    this.expanded = true;
    this.active = -1;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#find(), pauseMs);
    this.#host.requestUpdate();
  }

  close(): void {
    this.expanded = false;
    this.active = -1;
    clearTimeout(this.#pause);
    this.#going?.abort();
    this.#host.requestUpdate();
  }

  /** Leaving the field: a name typed in full counts as chosen. */
  leave(): void {
    const typed = this.text.trim().toLowerCase();
    const meant = this.options.find(({ name, odsCode }) =>
      [name, odsCode].some((text) => text.toLowerCase() === typed),
    );
    if (!this.#person.chosen && meant) this.choose(meant);
    else if (this.expanded) this.close();
  }

  /** The keys of an editable combobox with a list; true when the key was ours. */
  press(key: string, alt = false): boolean {
    const trust = this.options[this.active];
    if (key === "ArrowDown" || key === "ArrowUp") this.#move(key === "ArrowDown", alt);
    else if (key === "Enter" && this.expanded && trust) this.choose(trust);
    else if (key === "Escape" && (this.expanded || this.text)) this.#dismiss();
    else return false;
    this.#host.requestUpdate();
    return true;
  }

  #move(down: boolean, alt: boolean): void {
    const { length } = this.options;
    if (!this.expanded) return this.open();
    if (length === 0 || alt) return;
    const back = this.active < 0 ? length : length - 1;
    this.active = (this.active + (down ? 1 : back)) % length;
  }

  #dismiss(): void {
    if (this.expanded) return this.close();
    this.#person.trust = "";
    this.#person.chosen = undefined;
  }

  async #find(): Promise<void> {
    this.#going?.abort();
    const going = (this.#going = new AbortController());
    this.state = "searching";
    this.#host.requestUpdate();
    try {
      const q = this.#person.chosen ? "" : this.text.trim().slice(0, 100);
      const request = this.#host.read("GET /v1/trusts", { query: { q } }, { signal: patience(going.signal) });
      const { trusts } = hold(await request, (answer) => Array.isArray(answer.trusts));
      if (going !== this.#going || going.signal.aborted) return;
      this.options = trusts;
      this.state = "found";
    } catch {
      if (going !== this.#going || going.signal.aborted) return;
      this.options = [];
      this.state = "failed";
    }
    this.#host.requestUpdate();
  }
}
