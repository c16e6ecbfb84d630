import type { Language } from "@boundaryless/contract";
import { after } from "@boundaryless/words/cy/widget-after";
import type { AfterWords } from "./words.ts";

export const language: Language = "cy";
export const afterWords: AfterWords = after;
