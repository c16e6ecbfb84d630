import type { Language } from "@boundaryless/contract";
import { problemWording } from "@boundaryless/words/en/problem-wording";
import { start } from "@boundaryless/words/en/widget-start";
import type { StartWords } from "./words.ts";

export const language: Language = "en";
export const startWords: StartWords = { ...start, agreement: problemWording };
