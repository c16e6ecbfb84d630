import { limits, type CommunityMatch } from "@boundaryless/contract";
import { matchCommunities } from "@boundaryless/core";
import type { Asked } from "../frame/asked.ts";
import type { Typed } from "../frame/form.ts";
import { withQuery } from "../frame/language.ts";
import { Counts } from "./community.tsx";
import { InLesson } from "./in-lesson.tsx";
import { HiddenFields } from "./fields.tsx";

const most = 3;

/** Open communities near to what was typed. None when they cannot be found: nobody waits for that to start. */
export async function nearTo(asked: Asked, typed: Typed): Promise<CommunityMatch[]> {
  const text = `${typed["problem"] ?? ""} ${typed["difference"] ?? ""}`.trim().slice(0, limits.match);
  try {
    return (await matchCommunities(asked.ctx, { text, limit: most })).matches;
  } catch {
    return [];
  }
}

/** Those that the person has not been shown yet. */
export function unseen(matches: readonly CommunityMatch[], typed: Typed): CommunityMatch[] {
  const seen = new Set((typed["seen"] ?? "").split(" "));
  return matches.filter(({ community }) => !seen.has(community.slug));
}

/** What the join page wants to know of the embedding page. */
const from = (typed: Typed) => ({ trust: typed["trust"], placement: typed["placement"] });

interface Props {
  asked: Asked;
  typed: Typed;
  matches: readonly CommunityMatch[];
}

const Card = ({ asked, typed, match }: Omit<Props, "matches"> & { match: CommunityMatch }) => {
  const say = asked.words.pages.near;
  const { community, because, lesson } = match;
  const at = `/c/${community.slug}`;
  return (
    <article class="community-card">
      <h3 lang={community.language} dir="auto">
        <a href={asked.link(withQuery(at, from(typed)))}>{community.name}</a>
      </h3>
      <p class="community-card__goal" lang={community.language} dir="auto">
        {community.goal}
      </p>
      {because.length > 0 ? <p class="because">{say.because(because.join(", "))}</p> : null}
      <InLesson asked={asked} lesson={lesson} />
      <Counts say={asked.words} community={community} />
      <a
        class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
        href={asked.link(withQuery(`${at}/join`, from(typed)))}
      >
        {say.join}
        <span class="nhsuk-u-visually-hidden">{`: ${community.name}`}</span>
      </a>
    </article>
  );
};

/** Communities near to one that is about to start, each with the way in. The script puts it into the form, too. */
export const Near = ({ asked, typed, matches }: Props) => {
  const say = asked.words.pages.near;
  return (
    <section class="near" aria-labelledby="near" data-near={say.found(matches.length)}>
      <h2 id="near" class="nhsuk-heading-m">
        {say.title}
      </h2>
      <p>{say.lede}</p>
      <ul class="community-list">
        {matches.map((match) => (
          <li>
            <Card asked={asked} typed={typed} match={match} />
          </li>
        ))}
      </ul>
      <HiddenFields values={{ seen: matches.map(({ community }) => community.slug).join(" ") }} />
    </section>
  );
};
