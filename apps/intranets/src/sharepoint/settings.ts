/** What the web part can show: the name of the element that shows it. */
export const elements = ["join-community", "community-lessons", "community-gatherings"] as const;

/** What an editor has chosen in the property pane; SharePoint keeps it with the page, so nothing in it is sure. */
export interface Settings {
  address?: string;
  show?: string;
  trust?: string;
  community?: string;
  language?: string;
  theme?: string;
}

/** What SharePoint says about the place that the web part is in. */
export interface Place {
  /** Language of the reader's screen, such as `cy-GB`. */
  culture: string;
  /** Whether the section of the page has a dark background. */
  dark: boolean;
}

/**
 * The origin of an https address, or undefined; what stands after the host is no fault. This machine itself needs no
 * https, as browsers have it: so the web part can be tried with an installation that was started here.
 */
export const originOf = (address: string | undefined): string | undefined => {
  const typed = (address ?? "").trim();
  if (!/^https?:\/\/[^/]/i.test(typed) || !URL.canParse(typed)) return undefined;
  const { protocol, hostname, origin } = new URL(typed);
  return protocol === "https:" || hostname === "localhost" ? origin : undefined;
};

// As `OdsCode` and `Slug` of the contract, whose schemas would weigh more than this module; a test compares them.
const trustCode = /^[A-Z0-9]{1,12}$/i;
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const isTrust = (typed: string): boolean => trustCode.test(typed.trim());
export const isCommunity = (typed: string): boolean => typed.trim().length <= 70 && slug.test(typed.trim());

/** The language of a screen's culture: Welsh or English. */
export const languageOf = (culture: string): "en" | "cy" => (/^cy\b/i.test(culture) ? "cy" : "en");

/**
 * The element to show and its attributes; what does not fit is left out, as the element would do.
 * @param origin of the installation, see `originOf`
 */
export const elementFor = (origin: string, chosen: Settings, place: Place) => {
  const name = elements.find((element) => element === chosen.show) ?? elements[0];
  const attributes: Record<string, string> = { base: origin };
  if (isTrust(chosen.trust ?? "")) attributes["trust"] = (chosen.trust ?? "").trim().toUpperCase();
  if (isCommunity(chosen.community ?? "")) attributes["community"] = (chosen.community ?? "").trim();
  const { language } = chosen;
  attributes["lang"] = language === "en" || language === "cy" ? language : languageOf(place.culture);
  attributes["theme"] = themeFor(chosen.theme, place.dark);
  return { name, attributes };
};

/** The theme that was chosen; otherwise that of the section around. */
export const themeFor = (chosen: string | undefined, dark: boolean): "light" | "dark" | "auto" => {
  if (chosen === "light" || chosen === "dark" || chosen === "auto") return chosen;
  return dark ? "dark" : "light";
};
