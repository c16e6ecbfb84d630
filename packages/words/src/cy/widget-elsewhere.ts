import type { elsewhere as english } from "../en/widget-elsewhere.ts";
import type { Shape } from "../shape.ts";

export const elsewhere: Shape<typeof english> = {
  title: "Mewn mannau eraill",
  at: (name) => `Yn ${name}`,
  leads: "(yn agor yno, mewn tab newydd)",
};
