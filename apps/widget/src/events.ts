/** What the widget shows once a community is open: about it, its form, what happens next, or the welcome. */
type OpenedView = "community" | "form" | "sent" | "joined";

/** A start: two questions, a name and who it is, that it is live; and a problem: its form, that it is kept. */
type BegunView = "start" | "starter" | "started" | "stuck" | "noted";

/** What the widget shows. */
export type View = "list" | OpenedView | BegunView;

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

/** Somebody asked to start a community (`asked`; it has no slug yet), or it is live (`confirmed`). Nothing personal. */
export class CommunityStartedEvent extends Event {
  readonly slug: string | null;
  readonly progress: "asked" | "confirmed";
  constructor(slug: string | null, progress: "asked" | "confirmed") {
    super("community-started", { bubbles: true, composed: true });
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
  interface HTMLElementEventMap {
    "community-joined": CommunityJoinedEvent;
    "community-started": CommunityStartedEvent;
    "view-changed": ViewChangedEvent;
  }
}
