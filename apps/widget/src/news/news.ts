import { CommunityGatherings } from "./gatherings.ts";
import { CommunityLessons } from "./lessons.ts";

export type { NewsShownEvent } from "./event.ts";
export type { CommunityGatherings } from "./gatherings.ts";
export type { CommunityLessons } from "./lessons.ts";

// As with the widget itself, the first of two versions serves both.
const define = (name: string, element: CustomElementConstructor): void => {
  if (!customElements.get(name)) customElements.define(name, element);
};
define("community-lessons", CommunityLessons);
define("community-gatherings", CommunityGatherings);

declare global {
  interface HTMLElementTagNameMap {
    "community-lessons": CommunityLessons;
    "community-gatherings": CommunityGatherings;
  }
}
