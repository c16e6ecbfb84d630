import type { Language } from "@boundaryless/contract";
import { disciplines } from "@boundaryless/words/en/disciplines";
import { join } from "@boundaryless/words/en/widget-join";
import { wording } from "@boundaryless/words/en/wording";
import type { OpenedWords } from "./words.ts";

export const language: Language = "en";
export const openedWords: OpenedWords = { ...join, disciplines, wording };
