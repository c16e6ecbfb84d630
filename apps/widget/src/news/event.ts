/** A list of lessons or gatherings is on show; a page may leave out its own heading where `count` is 0. */
export class NewsShownEvent extends Event {
  readonly kind: "lessons" | "gatherings";
  readonly count: number;
  /** The community it is of, under the slug it has now; null for those of several. */
  readonly slug: string | null;
  constructor(kind: "lessons" | "gatherings", count: number, slug: string | null) {
    super("news-shown", { bubbles: true, composed: true });
    this.kind = kind;
    this.count = count;
    this.slug = slug;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "news-shown": NewsShownEvent;
  }
}
