import type { pages as english } from "../en/pages.ts";
import type { Shape } from "../shape.ts";

export const pages: Shape<typeof english> = {};
