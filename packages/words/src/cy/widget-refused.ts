import type { refused as english } from "../en/widget-refused.ts";
import type { Shape } from "../shape.ts";

export const refused: Shape<typeof english> = {
  title: "Nid yw hyn ar gael ar y dudalen hon",
  text: "Mae gan y cymunedau eu tudalennau eu hunain, sy’n agored i bawb.",
  go: "Gweld y cymunedau",
  newTab: "(yn agor mewn tab newydd)",
};
