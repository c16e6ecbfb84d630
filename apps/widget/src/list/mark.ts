import type { Highlight } from "@boundaryless/contract";
import { html, type TemplateResult } from "lit";

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
