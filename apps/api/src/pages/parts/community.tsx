import type { CommunityCard, CommunityList } from "@boundaryless/contract";
import type { Words } from "../../words.ts";
import type { Asked } from "../frame/asked.ts";
import { withQuery } from "../frame/language.ts";
import { InLesson } from "./in-lesson.tsx";
import { Marked } from "./marked.tsx";

/** How many people, trusts and disciplines are in a community. */
export const Counts = ({ say, community }: { say: Words; community: CommunityCard }) => (
  <ul class="counts">
    <li>{say.common.people(community.people)}</li>
    <li>{say.common.trusts(community.trusts)}</li>
    <li>{say.common.disciplineCount(community.disciplines)}</li>
  </ul>
);

interface ListProps {
  asked: Asked;
  communities: readonly CommunityCard[];
  heading: "h2" | "h3";
  /** Carried along, so that the join form knows the embedding page. */
  from?: Record<string, string>;
  /** For lists in a frame: the community opens beside the embedding page, not inside it. */
  newTab?: boolean;
  highlights?: CommunityList["highlights"];
  /** Slugs of those that a placement puts first. */
  featured?: readonly string[];
}

/** Communities as cards; each card leads to its community. */
export const CommunityCards = ({
  asked,
  communities,
  heading: Heading,
  from = {},
  newTab = false,
  highlights = {},
  featured = [],
}: ListProps) => (
  <ul class="community-list">
    {communities.map((community) => (
      <li>
        <article class="community-card">
          <Heading>
            <a
              href={asked.link(withQuery(`/c/${community.slug}`, from))}
              lang={community.language}
              dir="auto"
              {...(newTab ? { target: "_blank", rel: "noopener" } : {})}
            >
              <Marked text={community.name} spans={highlights[community.slug]?.name ?? []} />
              {newTab ? (
                <span class="nhsuk-u-visually-hidden" lang={asked.language}>
                  {" "}
                  {asked.words.pages.embed.newTab}
                </span>
              ) : null}
            </a>
          </Heading>
          {featured.includes(community.slug) ? (
            <p class="chip">{asked.words.pages.placement.featured}</p>
          ) : null}
          {community.status === "open" ? null : (
            <p class="chip">{asked.words.common.statuses[community.status]}</p>
          )}
          <p class="community-card__goal" lang={community.language} dir="auto">
            <Marked text={community.goal} spans={highlights[community.slug]?.goal ?? []} />
          </p>
          <InLesson asked={asked} lesson={highlights[community.slug]?.lesson} newTab={newTab} />
          <Counts say={asked.words} community={community} />
        </article>
      </li>
    ))}
  </ul>
);

/** Topics as links to the communities that share them. */
export const Topics = ({ asked, topics }: { asked: Asked; topics: readonly string[] }) =>
  topics.length === 0 ? null : (
    <ul class="topics">
      {topics.map((topic) => (
        <li>
          <a href={asked.link(withQuery("/", { topic }))} dir="auto">
            {topic}
          </a>
        </li>
      ))}
    </ul>
  );
