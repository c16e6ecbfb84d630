import { start } from "@boundaryless/words/cy/widget-start";
import { problemWording } from "@boundaryless/words/cy/problem-wording";
import type { StartWords } from "./words.ts";

export const startWords: StartWords = { ...start, agreement: problemWording };
