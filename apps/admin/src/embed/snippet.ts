import type { Language } from "@boundaryless/contract";

/** The elements that an intranet can show, and the file that each comes from. */
export const widgets = {
  "join-community": "/widget/v1.js",
  "community-lessons": "/widget/news-v1.js",
  "community-gatherings": "/widget/news-v1.js",
} as const;
export type Tag = keyof typeof widgets;

/** What an element is about: the trust whose page it stands on, or one community. */
export type About = { readonly trust: string; readonly placement?: string } | { readonly community: string };

export const isPlaced = (about: About): boolean => "placement" in about;

/**
 * What says the language in an address or an element. English is what is spoken anyway; where a placement is named, that
 * says it, and a page that said it too would never follow the placement.
 */
export const spoken = (about: About, language: Language): Record<string, string> =>
  language === "en" || isPlaced(about) ? {} : { lang: language };

/** The two lines that an intranet editor pastes. */
export const snippetOf = (origin: string, tag: Tag, about: About, language: Language): string => {
  const given = { ...about, ...spoken(about, language) };
  const attributes = Object.entries(given).map(([name, value]) => ` ${name}="${value}"`);
  return [
    `<script type="module" src="${origin}${widgets[tag]}"></` + `script>`,
    `<${tag}${attributes.join("")}></${tag}>`,
  ].join("\n");
};
