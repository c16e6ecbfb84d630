import type { CommunityMatch } from "@boundaryless/contract";
import { limits } from "@boundaryless/contract/limits";
import { hold, patience } from "../failure.ts";
import type { OpenedHost } from "../opened/opened.ts";

const pauseMs = 400;
const leastLength = 4;
const most = 3;

/** The communities near to what is typed. They help or stay away: no failure of theirs is anybody's business. */
export class Matching {
  matches: readonly CommunityMatch[] = [];
  readonly #host: OpenedHost;
  #text = "";
  #going: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(host: OpenedHost) {
    this.#host = host;
  }

  /** Looks for what is near once typing pauses; what is on show stays until the answer is here. */
  ask(typed: string): void {
    const text = typed.replace(/\s+/g, " ").trim().slice(0, limits.match);
    if (text === this.#text) return;
    this.#text = text;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#find(), pauseMs);
  }

  async #find(): Promise<void> {
    this.#going?.abort();
    // Nobody reads any more what was typed into a widget that is gone.
    if (!this.#host.isConnected) return;
    const going = (this.#going = new AbortController());
    const matches = this.#text.length < leastLength ? [] : await this.#near(going.signal);
    if (going !== this.#going || !matches) return;
    this.matches = matches;
    this.#host.requestUpdate();
  }

  async #near(signal: AbortSignal): Promise<readonly CommunityMatch[] | undefined> {
    try {
      const query = { text: this.#text, limit: most };
      const answer = await this.#host.read("GET /v1/matches", { query }, { signal: patience(signal) });
      return hold(answer, ({ matches }) => Array.isArray(matches)).matches;
    } catch {
      return undefined;
    }
  }
}
