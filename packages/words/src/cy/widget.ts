import type { widget as english } from "../en/widget.ts";
import type { Shape } from "../shape.ts";
import { join } from "./widget-join.ts";
import { list } from "./widget-list.ts";
import { news } from "./widget-news.ts";
import { none } from "./widget-none.ts";
import { start } from "./widget-start.ts";

export const widget: Shape<typeof english> = { list, news, none, join, start };
