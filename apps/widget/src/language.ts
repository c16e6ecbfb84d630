import type { Language } from "@boundaryless/contract";
import { counts as welshCounts } from "@boundaryless/words/cy/counts";
import { list as welsh } from "@boundaryless/words/cy/widget-list";
import { counts } from "@boundaryless/words/en/counts";
import { list } from "@boundaryless/words/en/widget-list";
import type { Shape } from "@boundaryless/words/shape";

/** The texts of the first view. */
export type ListWords = Shape<typeof list> & { counts: Shape<typeof counts> };

// Only the host of a shadow root is an element, which knows what is around it.
const aroundOf = (at: Element | undefined): Element | null | undefined =>
  at?.closest && (at.closest("[lang]") ?? aroundOf((at.getRootNode() as ShadowRoot).host));

/** Welsh when the element, or else the part of the page around it, says so; English otherwise. */
export const languageOf = (element: Element, own?: string | null): Language =>
  /^cy\b/i.test(String(own || aroundOf(element)?.getAttribute("lang"))) ? "cy" : "en";

/** The texts of a language; both are here, for a host page should make no request more for Welsh. */
export const listWordsIn = (language: Language): ListWords =>
  language === "cy" ? { ...welsh, counts: welshCounts } : { ...list, counts };
