import { intranet as welsh } from "@boundaryless/words/cy/intranet";
import { intranet as english } from "@boundaryless/words/en/intranet";
import type { Language } from "@boundaryless/contract";
import { type Tag, spoken } from "./snippet.ts";
import { type Packaged, type Shown, pageOf } from "./ways.ts";

/** The file to install, as this installation serves it; nothing where none is. */
export const downloads: Readonly<Partial<Record<Packaged, string>>> = {
  sharepoint: "/downloads/boundaryless.sppkg",
  wordpress: "/downloads/boundaryless-wp.zip",
};

const shows: Record<Tag, string> = {
  "join-community": "communities",
  "community-lessons": "lessons",
  "community-gatherings": "gatherings",
};

/** The plugin's shortcode; what is as usual is left out. */
const shortcodeOf = ({ tag, about, language }: Shown): string => {
  const show = tag === "join-community" ? {} : { show: shows[tag] };
  const given = { ...about, ...show, ...spoken(about, language) };
  const attributes = Object.entries(given).map(([name, value]) => ` ${name}="${value}"`);
  return `[join_community${attributes.join("")}]`;
};

/** What is typed or pasted somewhere, in the order of the steps. */
export type Copied = "address" | "shortcode" | "provider" | "pattern" | "page";

/** The texts to copy for one way. */
export const copiesOf = (way: Packaged, shown: Shown): { what: Copied; text: string }[] => {
  const { origin } = shown;
  switch (way) {
    case "sharepoint":
      return [{ what: "address", text: origin }];
    case "wordpress":
      return [
        { what: "address", text: origin },
        { what: "shortcode", text: shortcodeOf(shown) },
      ];
    case "oembed":
      return [
        { what: "page", text: pageOf(shown) },
        { what: "provider", text: `${origin}/oembed?url={url}&format=json` },
        { what: "pattern", text: `${origin}/*` },
      ];
  }
};

const texts = { en: english, cy: welsh };

/**
 * What else is chosen in the settings of the package, by the names that they have there.
 * @param screen the language of whoever reads this
 */
export const settingsOf = (
  way: Packaged,
  shown: Shown,
  screen: Language,
): { name: string; value: string }[] => {
  const { tag, about, language } = shown;
  const { sharepoint, wordpress } = texts[screen];
  const trust = "trust" in about ? about.trust : "";
  if (way === "wordpress" && trust) return [{ name: wordpress.trust, value: trust }];
  if (way !== "sharepoint") return [];
  return [
    { name: sharepoint.show, value: sharepoint.shows[tag] },
    { name: sharepoint.trust, value: trust },
    { name: sharepoint.community, value: "community" in about ? about.community : "" },
    { name: sharepoint.language, value: language === "en" ? "" : sharepoint.languages[language] },
  ].filter(({ value }) => value !== "");
};
