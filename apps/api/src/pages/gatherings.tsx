import { GatheringQuery, type Community, type GatheringList } from "@boundaryless/contract";
import { Refusal } from "@boundaryless/core";
import { listGatherings } from "@boundaryless/core/meeting";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { withQuery } from "./frame/language.ts";
import { Page } from "./frame/layout.tsx";
import { GatheringCards } from "./parts/gatherings.tsx";
import { readNamed } from "./parts/read.ts";

/** The way back to the community. */
export const BackToCommunity = ({ asked, community }: { asked: Asked; community: Community }) => (
  <p class="back">
    <a href={asked.link(`/c/${community.slug}`)} dir="auto">
      {asked.words.pages.gatherings.backToCommunity(community.name)}
    </a>
  </p>
);

const Past = ({ asked, at, past }: { asked: Asked; at: string; past: GatheringList }) => {
  const say = asked.words.pages.gatherings;
  return (
    <section aria-labelledby="past">
      <h2 id="past" class="nhsuk-heading-m">
        {say.past}
      </h2>
      {past.gatherings.length > 0 ? (
        <GatheringCards asked={asked} gatherings={past.gatherings} />
      ) : (
        <p>{say.nonePast}</p>
      )}
      {past.next ? (
        <p>
          <a href={asked.link(withQuery(at, { cursor: past.next }))}>{say.earlier}</a>
        </p>
      ) : null}
    </section>
  );
};

const perPage = 10;

/** The gatherings of a community: upcoming ones first, then past ones, page by page. */
export async function gatheringsPage(asked: Asked): Promise<Answer> {
  const say = asked.words.pages.gatherings;
  const community = await readNamed(asked);
  const { slug, name, status } = community;
  const at = `/c/${slug}/gatherings`;
  const cursor = asked.query("cursor");
  const query = { when: "past", limit: perPage, ...(cursor === "" ? {} : { cursor }) } as const;
  if (!GatheringQuery.safeParse(query).success) throw new Refusal("invalid", "check-fields");
  const [upcoming, past] = await Promise.all([
    cursor === "" ? listGatherings(asked.ctx, { slug, limit: 50 }) : null,
    listGatherings(asked.ctx, { slug, ...query }),
  ]);
  return html(
    <Page
      asked={asked}
      title={say.titleOf(name)}
      indexed
      embeddable={upcoming !== null}
      feeds={[{ path: `/c/${slug}.ics`, type: "text/calendar", title: asked.words.pages.community.calendar }]}
    >
      <BackToCommunity asked={asked} community={community} />
      <h1 dir="auto">{say.titleOf(name)}</h1>
      <p class="lede">{say.lede}</p>
      {status === "open" ? (
        <p>
          <a class="nhsuk-button" href={asked.link(`${at}/new`)}>
            {say.call}
          </a>
        </p>
      ) : null}
      {upcoming ? (
        <section aria-labelledby="upcoming">
          <h2 id="upcoming" class="nhsuk-heading-m">
            {say.upcoming}
          </h2>
          {upcoming.gatherings.length > 0 ? (
            <GatheringCards asked={asked} gatherings={upcoming.gatherings} />
          ) : (
            <p>{status === "open" ? say.noneUpcoming : say.nonePlanned}</p>
          )}
        </section>
      ) : null}
      <Past asked={asked} at={at} past={past} />
      <p>
        <a href={asked.link(`/c/${slug}.ics`)}>{asked.words.pages.community.calendar}</a>
      </p>
    </Page>,
  );
}
