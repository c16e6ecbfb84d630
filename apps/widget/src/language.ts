import type { Language } from "@boundaryless/contract";
import { counts as welshCounts } from "@boundaryless/words/cy/counts";
import { list as welsh } from "@boundaryless/words/cy/widget-list";
import { counts } from "@boundaryless/words/en/counts";
import { list } from "@boundaryless/words/en/widget-list";
import type { Shape } from "@boundaryless/words/shape";

/** The texts of the first view. */
export type ListWords = Shape<typeof list> & { counts: Shape<typeof counts> };

/** Welsh when the element, or else the part of the page around it, says so; English otherwise. */
export const languageOf = (element: HTMLElement, own: string | null | undefined): Language => {
  let at: Element | null = element;
  let said = own;
  while (!said && at) {
    const around: Element | null = at.closest("[lang]");
    said = around?.getAttribute("lang");
    const root: Node = (around ?? at).getRootNode();
    at = around ? null : root instanceof ShadowRoot ? root.host : null;
  }
  return /^cy\b/i.test(said ?? "") ? "cy" : "en";
};

/** The texts of a language; both are here, for a host page should make no request more for Welsh. */
export const listWordsIn = (language: Language): ListWords =>
  language === "cy" ? { ...welsh, counts: welshCounts } : { ...list, counts };
