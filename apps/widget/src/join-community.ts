import { JoinCommunity } from "./element.ts";

export type { JoinCommunity } from "./element.ts";
export type { CommunityJoinedEvent, ViewChangedEvent } from "./events.ts";
export type { CommunityStartedEvent } from "./start/event.ts";

/** The lists of lessons and gatherings, which stand on the same parts; defines their elements. */
export const loadNews = (): Promise<unknown> => import("./news/news.ts");

// Two versions of the widget may meet on one page: the first one to arrive serves both.
const define = (): void => {
  if (!customElements.get("join-community")) customElements.define("join-community", JoinCommunity);
};

// What the loader asked for is often here a moment later: waiting for it takes less than drawing without it first, and
// until then the page keeps whatever place it keeps for what is not defined. On a server there is no page.
const page = (globalThis as { document?: Document }).document;
const asked = page?.querySelector<JoinCommunity>("join-community")?.asked?.[1];
if (asked) void Promise.race([asked, new Promise((go) => setTimeout(go, 60))]).then(define, define);
else define();

declare global {
  interface HTMLElementTagNameMap {
    "join-community": JoinCommunity;
  }
}
