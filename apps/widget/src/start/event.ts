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

declare global {
  interface GlobalEventHandlersEventMap {
    "community-started": CommunityStartedEvent;
  }
}
