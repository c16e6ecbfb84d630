/**
 * What the widget shows: the list; a community, its form, what happens next and the welcome; a start with its two
 * questions, the name and who it is, and that it is live; a problem, and that it is kept.
 */
export type View =
  "list" | "community" | "form" | "sent" | "joined" | "start" | "starter" | "started" | "stuck" | "noted";

/** Somebody asked to join (`asked`), or proved the address with the code (`confirmed`). Carries nothing personal. */
export class CommunityJoinedEvent extends Event {
  readonly slug: string;
  readonly progress: "asked" | "confirmed";
  constructor(slug: string, progress: "asked" | "confirmed") {
    super("community-joined", { bubbles: true, composed: true });
    this.slug = slug;
    this.progress = progress;
  }
}

/** The widget shows another view; `slug` is the community it is about, null for none. */
export class ViewChangedEvent extends Event {
  readonly view: View;
  readonly slug: string | null;
  constructor(view: View, slug: string | null) {
    super("view-changed", { bubbles: true, composed: true });
    this.view = view;
    this.slug = slug;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "community-joined": CommunityJoinedEvent;
    "view-changed": ViewChangedEvent;
  }
}
