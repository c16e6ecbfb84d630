import { about } from "./widget-about.ts";
import { after } from "./widget-after.ts";
import { join } from "./widget-join.ts";
import { list } from "./widget-list.ts";
import { news } from "./widget-news.ts";
import { none } from "./widget-none.ts";
import { start } from "./widget-start.ts";
import { trouble } from "./widget-trouble.ts";
import { trust } from "./widget-trust.ts";

/** Texts of the widget: its first view, an empty one, joining, and what only some need, which loads when they turn to it. */
export const widget = { list, news, none, join, about, trust, trouble, after, start };
