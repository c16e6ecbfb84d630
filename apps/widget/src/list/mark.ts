import type { Highlight, Language } from "@boundaryless/contract";
import { found as welsh } from "@boundaryless/words/cy/widget-found";
import { found as english } from "@boundaryless/words/en/widget-found";
import { html, nothing, type TemplateResult } from "lit";

/** The text with what was searched for marked; places that do not fit the text are left out. */
export const mark = (text: string, places: Highlight["name"]): (string | TemplateResult)[] => {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const [start = -1, end = -1] of places) {
    if (start < at || end <= start || end > text.length) continue;
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...parts, text.slice(at)];
};

/** In which lesson it stands, where nothing else of the card says it. */
export const showLesson = (
  lesson: Highlight["lesson"],
  language: Language,
): TemplateResult | typeof nothing => {
  if (!lesson) return nothing;
  const say = language === "cy" ? welsh : english;
  const { title, words } = lesson;
  const text = words.length > 0 ? say.inLessonWords(title, words.join(", ")) : say.inLesson(title);
  return html`<p class="goal" dir="auto">${text}</p>`;
};
