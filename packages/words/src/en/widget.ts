import { join } from "./widget-join.ts";
import { list } from "./widget-list.ts";

/** Texts of the widget: its first view, and the rest, which loads when a community is opened. */
export const widget = { list, join };
