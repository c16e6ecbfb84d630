import { licenceAddresses, stages, type Community } from "@boundaryless/contract";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { withQuery } from "./frame/language.ts";
import { BackToAll, Page } from "./frame/layout.tsx";
import { dateText } from "./parts/date.ts";
import { LatestComments } from "./parts/comments.tsx";
import { Counts, Topics } from "./parts/community.tsx";
import { Gatherings } from "./parts/gatherings.tsx";
import { LatestLessons } from "./parts/lessons.tsx";
import { Looking } from "./parts/looking.tsx";
import { readNamedPage } from "./parts/read.ts";
import { SuccessorLink } from "./parts/successor.tsx";
import { Share, Snippet, addressOf } from "./parts/share.tsx";

interface Props {
  asked: Asked;
  community: Community;
}

/** Says that nobody can join, and the published reason. */
export const StatusBanner = ({ asked, community }: Props) => {
  const say = asked.words.pages.community;
  if (community.status === "open") return null;
  const paused = community.status === "paused";
  return (
    <section class="status-banner" aria-labelledby="status">
      <h2 id="status">{paused ? say.pausedTitle : say.archivedTitle}</h2>
      <p>{paused ? say.paused : say.archived}</p>
      <p dir="auto" lang={community.language}>
        {community.statusReason}
      </p>
      <SuccessorLink asked={asked} community={community} />
    </section>
  );
};

/** The problem a community works on, and what would be different. */
export const GoalOf = ({ asked, community }: Props) => {
  const say = asked.words.pages.community;
  return (
    <section aria-labelledby="goal">
      <h2 id="goal" class="nhsuk-u-visually-hidden">
        {say.goal}
      </h2>
      <dl class="goal">
        <div>
          <dt>{say.problem}</dt>
          <dd dir="auto" lang={community.language}>
            {community.problem}
          </dd>
        </div>
        <div>
          <dt>{say.difference}</dt>
          <dd dir="auto" lang={community.language}>
            {community.difference}
          </dd>
        </div>
      </dl>
    </section>
  );
};

const StageOf = ({ asked, community }: Props) => {
  const say = asked.words.pages.community;
  const now = stages.indexOf(community.stage);
  return (
    <section aria-labelledby="stage">
      <h2 id="stage" class="nhsuk-heading-m">
        {say.stage}
      </h2>
      <ol class="stages" aria-hidden="true">
        {stages.map((stage, index) => (
          <li class={[index <= now ? "reached" : "", index === now ? "now" : ""].join(" ").trim()}>
            <span>{asked.words.common.stages[stage]}</span>
          </li>
        ))}
      </ol>
      <p>
        <strong>{say.stageNow(asked.words.common.stages[community.stage])}</strong>{" "}
        {say.stages[community.stage]}
      </p>
    </section>
  );
};

const Join = ({ asked, community }: Props) => {
  const say = asked.words.pages.community;
  if (community.status !== "open") return null;
  const from = { trust: asked.query("trust"), placement: asked.query("placement") };
  return (
    <section class="join-box" aria-labelledby="join">
      <h2 id="join" class="nhsuk-heading-m">
        {say.joinTitle}
      </h2>
      <p>{say.joinText}</p>
      <a class="nhsuk-button" href={asked.link(withQuery(`/c/${community.slug}/join`, from))}>
        {say.join}
      </a>
    </section>
  );
};

const Follow = ({ asked, community }: Props) => {
  const say = asked.words.pages.community;
  const at = `/c/${community.slug}`;
  return (
    <section aria-labelledby="follow">
      <h2 id="follow" class="nhsuk-heading-s">
        {say.follow}
      </h2>
      <ul class="nhsuk-list page-links">
        <li>
          <a href={asked.link(`${at}.atom`)}>{say.atom}</a>
        </li>
        <li>
          <a href={asked.link(`${at}.feed.json`)}>{say.jsonFeed}</a>
        </li>
        <li>
          <a href={asked.link(`${at}.ics`)}>{say.calendar}</a>
        </li>
        <li>
          <a href={`${at}.json`}>{say.data}</a>
        </li>
        <li>
          <a href={`${at}/export.json`} download>
            {say.bundle}
          </a>
        </li>
      </ul>
      <p>
        <a href={asked.link(`${at}/report`)}>{asked.words.pages.sharing.report}</a>
      </p>
      <p>
        {say.licence}{" "}
        <a href={licenceAddresses[community.licence]} rel="license">
          {asked.words.common.licences[community.licence]}
        </a>
        .
      </p>
      <p class="quiet">{say.startedOn(dateText(asked, community.startedAt))}</p>
      {community.importedFrom ? (
        <p class="quiet">
          {say.importedOn(dateText(asked, community.importedFrom.at))}{" "}
          <a href={community.importedFrom.url} rel="external">
            {new URL(community.importedFrom.url).host}
          </a>
        </p>
      ) : null}
    </section>
  );
};

/** One community: its goal, who is in it, how far it has come, and the way in. */
export async function communityPage(asked: Asked): Promise<Answer> {
  const say = asked.words.pages.community;
  const { community, comments, gatherings } = await readNamedPage(asked);
  const at = `/c/${community.slug}`;
  return html(
    <Page
      asked={asked}
      title={community.name}
      description={community.goal}
      canonical={addressOf(asked, community)}
      picture={{
        src: `${asked.origin}${asked.link(`${at}/card.svg`)}`,
        alt: asked.words.pages.picture.alt(community.name),
      }}
      embeddable
      indexed
      feeds={[
        { path: `${at}.atom`, type: "application/atom+xml", title: say.atom },
        { path: `${at}.feed.json`, type: "application/feed+json", title: say.jsonFeed },
        { path: `${at}.ics`, type: "text/calendar", title: say.calendar },
        { path: `${at}.json`, type: "application/json", title: say.data },
      ]}
    >
      <BackToAll asked={asked} />
      <h1 dir="auto" lang={community.language}>
        {community.name}
      </h1>
      <StatusBanner asked={asked} community={community} />
      <Looking asked={asked} community={community} />
      <div class="with-aside">
        <div>
          <GoalOf asked={asked} community={community} />
          <h2 class="nhsuk-u-visually-hidden">{say.who}</h2>
          <Counts say={asked.words} community={community} />
          <h2 class="nhsuk-u-visually-hidden">{say.topics}</h2>
          <Topics asked={asked} topics={community.topics} />
        </div>
        <Join asked={asked} community={community} />
        <div>
          <Gatherings asked={asked} community={community} coming={gatherings} />
          <LatestLessons asked={asked} community={community} />
          <LatestComments asked={asked} community={community} latest={comments} />
          <StageOf asked={asked} community={community} />
        </div>
      </div>
      <Share asked={asked} community={community} />
      <Snippet asked={asked} community={community} />
      <Follow asked={asked} community={community} />
    </Page>,
  );
}
