import type { Language } from "@boundaryless/contract";
import { Refusal, readLesson } from "@boundaryless/core";
import { readGathering } from "@boundaryless/core/meeting";
import XMLBuilder from "fast-xml-builder";
import { plain } from "./feeds/plain.ts";
import type { Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { withQuery } from "./frame/language.ts";
import { readBySlug } from "./parts/read.ts";
import { words } from "../words.ts";
import { pictureSize } from "./picture/svg.ts";

// The frame as it stands in our own guide; whoever asks may want it smaller.
const usual = { width: 600, height: 700 } as const;
const least = { width: 280, height: 200 } as const;
const cacheSeconds = 86_400;

/** What an address of ours shows in a frame: the frame's query, its title, and a picture of it. */
interface Shown {
  readonly title: string;
  readonly frame: Record<string, string>;
  readonly picture: string;
}

const patterns = {
  whole: /^\/$/u,
  community: /^\/c\/(?<slug>[a-z0-9-]+)\/?$/u,
  lesson: /^\/c\/(?<slug>[a-z0-9-]+)\/lessons\/(?<id>lesson_[0-9A-Z]+)\/?$/u,
  gathering: /^\/c\/(?<slug>[a-z0-9-]+)\/gatherings\/(?<id>gathering_[0-9A-Z]+)\/?$/u,
  lessons: /^\/c\/(?<slug>[a-z0-9-]+)\/lessons\/?$/u,
  gatherings: /^\/c\/(?<slug>[a-z0-9-]+)\/gatherings\/?$/u,
} as const;
type Kind = keyof typeof patterns;

const kindOf = (path: string): { kind: Kind; slug: string; id: string } | undefined => {
  for (const kind of Object.keys(patterns) as Kind[]) {
    const found = patterns[kind].exec(path);
    if (found) return { kind, slug: found.groups?.["slug"] ?? "", id: found.groups?.["id"] ?? "" };
  }
  return undefined;
};

const addressOf = (asked: Asked): URL | undefined => {
  const url = URL.canParse(asked.query("url")) ? new URL(asked.query("url")) : undefined;
  return url?.origin === new URL(asked.origin).origin ? url : undefined;
};

/** What stands at one of our addresses. @throws not-found where nothing does that may be embedded */
const shownAt = async (asked: Asked, { pathname, searchParams }: URL): Promise<Shown> => {
  const found = kindOf(pathname);
  if (!found) throw new Refusal("not-found", "no-such-page");
  const { kind, slug, id } = found;
  const { embed } = asked.words.pages;
  const trust = searchParams.get("trust") ?? "";
  if (kind === "whole") return { title: embed.title, frame: { trust }, picture: "/card.svg" };
  const community = await readBySlug(asked, slug);
  const of = { frame: { trust, community: community.slug }, picture: `/c/${community.slug}/card.svg` };
  const which = { slug: community.slug };
  switch (kind) {
    case "lesson": {
      const { lesson } = await readLesson(asked.ctx, { ...which, lessonId: id });
      return { ...of, title: lesson.title, frame: { ...of.frame, lesson: id } };
    }
    case "gathering": {
      const { title } = await readGathering(asked.ctx, { ...which, gatheringId: id });
      return { ...of, title, frame: { ...of.frame, gathering: id } };
    }
    case "lessons":
      return { ...of, title: embed.lessonsOf(community.name), frame: { ...of.frame, view: kind } };
    case "gatherings":
      return { ...of, title: embed.gatheringsOf(community.name), frame: { ...of.frame, view: kind } };
    case "community":
      return { ...of, title: community.name };
  }
};

const escape = (text: string): string =>
  text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

const most = (asked: Asked, side: "width" | "height"): number => {
  const given = Number(asked.query(`max${side}`));
  const wanted = Number.isInteger(given) && given > 0 ? Math.min(given, usual[side]) : usual[side];
  return Math.max(wanted, Math.min(least[side], given || least[side]));
};

/** The language that the address asks for, whichever whoever embeds it speaks: it is what the frame will speak. */
const languageIn = ({ searchParams }: URL): Language => (searchParams.get("lang") === "cy" ? "cy" : "en");

const richOf = (asked: Asked, language: Language, { title, frame, picture }: Shown) => {
  const [width, height] = [most(asked, "width"), most(asked, "height")];
  const lang = language === "en" ? undefined : language;
  const src = asked.origin + withQuery("/embed", { ...frame, lang });
  const name = escape(plain(title));
  // A picture of another size than ours would be a lie, and a larger one than asked for against the rules.
  const fits = [asked.query("maxwidth"), asked.query("maxheight")].every((given) => given === "");
  return {
    type: "rich",
    version: "1.0",
    title: plain(title),
    provider_name: asked.words.common.product,
    provider_url: `${asked.origin}/`,
    cache_age: cacheSeconds,
    ...(fits
      ? {
          thumbnail_url: asked.origin + withQuery(picture, { trust: frame["trust"], lang }),
          thumbnail_width: pictureSize.width,
          thumbnail_height: pictureSize.height,
        }
      : {}),
    width,
    height,
    html: `<iframe src="${escape(src)}" title="${name}" width="${width}" height="${height}" loading="lazy" frameborder="0"></iframe>`,
  };
};

const text = (status: number, body: string): Answer => ({
  status,
  type: "text/plain; charset=utf-8",
  body,
});

const xml = new XMLBuilder({ ignoreAttributes: false, format: true });

/** Says how an address of this installation is embedded, as https://oembed.com asks: JSON, or XML for `format=xml`. */
export async function oembed(asked: Asked): Promise<Answer> {
  const { oembed: say } = asked.words.pages;
  const format = asked.query("format") || "json";
  if (format !== "json" && format !== "xml") return text(501, say.format);
  const url = addressOf(asked);
  if (!url) return text(404, asked.query("url") ? say.elsewhere(asked.origin) : say.missing(asked.origin));
  try {
    const language = languageIn(url);
    const spoken = { ...asked, language, words: words[language] };
    const rich = richOf(spoken, language, await shownAt(spoken, url));
    if (format === "json")
      return { status: 200, type: "application/json; charset=utf-8", body: JSON.stringify(rich) };
    const body = `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${xml.build({ oembed: rich })}`;
    return { status: 200, type: "text/xml; charset=utf-8", body };
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-found") return text(404, say.gone);
    throw error;
  }
}
