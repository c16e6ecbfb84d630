import type { elsewhere as english } from "../en/pages-elsewhere.ts";
import type { Shape } from "../shape.ts";

export const elsewhere: Shape<typeof english> = {
  title: "Mewn mannau eraill",
  intro: "Mae gan y cymunedau hyn eu cartref eu hunain. Rydych yn ymuno â nhw yno.",
  at: (name) => `Yn ${name}`,
  leads: "(ar wefan arall)",
  all: "Gweld pob cymuned mewn mannau eraill",
  ours: "Yn ôl i’r cymunedau yma",
  none: "Nid oes cymuned mewn man arall yn cyfateb.",
};
