import type { Highlight, Language } from "@boundaryless/contract";
import { found as welsh } from "@boundaryless/words/cy/widget-found";
import { found as english } from "@boundaryless/words/en/widget-found";
import { h, type Tree } from "../draw.ts";

/** The text with what was searched for marked; places that do not fit the text are left out. */
export const mark = (text: string, places: Highlight["name"]): Tree[] => {
  const parts: Tree[] = [];
  let at = 0;
  for (const [start = -1, end = -1] of places) {
    if (start < at || end <= start || end > text.length) continue;
    parts.push(text.slice(at, start), h("mark", {}, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
};

/** In which lesson it stands, where nothing else of the card says it. */
export const showLesson = (lesson: Highlight["lesson"], language: Language): Tree => {
  if (!lesson) return undefined;
  const say = language === "cy" ? welsh : english;
  const { title, words } = lesson;
  const text = words.length > 0 ? say.inLessonWords(title, words.join(", ")) : say.inLesson(title);
  return h("p", { class: "goal", dir: "auto" }, text);
};

/** That the page's code is of no trust we know, so that nothing can be narrowed to it. */
export const showUnknown = (code: string, language: Language): Tree =>
  h("p", { class: "hint" }, (language === "cy" ? welsh : english).unknownTrust(code));
