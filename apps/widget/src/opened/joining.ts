import type { Confirmed, JoinRequest } from "@boundaryless/contract";
import { CommunityJoinedEvent } from "../events.ts";
import type { Found } from "../trouble/check.ts";
import type { Trouble } from "../trouble/trouble.ts";
import { Asking } from "./asking.ts";
import { rememberAsked } from "./remember.ts";

/** Asking to join the community that is open. */
export class Joining extends Asking<JoinRequest> {
  readonly form = "form";
  readonly purpose = "join";

  get done(): string {
    return this.opened.words.stepDone;
  }

  protected get body(): JoinRequest {
    const { placement, count } = this.opened.host.request;
    return { ...this.opened.person.body, ...(placement ? { placement } : {}), ...(count ? { count } : {}) };
  }

  protected override isComplete(form: HTMLFormElement): boolean {
    return form.checkValidity() && this.opened.person.placed;
  }

  protected check(trouble: Trouble): Found[] {
    return trouble.checkPerson();
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
