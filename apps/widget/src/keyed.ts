import type { Tree, Trees } from "./draw.ts";

/** Trees that share no element with what stood in their place under another key. */
export const keyed = (key: string, ...trees: Tree[]): Trees => Object.assign(trees, { key });
