import type { Language } from "@boundaryless/contract";
import { trouble } from "@boundaryless/words/cy/widget-trouble";
import type { TroubleWords } from "./words.ts";

export const language: Language = "cy";
export const troubleWords: TroubleWords = trouble;
