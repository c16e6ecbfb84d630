import type { found as english } from "../en/widget-found.ts";
import type { Shape } from "../shape.ts";

export const found: Shape<typeof english> = {
  inLesson: (title) => `Mewn gwers: ${title}`,
  inLessonWords: (title, words) => `Mewn gwers: ${title} (${words})`,
};
