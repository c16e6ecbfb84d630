import type { Language } from "@boundaryless/contract";
import { counts } from "@boundaryless/words/en/counts";
import { list } from "@boundaryless/words/en/widget-list";
import type { ListWords } from "./words.ts";

export const language: Language = "en";
export const listWords: ListWords = { ...list, counts };
