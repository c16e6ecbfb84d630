import type { Language } from "@boundaryless/contract";

// Only the host of a shadow root is an element, which knows what is around it.
const aroundOf = (at: Element | undefined): Element | null | undefined =>
  at?.closest && (at.closest("[lang]") ?? aroundOf((at.getRootNode() as ShadowRoot).host));

/** Welsh when the element, or else the part of the page around it, says so; English otherwise. */
export const languageOf = (element: Element, own?: string | null): Language =>
  /^cy\b/i.test(String(own || aroundOf(element)?.getAttribute("lang"))) ? "cy" : "en";

/** Texts that came with a module, in their language, and how those of the other one are fetched. */
export type Texts<Words> = readonly [language: Language, words: Words, others: () => Promise<Words>];

/** The texts of a language; those that came with the module are better than none where the others cannot be had. */
export const wordsIn = <Words>(
  wanted: Language,
  [language, words, others]: Texts<Words>,
): Words | Promise<Words> => (wanted === language ? words : others().catch(() => words));
