import type { Language } from "@boundaryless/contract";
import { dates } from "@boundaryless/words/en/dates";
import { stages } from "@boundaryless/words/en/stages";
import { about } from "@boundaryless/words/en/widget-about";
import { dateWith } from "./date.ts";
import type { AboutWords } from "./words.ts";

export const language: Language = "en";
export const aboutWords: AboutWords = { ...about, stageNames: stages, date: dateWith(dates) };
