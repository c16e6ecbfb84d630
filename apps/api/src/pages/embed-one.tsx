import { errorStatus, type Community, type Theme } from "@boundaryless/contract";
import { Refusal } from "@boundaryless/core";
import { GoalOf, StatusBanner } from "./community.tsx";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { withQuery } from "./frame/language.ts";
import { FramedPage } from "./frame/layout.tsx";
import { Counts } from "./parts/community.tsx";
import { Outward } from "./parts/outward.tsx";
import { readBySlug } from "./parts/read.ts";

/** Says in the frame that what its address names is not there, and leads on. */
export const gonePage = (
  asked: Asked,
  what: "community" | "lesson" | "gathering" = "community",
): Promise<Answer> => {
  const { embed } = asked.words.pages;
  return html(
    <FramedPage asked={asked} title={embed.gone[what]}>
      <h1>{embed.gone[what]}</h1>
      <p>{embed.goneText}</p>
      <p class="page-buttons">
        <Outward asked={asked} path="/">
          {embed.all}
        </Outward>
      </p>
    </FramedPage>,
    errorStatus["not-found"],
  );
};

/** The community of a slug, under the slug it has now; undefined where there is none to be seen. */
export const foundFor = async (asked: Asked, slug: string): Promise<Community | undefined> => {
  try {
    return await readBySlug(asked, slug);
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-found") return undefined;
    throw error;
  }
};

/** One community in a frame: its goal, who is in it, and the way in. @param from what the embedding page said of itself */
export async function embedCommunity(
  asked: Asked,
  from: Record<string, string>,
  theme: Theme | null,
): Promise<Answer> {
  const { embed } = asked.words.pages;
  const community = await foundFor(asked, asked.query("community"));
  if (!community) return gonePage(asked);
  const at = `/c/${community.slug}`;
  return html(
    <FramedPage asked={asked} title={community.name} theme={theme}>
      <h1 dir="auto" lang={community.language}>
        {community.name}
      </h1>
      <StatusBanner asked={asked} community={community} />
      <GoalOf asked={asked} community={community} />
      <Counts say={asked.words} community={community} />
      <p class="page-buttons">
        {community.status === "open" ? (
          <Outward asked={asked} path={withQuery(`${at}/join`, from)} className="nhsuk-button">
            {embed.join}
          </Outward>
        ) : null}
        <Outward asked={asked} path={withQuery(at, from)}>
          {embed.read}
        </Outward>
        <Outward asked={asked} path={withQuery("/", from)}>
          {embed.all}
        </Outward>
      </p>
    </FramedPage>,
  );
}
