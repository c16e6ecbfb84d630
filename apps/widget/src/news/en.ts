import type { Language } from "@boundaryless/contract";
import { news } from "@boundaryless/words/en/widget-news";
import type { NewsWords } from "./words.ts";

export const language: Language = "en";
export const newsWords: NewsWords = { ...news, said: (date) => date };
