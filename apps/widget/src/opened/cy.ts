import { common } from "@boundaryless/words/cy/common";
import { join } from "@boundaryless/words/cy/widget-join";
import { wording } from "@boundaryless/words/cy/wording";
import { inWelsh } from "../welsh-date.ts";
import { englishDate, type DateForm } from "./date.ts";
import type { OpenedWords } from "./words.ts";

const welshDate = (iso: string, form: DateForm): string => inWelsh(englishDate(iso, form));

export const openedWords: OpenedWords = { ...join, common, wording, date: welshDate };
