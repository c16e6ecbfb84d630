import type { widget as english } from "../en/widget.ts";
import type { Shape } from "../shape.ts";
import { about } from "./widget-about.ts";
import { after } from "./widget-after.ts";
import { join } from "./widget-join.ts";
import { list } from "./widget-list.ts";
import { news } from "./widget-news.ts";
import { none } from "./widget-none.ts";
import { start } from "./widget-start.ts";
import { trouble } from "./widget-trouble.ts";
import { trust } from "./widget-trust.ts";

export const widget: Shape<typeof english> = { list, news, none, join, about, trust, trouble, after, start };
