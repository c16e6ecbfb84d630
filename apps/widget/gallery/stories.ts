import type { View } from "../src/events.ts";
import { communityStories } from "./community.ts";
import { listStories } from "./list.ts";
import { lookStories } from "./looks.ts";
import { newsStories } from "./news.ts";
import { startStories } from "./start.ts";
import type { Story } from "./story.ts";

/** The stories of the widget itself; those of the lists have no views. */
type Told =
  | (typeof listStories)[number]
  | (typeof communityStories)[number]
  | (typeof startStories)[number]
  | (typeof lookStories)[number];

/** Views that no story shows; a view without one is an error of types on the line below. */
type Untold = Exclude<View, Told["view"]>;
const everyViewIsTold: [Untold] extends [never] ? true : Untold = true;

/** Every state of every element, by groups as the page of stories lists them. */
export const groups: readonly (readonly [title: string, stories: readonly Story[]])[] = everyViewIsTold && [
  ["The list", listStories],
  ["A community, and joining it", communityStories],
  ["Starting one, and problems", startStories],
  ["Looks and languages", lookStories],
  ["Lessons and gatherings", newsStories],
];

/** All of them, in that order. */
export const stories: readonly Story[] = groups.flatMap(([, each]) => each);
