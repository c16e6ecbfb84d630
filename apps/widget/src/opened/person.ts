import type { Discipline, Starter, Wording } from "@boundaryless/contract";
import { TrustChoice } from "../trust/choose.ts";
import type { OpenedHost } from "./opened.ts";

/** What is typed about oneself; kept until the page goes, whatever it is for. */
export interface Draft {
  name: string;
  email: string;
  organisation: string;
  unlisted: boolean;
  discipline: Discipline | "";
  agreed: boolean;
}

/** Who asks: the same fields in every form, and what was typed into one is there in the next. */
export class Person {
  readonly draft: Draft = {
    name: "",
    email: "",
    organisation: "",
    unlisted: false,
    discipline: "",
    agreed: false,
  };
  readonly trust: TrustChoice;
  readonly #host: OpenedHost;
  readonly #usual: () => Wording;
  #newer: Wording | undefined;

  /** @param usual what is agreed to, as this release knows it */
  constructor(host: OpenedHost, usual: () => Wording) {
    this.#host = host;
    this.#usual = usual;
    this.trust = new TrustChoice(host);
  }

  /** What is agreed to: as this release knows it, until the system asks for something newer. */
  get wording(): Wording {
    return this.#newer ?? this.#usual();
  }

  /** Another form: the trust of the page by default; what was agreed to was for the last one. */
  begin(): void {
    const trust = this.#host.list.first?.trust;
    if (trust && !this.trust.text && !this.draft.unlisted) this.trust.choose(trust);
    this.draft.agreed = false;
  }

  /** Reads the wording anew, after the one that was shown was refused as outdated. */
  async refreshWording(): Promise<void> {
    const { read, request } = this.#host;
    const query = { ...request, brief: undefined };
    const view = await read("GET /v1/widget", { query }).catch(() => undefined);
    if (typeof view?.wording?.text === "string") this.#newer = view.wording;
    this.#host.requestUpdate();
  }

  type(change: Partial<Draft>): void {
    Object.assign(this.draft, change);
    this.#host.requestUpdate();
  }

  /** As the API takes it. */
  get body(): Starter {
    const { name, email, organisation, unlisted, discipline } = this.draft;
    return {
      name,
      email,
      ...(unlisted ? { organisation } : { trust: this.trust.chosen?.odsCode }),
      discipline: discipline as Discipline,
      language: this.#host.spoken,
      wording: this.wording.version,
    };
  }
}
