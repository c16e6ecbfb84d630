import type { Answer } from "../frame/answer.ts";
import type { Asked } from "../frame/asked.ts";
import { withQuery } from "../frame/language.ts";
import { readNamed } from "../parts/read.ts";
import { trustOf } from "../parts/place.ts";
import { svgOf } from "./svg.ts";

const asSvg = (body: string): Answer => ({ status: 200, type: "image/svg+xml; charset=utf-8", body });

const typed = (address: string): string => address.replace(/^https?:\/\//u, "");

/** One community as a picture, for previews of its address and for pages that take pictures and links only. */
export async function communityPicture(asked: Asked): Promise<Answer> {
  const { picture } = asked.words.pages;
  const { people, trusts, disciplineCount, statuses } = asked.words.common;
  const community = await readNamed(asked);
  const { name, goal, slug, status } = community;
  return asSvg(
    svgOf({
      label: picture.alt(name),
      language: asked.language,
      kicker: picture.kicker,
      title: name,
      text: goal,
      facts: [
        people(community.people),
        trusts(community.trusts),
        disciplineCount(community.disciplines),
        ...(status === "open" ? [] : [statuses[status]]),
      ],
      ask: status === "open" ? picture.ask : asked.words.pages.embed.read,
      address: typed(`${asked.origin}/c/${slug}`),
    }),
  );
}

/** The installation as a picture; with the trust whose page it stands on, that is where it leads. */
export async function wholePicture(asked: Asked): Promise<Answer> {
  const { picture, embed } = asked.words.pages;
  const trust = await trustOf(asked.ctx, asked.query("trust"));
  return asSvg(
    svgOf({
      label: picture.allAlt,
      language: asked.language,
      kicker: embed.title,
      title: picture.all,
      text: picture.allGoal,
      facts: trust ? [trust.name] : [],
      ask: picture.ask,
      address: typed(`${asked.origin}${withQuery("/", trust ? { trust: trust.odsCode } : {})}`),
    }),
  );
}
