import type { Language } from "@boundaryless/contract";
import { news } from "@boundaryless/words/cy/widget-news";
import { inWelsh } from "./welsh-date.ts";
import type { NewsWords } from "./words.ts";

export const language: Language = "cy";
export const newsWords: NewsWords = { ...news, said: inWelsh };
