import type { Language } from "@boundaryless/contract";
import { disciplines } from "@boundaryless/words/cy/disciplines";
import { join } from "@boundaryless/words/cy/widget-join";
import { wording } from "@boundaryless/words/cy/wording";
import type { OpenedWords } from "./words.ts";

export const language: Language = "cy";
export const openedWords: OpenedWords = { ...join, disciplines, wording };
