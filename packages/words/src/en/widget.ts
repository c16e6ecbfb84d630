import { join } from "./widget-join.ts";
import { list } from "./widget-list.ts";
import { news } from "./widget-news.ts";
import { none } from "./widget-none.ts";
import { start } from "./widget-start.ts";

/** Texts of the widget: its first view, an empty one, and the rest, which loads when a community is opened. */
export const widget = { list, news, none, join, start };
