import type { Community } from "@boundaryless/contract";
import { StatusBanner } from "./community.tsx";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { Page } from "./frame/layout.tsx";
import { QrCode } from "./parts/qr.tsx";
import { readNamed } from "./parts/read.ts";
import { addressOf } from "./parts/share.tsx";

interface Props {
  asked: Asked;
  community: Community;
}

const Sheet = ({ asked, community }: Props) => {
  const { poster: say } = asked.words.pages;
  const address = addressOf(asked, community);
  return (
    <article class="poster">
      <p class="poster__kicker">{say.kicker}</p>
      <h2 dir="auto" lang={community.language}>
        {community.name}
      </h2>
      <dl>
        <dt>{say.problem}</dt>
        <dd dir="auto" lang={community.language}>
          {community.problem}
        </dd>
        <dt>{say.difference}</dt>
        <dd dir="auto" lang={community.language}>
          {community.difference}
        </dd>
      </dl>
      <div class="poster__way">
        <QrCode text={address} label={say.code(address)} />
        <div>
          <p class="poster__scan">{say.scan}</p>
          <p>{say.promise}</p>
          <p>
            {say.typed} <strong class="address">{address.replace(/^https?:\/\//u, "")}</strong>
          </p>
        </div>
      </div>
    </article>
  );
};

/** One community as a sheet of A4 to print, with a code that leads to its page. */
export async function posterPage(asked: Asked): Promise<Answer> {
  const { poster: say } = asked.words.pages;
  const community = await readNamed(asked);
  const open = community.status === "open";
  const title = say.title(community.name);
  return html(
    <Page asked={asked} title={title}>
      <div class="poster-help">
        <h1 class="nhsuk-heading-l" dir="auto">
          {title}
        </h1>
        <p>{open ? say.how : say.closed}</p>
        <StatusBanner asked={asked} community={community} />
        <p class="page-buttons">
          {open ? (
            <button class="nhsuk-button" type="button" hidden data-print>
              {say.print}
            </button>
          ) : null}
          <a href={asked.link(`/c/${community.slug}`)}>{say.back}</a>
        </p>
      </div>
      {open ? <Sheet asked={asked} community={community} /> : null}
    </Page>,
  );
}
