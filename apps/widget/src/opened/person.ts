import type { Discipline, Starter, TrustName, Wording } from "@boundaryless/contract";
import type { Opened } from "./opened.ts";

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
  /** The trust: that of the page, or whichever is chosen; none while another is typed. */
  declare chosen: TrustName | undefined;
  /** Its name, or what is typed of it. */
  trust = "";
  /** What is agreed to, where the system has said something newer than this release knows. */
  declare newer: Wording | undefined;
  readonly #opened: Opened;

  constructor(opened: Opened) {
    this.#opened = opened;
  }

  /** Whether it is known where they work. */
  get placed(): boolean {
    return this.draft.unlisted || Boolean(this.chosen);
  }

  /** What is agreed to. */
  get wording(): Wording {
    return this.newer ?? this.#opened.words.wording;
  }

  /** Another form: the trust of the page by default; what was agreed to was for the last one. */
  begin(): void {
    const trust = this.#opened.host.list.first?.trust;
    if (trust && !this.trust && !this.draft.unlisted) this.choose(trust);
    this.draft.agreed = false;
  }

  choose(trust: TrustName): void {
    this.chosen = trust;
    this.trust = trust.name;
  }

  type(change: Partial<Draft>): void {
    Object.assign(this.draft, change);
    this.#opened.host.requestUpdate();
  }

  /** As the API takes it. */
  get body(): Starter {
    const { name, email, organisation, unlisted, discipline } = this.draft;
    return {
      name,
      email,
      ...(unlisted ? { organisation } : { trust: this.chosen?.odsCode }),
      discipline: discipline as Discipline,
      language: this.#opened.host.spoken,
      wording: this.wording.version,
    };
  }
}
