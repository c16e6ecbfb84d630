import type { Language } from "@boundaryless/contract";
import { trouble } from "@boundaryless/words/en/widget-trouble";
import type { TroubleWords } from "./words.ts";

export const language: Language = "en";
export const troubleWords: TroubleWords = trouble;
