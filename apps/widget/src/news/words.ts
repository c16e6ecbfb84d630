import { news as welsh } from "@boundaryless/words/cy/widget-news";
import { news as english } from "@boundaryless/words/en/widget-news";
import type { Language } from "@boundaryless/contract";
import type { Shape } from "@boundaryless/words/shape";

/** The texts of the lists; both languages are here, as those of the first view are. */
export type NewsWords = Shape<typeof english>;

export const newsWordsIn = (language: Language): NewsWords => (language === "cy" ? welsh : english);
