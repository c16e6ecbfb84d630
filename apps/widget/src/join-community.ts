import { JoinCommunity } from "./element.ts";

export type { JoinCommunity } from "./element.ts";
export type { CommunityJoinedEvent, CommunityStartedEvent, ViewChangedEvent } from "./events.ts";

/** The lists of lessons and gatherings, which stand on the same parts; defines their elements. */
export const loadNews = (): Promise<unknown> => import("./news/news.ts");

// Two versions of the widget may meet on one page: the first one to arrive serves both.
if (!customElements.get("join-community")) customElements.define("join-community", JoinCommunity);

declare global {
  interface HTMLElementTagNameMap {
    "join-community": JoinCommunity;
  }
}
