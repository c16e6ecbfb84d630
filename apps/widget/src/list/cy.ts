import type { Language } from "@boundaryless/contract";
import { counts } from "@boundaryless/words/cy/counts";
import { list } from "@boundaryless/words/cy/widget-list";
import type { ListWords } from "./words.ts";

export const language: Language = "cy";
export const listWords: ListWords = { ...list, counts };
