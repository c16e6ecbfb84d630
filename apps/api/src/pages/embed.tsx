import { limits, type CommunityList, type TrustName } from "@boundaryless/contract";
import { placedList } from "@boundaryless/core";
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
import { codeOf, trustOf } from "./parts/place.ts";
import { placedFrame, type Placed } from "./parts/placed.tsx";

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
  list: { communities, featured },
}: {
  asked: Asked;
  frame: Frame;
  list: CommunityList & { featured: readonly string[] };
}) => {
  const { directory } = asked.words.pages;
  if (communities.length > 0)
    return (
      <CommunityCards
        asked={asked}
        communities={communities}
        heading="h2"
        from={frame.from}
        featured={featured}
        newTab
      />
    );
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

interface Shown extends Pick<Frame, "from"> {
  trust: TrustName | undefined;
  placed: Placed;
}

async function embedList(asked: Asked, { from, trust, placed }: Shown): Promise<Answer> {
  const { embed, directory } = asked.words.pages;
  const frame = { q: asked.query("q").slice(0, limits.query), from };
  const query = { where: "everywhere", limit: perFrame } as const;
  const list = await placedList(asked.ctx, frame.q ? { ...query, q: frame.q } : query, placed.placement);
  const title = trust ? embed.trustTitle(trust.name) : embed.title;
  return html(
    <FramedPage asked={asked} title={title} theme={placed.theme}>
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

async function embedWhat(asked: Asked, shown: Shown): Promise<Answer> {
  const { from, trust, placed } = shown;
  const view = asked.query("view");
  if (view === "lessons" || view === "gatherings")
    return embedNews(asked, view, trust?.odsCode, placed.theme);
  for (const kind of ["lesson", "gathering"] as const)
    if (asked.query(kind)) return embedItem(asked, kind, placed.theme);
  if (asked.query("community")) return embedCommunity(asked, from, placed.theme);
  return embedList(asked, shown);
}

/**
 * What an intranet shows in a frame, as its placement wants it: the list of communities, one of them (`community`), one
 * lesson or gathering of it (`lesson`, `gathering`), or news (`view`). Complete without JavaScript, 280 pixels are
 * enough; whatever takes a form or a person's address opens in a new tab.
 */
export function embedPage(asked: Asked): Promise<Answer> {
  const named = asked.query("placement").slice(0, 40);
  const around = { trust: codeOf(asked.query("trust")), placement: named };
  return placedFrame(asked, around, async (spoken, placed) => {
    const trust = await trustOf(spoken.ctx, placed.trust ?? "");
    const from = { ...(trust ? { trust: trust.odsCode } : {}), ...(named ? { placement: named } : {}) };
    return embedWhat(spoken, { from, trust, placed });
  });
}
