import { limits, type CommunityList, type TrustName } from "@boundaryless/contract";
import { listEverywhere } from "@boundaryless/core";
import { embedItem } from "./embed-item.tsx";
import { embedNews } from "./embed-news.tsx";
import { embedCommunity } from "./embed-one.tsx";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { withQuery } from "./frame/language.ts";
import { FramedPage } from "./frame/layout.tsx";
import { CommunityCards } from "./parts/community.tsx";
import { ElsewhereCards } from "./parts/elsewhere.tsx";
import { HiddenFields, TextField } from "./parts/fields.tsx";
import { Outward } from "./parts/outward.tsx";
import { trustOf } from "./parts/place.ts";

const perFrame = 10;

interface Frame {
  q: string;
  /** What the embedding page said about itself; carried along to the join form. */
  from: Record<string, string>;
}

const Find = ({ asked, frame }: { asked: Asked; frame: Frame }) => {
  const { directory } = asked.words.pages;
  const filled = { say: asked.words, typed: { q: frame.q }, faults: new Map() };
  return (
    <form action="/embed" method="get" role="search" aria-label={directory.find}>
      <HiddenFields values={{ ...frame.from, lang: asked.query("lang") }} />
      <TextField filled={filled} field="q" label={directory.find} />
      <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit">
        {directory.search}
      </button>
    </form>
  );
};

const List = ({
  asked,
  frame,
  list: { communities },
}: {
  asked: Asked;
  frame: Frame;
  list: CommunityList;
}) => {
  const { directory } = asked.words.pages;
  if (communities.length > 0)
    return <CommunityCards asked={asked} communities={communities} heading="h2" from={frame.from} newTab />;
  return <p>{frame.q ? directory.none : directory.empty}</p>;
};

const Elsewhere = ({ asked, list }: { asked: Asked; list: CommunityList }) => {
  const { elsewhere } = asked.words.pages;
  if (!list.elsewhere) return null;
  return (
    <section aria-labelledby="elsewhere">
      <h2 class="nhsuk-heading-s nhsuk-u-margin-top-4 nhsuk-u-margin-bottom-1" id="elsewhere">
        {elsewhere.title}
      </h2>
      <p>{elsewhere.intro}</p>
      <ElsewhereCards asked={asked} cards={list.elsewhere} heading="h3" newTab />
    </section>
  );
};

/** What the embedding page said about itself, as far as it can be so. */
async function fromOf(asked: Asked): Promise<{ from: Record<string, string>; trust: TrustName | undefined }> {
  const trust = await trustOf(asked.ctx, asked.query("trust"));
  const placement = asked.query("placement").slice(0, 40);
  return { trust, from: { ...(trust ? { trust: trust.odsCode } : {}), ...(placement ? { placement } : {}) } };
}

/**
 * What an intranet shows in a frame: the list of communities, one of them (`community`), one lesson or
 * gathering of it (`lesson`, `gathering`), or news (`view`). Complete
 * without JavaScript, 280 pixels are enough; whatever takes a form or a person's address opens in a new tab.
 */
export async function embedPage(asked: Asked): Promise<Answer> {
  const { trust, from } = await fromOf(asked);
  const view = asked.query("view");
  if (view === "lessons" || view === "gatherings") return embedNews(asked, view, trust?.odsCode);
  for (const kind of ["lesson", "gathering"] as const) if (asked.query(kind)) return embedItem(asked, kind);
  if (asked.query("community")) return embedCommunity(asked, from);
  return embedList(asked, from, trust);
}

async function embedList(asked: Asked, from: Frame["from"], trust: TrustName | undefined): Promise<Answer> {
  const { embed, directory } = asked.words.pages;
  const frame = { q: asked.query("q").slice(0, limits.query), from };
  const query = { where: "everywhere", limit: perFrame } as const;
  const list = await listEverywhere(asked.ctx, frame.q ? { ...query, q: frame.q } : query);
  const title = trust ? embed.trustTitle(trust.name) : embed.title;
  return html(
    <FramedPage asked={asked} title={title}>
      <h1>{title}</h1>
      <Find asked={asked} frame={frame} />
      <List asked={asked} frame={frame} list={list} />
      <Elsewhere asked={asked} list={list} />
      <p class="page-buttons">
        <Outward asked={asked} path={withQuery("/", { q: frame.q })}>
          {embed.all}
        </Outward>
        <Outward asked={asked} path={withQuery("/start", from)}>
          {directory.startIt}
        </Outward>
      </p>
    </FramedPage>,
  );
}
