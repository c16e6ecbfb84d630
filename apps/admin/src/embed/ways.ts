import type { Language } from "@boundaryless/contract";
import { snippet as welsh } from "@boundaryless/words/cy/snippet";
import { snippet as english } from "@boundaryless/words/en/snippet";
import type { Shape } from "@boundaryless/words/shape";
import { type About, type Tag, isPlaced, snippetOf, spoken } from "./snippet.ts";
import type { Pinned } from "./pinned.ts";

/** How an intranet takes what it shows, from the fullest to what every editor lets through. */
export const ways = [
  "script",
  "pinned",
  "frame",
  "height",
  "sharepoint",
  "wordpress",
  "oembed",
  "link",
  "picture",
  "poster",
] as const;
export type Way = (typeof ways)[number];
/** Those for which somebody installs or enters something once; after that editors need no code. */
const packaged = ["sharepoint", "wordpress", "oembed"] as const satisfies readonly Way[];
export type Packaged = (typeof packaged)[number];
export const isPackaged = (way: Way): way is Packaged => packaged.some((each) => each === way);

/** Ways that are a code, or an address to open. */
export type Coded = Exclude<Way, Packaged>;

/** What a placement says counts for the element and for frames with its name; the rest is the same without one. */
const placedWays = ["script", "pinned", "frame", "height"] as const satisfies readonly Coded[];
export const waysFor = (about: About): readonly Way[] => (isPlaced(about) ? placedWays : ways);

const texts: Record<Language, Shape<typeof english>> = { en: english, cy: welsh };

/** What is shown, on which installation, in which language. */
export interface Shown {
  readonly origin: string;
  readonly tag: Tag;
  readonly about: About;
  readonly language: Language;
  /** Of the community that it is about, so that two on one page are told apart; nothing where it is about many. */
  readonly name?: string | undefined;
}

const withQuery = (address: string, query: Record<string, string>): string => {
  const text = new URLSearchParams(query).toString();
  return text === "" ? address : `${address}?${text}`;
};

const views: Record<Tag, Record<string, string>> = {
  "join-community": {},
  "community-lessons": { view: "lessons" },
  "community-gatherings": { view: "gatherings" },
};

/** Address of the frame, without a word of JavaScript. */
export const frameOf = ({ origin, tag, about, language }: Shown): string =>
  withQuery(`${origin}/embed`, { ...views[tag], ...about, ...spoken(about, language) });

/** Address of the page that shows the same. */
export const pageOf = ({ origin, tag, about, language }: Shown): string => {
  if ("trust" in about) return withQuery(`${origin}/`, { ...about, ...spoken(about, language) });
  const { view } = views[tag];
  return withQuery(`${origin}/c/${about.community}${view ? `/${view}` : ""}`, spoken(about, language));
};

const fileOf = ({ origin, about, language }: Shown, name: "card.svg" | "poster"): string =>
  "trust" in about
    ? withQuery(`${origin}/${name}`, { ...about, ...spoken(about, language) })
    : withQuery(`${origin}/c/${about.community}/${name}`, spoken(about, language));

/** Address of the picture that leads to what is shown. */
export const pictureOf = (shown: Shown): string => fileOf(shown, "card.svg");
/** Address of the poster to print. */
export const posterOf = (shown: Shown): string => fileOf(shown, "poster");

const attribute = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const script = (address: string, more = ""): string =>
  `<script type="module" src="${address}"${more}></` + `script>`;

/** What it is called where it stands: what it shows and, where it is about one community, of which. */
const titleOf = ({ tag, about, language, name }: Shown): string => {
  const { titles, titlesOf } = texts[language];
  return "community" in about ? titlesOf[tag](name ?? about.community) : titles[tag];
};

const linkCode = (shown: Shown): string => {
  const { links } = texts[shown.language];
  const text = "trust" in shown.about ? links.all : links.one(titleOf(shown));
  return `<a href="${attribute(pageOf(shown))}">${attribute(text)}</a>`;
};

/** The link below the frame is what is left where frames are stripped; a style would be refused by a strict host. */
const frameCode = (shown: Shown): string => {
  const src = attribute(frameOf(shown));
  const title = attribute(titleOf(shown));
  return [
    `<iframe src="${src}" title="${title}" width="100%" height="700" loading="lazy" frameborder="0"></iframe>`,
    `<p>${linkCode(shown)}</p>`,
  ].join("\n");
};

const pictureCode = (shown: Shown): string => {
  const { about, name } = shown;
  const { pictures } = texts[shown.language];
  const alt = attribute("community" in about ? pictures.one(name ?? about.community) : pictures.all);
  const image = `<img src="${attribute(pictureOf(shown))}" alt="${alt}" width="600" height="315" loading="lazy">`;
  return `<a href="${attribute(pageOf(shown))}">${image}</a>`;
};

const pinnedCode = ({ origin, tag, about, language }: Shown, { file, integrity }: Pinned): string => {
  const element = snippetOf(origin, tag, about, language).split("\n")[1] ?? "";
  return [script(`${origin}/widget/${file}`, ` integrity="${integrity}" crossorigin`), element].join("\n");
};

/** The code to paste, or the address to open, for one way. @param pinned the file of this release, for that way */
export const codeOf = (way: Coded, shown: Shown, pinned: Pinned | undefined): string => {
  const { origin, tag, about, language } = shown;
  switch (way) {
    case "script":
      return snippetOf(origin, tag, about, language);
    case "pinned":
      return pinned ? pinnedCode(shown, pinned) : "";
    case "frame":
      return frameCode(shown);
    case "height":
      return [script(`${origin}/widget/frame-v1.js`), frameCode(shown)].join("\n");
    case "link":
      return linkCode(shown);
    case "picture":
      return pictureCode(shown);
    case "poster":
      return posterOf(shown);
  }
};

/** Whether a way brings the element itself, so that its preview is that. */
export const isElement = (way: Way): boolean => ["script", "pinned", "sharepoint"].includes(way);
