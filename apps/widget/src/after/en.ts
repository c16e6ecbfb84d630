import type { Language } from "@boundaryless/contract";
import { after } from "@boundaryless/words/en/widget-after";
import type { AfterWords } from "./words.ts";

export const language: Language = "en";
export const afterWords: AfterWords = after;
