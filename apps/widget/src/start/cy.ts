import type { Language } from "@boundaryless/contract";
import { problemWording } from "@boundaryless/words/cy/problem-wording";
import { start } from "@boundaryless/words/cy/widget-start";
import type { StartWords } from "./words.ts";

export const language: Language = "cy";
export const startWords: StartWords = { ...start, agreement: problemWording };
