import type { Confirmed, JoinRequest } from "@boundaryless/contract";
import { rememberAsked } from "./remember.ts";
import { CommunityJoinedEvent } from "../events.ts";
import { Asking } from "./asking.ts";
import { checkPerson, type Wrong } from "./check.ts";

/** Asking to join the community that is open. */
export class Joining extends Asking<JoinRequest> {
  readonly form = "form";
  protected readonly purpose = "join";

  get done(): string {
    return this.opened.words.stepDone;
  }

  protected get body(): JoinRequest {
    const { placement, count } = this.opened.host.request;
    return { ...this.opened.person.body, ...(placement ? { placement } : {}), ...(count ? { count } : {}) };
  }

  protected check(): Wrong[] {
    return checkPerson(this.opened.person, this.opened.words);
  }

  protected post(body: JoinRequest, options: { idempotencyKey: string }): Promise<unknown> {
    const { call, slug } = this.opened;
    return call("POST /v1/communities/{slug}/joins", { params: { slug }, body }, options);
  }

  protected asked(): void {
    rememberAsked(this.opened.slug);
    this.opened.host.dispatchEvent(new CommunityJoinedEvent(this.opened.slug, "asked"));
  }

  confirmed(_: Confirmed | undefined): void {
    this.opened.host.dispatchEvent(new CommunityJoinedEvent(this.opened.slug, "confirmed"));
    this.opened.go("joined");
  }
}
