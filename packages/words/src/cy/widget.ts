import type { widget as english } from "../en/widget.ts";
import type { Shape } from "../shape.ts";

export const widget: Shape<typeof english> = {};
