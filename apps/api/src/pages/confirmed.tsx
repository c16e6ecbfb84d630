import type { CommunityCard } from "@boundaryless/contract";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { Page } from "./frame/layout.tsx";
import { CopyButton, addressOf } from "./parts/share.tsx";

/** Other ways to let people know of a community that has just begun. */
const FirstSteps = ({ asked, slug }: { asked: Asked; slug: string }) => (
  <ul class="nhsuk-list nhsuk-list--bullet">
    <li>
      <a href={asked.link(`/c/${slug}/poster`)}>{asked.words.pages.started.poster}</a>
    </li>
    <li>
      <a href={`${asked.link(`/c/${slug}`)}#intranet`}>{asked.words.pages.started.snippet}</a>
    </li>
  </ul>
);

/** The page of a join or a start that has just been confirmed. */
export function donePage(
  asked: Asked,
  confirmed: "join" | "start",
  community: CommunityCard,
): Promise<Answer> {
  const say = asked.words.pages.confirm;
  const joined = confirmed === "join";
  const title = joined ? say.joinedTitle(community.name) : say.startedTitle(community.name);
  return html(
    <Page asked={asked} title={title}>
      <div class="form-column">
        <div class="done-panel">
          <h1 class="nhsuk-heading-l" dir="auto">
            {title}
          </h1>
          <p>{joined ? say.joined : say.started}</p>
        </div>
        <h2 class="nhsuk-heading-m">{say.next}</h2>
        <p>{joined ? say.nextJoined : asked.words.pages.started.send}</p>
        <div class="share">
          <p class="address">{addressOf(asked, community)}</p>
          <CopyButton
            text={addressOf(asked, community)}
            label={asked.words.pages.community.copy}
            copied={asked.words.pages.community.copied}
          />
        </div>
        {joined ? null : <FirstSteps asked={asked} slug={community.slug} />}
        <p>
          <a class="nhsuk-button" href={asked.link(`/c/${community.slug}`)}>
            {say.toCommunity}
          </a>
        </p>
      </div>
    </Page>,
  );
}
