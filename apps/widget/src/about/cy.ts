import type { Language } from "@boundaryless/contract";
import { dates } from "@boundaryless/words/cy/dates";
import { stages } from "@boundaryless/words/cy/stages";
import { about } from "@boundaryless/words/cy/widget-about";
import { dateWith } from "./date.ts";
import type { AboutWords } from "./words.ts";

export const language: Language = "cy";
export const aboutWords: AboutWords = { ...about, stageNames: stages, date: dateWith(dates) };
