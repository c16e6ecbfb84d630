import type { found as english } from "../en/widget-found.ts";
import type { Shape } from "../shape.ts";

export const found: Shape<typeof english> = {
  some: (communities) => `Wedi dod o hyd i ${communities}`,
  someMore: (communities) => `Wedi dod o hyd i fwy na ${communities}`,
  nowShown: (communities) => `Yn dangos ${communities}`,
  inLesson: (title) => `Mewn gwers: ${title}`,
  inLessonWords: (title, words) => `Mewn gwers: ${title} (${words})`,
  unknownTrust: (code) =>
    `Nid ydym yn adnabod y cod ymddiriedolaeth ${code}, felly nid oes dim wedi’i gyfyngu iddo.`,
};
