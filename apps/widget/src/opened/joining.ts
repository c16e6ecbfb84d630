import type { Discipline, JoinRequest, Wording } from "@boundaryless/contract";
import { rememberAsked } from "../asked.ts";
import { CommunityJoinedEvent } from "../events.ts";
import { failureOf, type Failure } from "../failure.ts";
import type { Proof } from "../proof.ts";
import { TrustChoice } from "../trust/choose.ts";
import { checkDraft, fieldErrors, type Wrong } from "./check.ts";
import type { Opened } from "./opened.ts";
import { sameKey } from "./repeat.ts";

/** What is typed into the form; kept until the page goes, whichever community it is for. */
export interface Draft {
  name: string;
  email: string;
  organisation: string;
  unlisted: boolean;
  discipline: Discipline | "";
  agreed: boolean;
}

const secondsBetween = 30;

/** Asking to join: the draft, what is wrong with it, sending it once, and sending the e-mail again. */
export class Joining {
  readonly draft: Draft = {
    name: "",
    email: "",
    organisation: "",
    unlisted: false,
    discipline: "",
    agreed: false,
  };
  readonly trust: TrustChoice;
  wrong: Wrong[] = [];
  failure: Failure | undefined;
  sending = false;
  /** Whole seconds until the e-mail may be sent again. */
  wait = 0;
  resent = false;
  readonly #opened: Opened;
  readonly #key = sameKey();
  #proof: Promise<Proof | undefined> | undefined;
  /** What was sent and not answered yet, so that a retry is the same request. */
  #proven: { readonly proof?: string } | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(opened: Opened) {
    this.#opened = opened;
    this.trust = new TrustChoice(opened.host);
  }

  get wording(): Wording | undefined {
    return this.#opened.host.list.first?.wording;
  }

  /** A form for another community: what was typed stays, what was agreed to does not. */
  begin(): void {
    const trust = this.#opened.host.list.first?.trust;
    if (trust && !this.trust.text && !this.draft.unlisted) this.trust.choose(trust);
    this.draft.agreed = false;
    this.#reset();
  }

  /** The form is open: work that lets the request through begins in the background. */
  async prepare(): Promise<void> {
    this.#proof ??= import("../proof.ts").then(
      ({ proofFor }) => proofFor("join", this.#opened.host),
      () => undefined,
    );
    (await this.#proof)?.begin();
  }

  type(change: Partial<Draft>): void {
    Object.assign(this.draft, change);
    this.#opened.host.requestUpdate();
  }

  submit = async (): Promise<void> => {
    if (this.sending) return;
    this.#reset();
    this.wrong = checkDraft(this.draft, this.trust.chosen, this.#opened.words);
    if (this.wrong.length > 0) return this.#complain();
    if (!(await this.#send())) return this.#complain();
    this.#opened.confirming.begin(this.draft.email.trim());
    rememberAsked(this.#opened.slug);
    this.#opened.host.tell(new CommunityJoinedEvent(this.#opened.slug, "asked"));
    this.#opened.go("sent");
    this.#rest();
  };

  /** Sends the e-mail again, at most every thirty seconds. */
  resend = async (): Promise<void> => {
    if (this.wait > 0 || this.sending) return;
    this.resent = false;
    this.#key.renew();
    this.resent = await this.#send();
    if (this.resent) this.#rest();
    this.#opened.host.requestUpdate();
  };

  get #body(): JoinRequest {
    const { name, email, organisation, unlisted, discipline } = this.draft;
    const { placement, language } = this.#opened.host.request;
    return {
      name,
      email,
      ...(unlisted ? { organisation } : { trust: this.trust.chosen?.odsCode }),
      discipline: discipline as Discipline,
      language,
      wording: this.wording?.version ?? "",
      ...(placement ? { placement } : {}),
    };
  }

  async #send(): Promise<boolean> {
    const { host, slug } = this.#opened;
    this.failure = undefined;
    this.sending = true;
    host.requestUpdate();
    try {
      const body = { ...this.#body, ...(await this.#prove()) };
      const idempotencyKey = this.#key.of(JSON.stringify([slug, body]));
      await host.call("POST /v1/communities/{slug}/joins", { params: { slug }, body }, { idempotencyKey });
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
    // Only a request that was never answered is the same request when it is sent again.
    if (problem) this.#answered(problem.code === "too-many");
    if (problem?.code === "conflict" || problem?.code === "not-found") await this.#opened.read(true);
    if (!problem?.errors?.length) return;
    this.wrong = fieldErrors(problem.errors, this.draft.unlisted);
    this.failure = undefined;
    if (!this.wrong.some(({ field }) => field === "agreed")) return;
    this.draft.agreed = false;
    await this.#opened.host.list.refreshWording();
  }

  #complain(): void {
    const { host } = this.#opened;
    host.requestUpdate();
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>("#summary")?.focus());
  }

  #rest(): void {
    clearInterval(this.#ticking);
    const until = Date.now() + secondsBetween * 1000;
    const tick = (): void => {
      this.wait = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      if (this.wait === 0) clearInterval(this.#ticking);
      this.#opened.host.requestUpdate();
    };
    this.#ticking = setInterval(tick, 1000);
    tick();
  }

  #reset(): void {
    this.wrong = [];
    this.failure = undefined;
    this.resent = false;
  }
}
