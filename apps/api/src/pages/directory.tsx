import { limits, type CommunityList } from "@boundaryless/contract";
import { listEverywhere, Refusal } from "@boundaryless/core";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { withQuery } from "./frame/language.ts";
import { Page } from "./frame/layout.tsx";
import { CommunityCards } from "./parts/community.tsx";
import { BesidesElsewhere, OnlyElsewhere } from "./parts/elsewhere.tsx";
import { HiddenFields, TextField } from "./parts/fields.tsx";
import { findPlace, placeText, trustOf, type Place } from "./parts/place.ts";

const perPage = 20;
const topicsShown = 12;

interface Search {
  q: string;
  topic: string;
  /** What was typed as the trust, or its name once it is found. */
  trustText: string;
  place: Place;
  /** Only communities of other installations are listed. */
  elsewhere: boolean;
  cursor: string;
}

async function readSearch(asked: Asked): Promise<Search> {
  const typed = asked.query("trust");
  const place = await findPlace(asked.ctx, typed);
  const trust = place.kind === "trust" ? await trustOf(asked.ctx, place.odsCode) : undefined;
  return {
    q: asked.query("q").slice(0, limits.query),
    topic: asked.query("topic").slice(0, limits.topic),
    trustText: trust ? placeText(trust) : typed.slice(0, limits.organisation),
    place,
    elsewhere: asked.query("where") === "elsewhere",
    cursor: asked.query("cursor"),
  };
}

async function find(asked: Asked, search: Search): Promise<CommunityList> {
  const query = {
    ...(search.q ? { q: search.q } : {}),
    ...(search.topic ? { topic: search.topic } : {}),
    ...(search.place.kind === "trust" ? { trust: search.place.odsCode } : {}),
    where: search.elsewhere ? ("elsewhere" as const) : ("everywhere" as const),
    limit: perPage,
  };
  try {
    return await listEverywhere(asked.ctx, search.cursor ? { ...query, cursor: search.cursor } : query);
  } catch (error) {
    // An old or altered place in the list: begin again rather than turn somebody away.
    if (error instanceof Refusal && error.code === "invalid") return listEverywhere(asked.ctx, query);
    throw error;
  }
}

const addressOf = ({ q, topic, place, trustText, elsewhere }: Search): string =>
  withQuery("/", {
    q,
    topic,
    trust: place.kind === "trust" ? place.odsCode : trustText,
    where: elsewhere ? "elsewhere" : "",
  });

const Find = ({ asked, search }: { asked: Asked; search: Search }) => {
  const { directory } = asked.words.pages;
  const filled = { say: asked.words, typed: { q: search.q, trust: search.trustText }, faults: new Map() };
  const { searchParams } = new URL(asked.request.url);
  return (
    <form class="find" action="/" method="get" role="search" aria-label={directory.find}>
      <HiddenFields values={{ topic: search.topic, lang: searchParams.get("lang") ?? undefined }} />
      <div class="find__row">
        <TextField filled={filled} field="q" label={directory.words} hint={directory.wordsHint} />
        <TextField
          filled={filled}
          field="trust"
          label={directory.trust}
          hint={directory.trustHint}
          suggestions={[]}
          trusts="/v1/trusts"
        />
        <button class="nhsuk-button nhsuk-button--small" type="submit">
          {directory.search}
        </button>
      </div>
      <Chosen asked={asked} search={search} />
    </form>
  );
};

const Chosen = ({ asked, search }: { asked: Asked; search: Search }) => {
  const { directory } = asked.words.pages;
  if (!search.q && !search.topic && search.place.kind === "nothing") return null;
  return (
    <div class="find__chosen">
      {search.topic ? (
        <p>
          <span dir="auto">{directory.topic(search.topic)}</span>{" "}
          <a href={asked.link(addressOf({ ...search, topic: "" }))}>{directory.clearTopic}</a>
        </p>
      ) : null}
      <WhichTrust asked={asked} search={search} />
      <p class="nhsuk-u-margin-bottom-0">
        <a href={asked.link("/")}>{directory.clear}</a>
      </p>
    </div>
  );
};

const WhichTrust = ({ asked, search }: { asked: Asked; search: Search }) => {
  const { directory } = asked.words.pages;
  if (search.place.kind === "organisation") return <p>{directory.unknownTrust(search.trustText)}</p>;
  if (search.place.kind !== "unsure") return null;
  if (search.place.near.length === 0) return <p dir="auto">{directory.unknownTrust(search.trustText)}</p>;
  return (
    <>
      <p class="nhsuk-u-margin-bottom-2">{directory.whichTrust}</p>
      <ul class="nhsuk-list">
        {search.place.near.map((trust) => (
          <li>
            <a href={asked.link(withQuery(addressOf(search), { trust: trust.odsCode }))}>
              {placeText(trust)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

const None = ({ asked, searched }: { asked: Asked; searched: boolean }) => {
  const { directory } = asked.words.pages;
  return (
    <div class="join-box">
      <h2>{searched ? directory.noneTitle : directory.emptyTitle}</h2>
      <p>{searched ? directory.none : directory.empty}</p>
      <a class="nhsuk-button" href={asked.link("/start")}>
        {directory.startIt}
      </a>
      <p class="nhsuk-u-margin-bottom-0">
        <a href={asked.link("/stuck")}>{asked.words.pages.stuck.link}</a>
      </p>
    </div>
  );
};

const Found = ({ asked, search, list }: { asked: Asked; search: Search; list: CommunityList }) => {
  const { directory } = asked.words.pages;
  const topics = [...new Set(list.communities.flatMap((each) => each.topics))].slice(0, topicsShown);
  const next = list.next === null ? null : asked.link(withQuery(addressOf(search), { cursor: list.next }));
  return (
    <>
      <h2 class="nhsuk-heading-m">
        {search.cursor ? directory.resultsTitle : directory.results(list.communities.length, next !== null)}
      </h2>
      <CommunityCards
        asked={asked}
        communities={list.communities}
        heading="h3"
        highlights={list.highlights}
      />
      <p class="page-buttons">
        {next === null ? null : (
          <a class="nhsuk-button nhsuk-button--secondary" href={next} rel="next">
            {directory.nextPage}
          </a>
        )}
        {search.cursor ? <a href={asked.link(addressOf(search))}>{directory.firstPage}</a> : null}
      </p>
      {topics.length === 0 ? null : (
        <nav aria-labelledby="topics">
          <h2 class="nhsuk-heading-s" id="topics">
            {directory.topics}
          </h2>
          <ul class="topics">
            {topics.map((topic) => (
              <li>
                <a href={asked.link(withQuery(addressOf(search), { topic }))} dir="auto">
                  {topic}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
};

const List = ({ asked, search, list }: { asked: Asked; search: Search; list: CommunityList }) => {
  const cards = list.elsewhere ?? [];
  if (search.elsewhere) {
    const next = list.next === null ? null : withQuery(addressOf(search), { cursor: list.next });
    const ours = addressOf({ ...search, elsewhere: false });
    return <OnlyElsewhere asked={asked} cards={cards} next={next} ours={ours} />;
  }
  return (
    <>
      {list.communities.length === 0 ? (
        <None asked={asked} searched={addressOf(search) !== "/"} />
      ) : (
        <Found asked={asked} search={search} list={list} />
      )}
      <BesidesElsewhere asked={asked} cards={cards} all={addressOf({ ...search, elsewhere: true })} />
    </>
  );
};

/** All communities of all trusts, with search. */
export async function directoryPage(asked: Asked): Promise<Answer> {
  const { directory } = asked.words.pages;
  const search = await readSearch(asked);
  const list = await find(asked, search);
  const searched = addressOf(search) !== "/";
  // People of one trust are what a frame can show; what was searched for is not.
  const { place, cursor } = search;
  const narrowed = place.kind === "trust" && addressOf(search) === withQuery("/", { trust: place.odsCode });
  return html(
    <Page
      asked={asked}
      title={directory.title}
      description={directory.lede}
      indexed={!searched && !cursor}
      embeddable={(!searched || narrowed) && !cursor}
      feeds={[
        { path: "/communities.atom", type: "application/atom+xml", title: asked.words.pages.frame.feed },
        {
          path: "/communities.feed.json",
          type: "application/feed+json",
          title: asked.words.pages.community.jsonFeed,
        },
        { path: "/communities.ics", type: "text/calendar", title: asked.words.pages.community.calendar },
        { path: "/communities.json", type: "application/json", title: asked.words.pages.community.data },
      ]}
    >
      <h1>{directory.title}</h1>
      <p class="lede">{directory.lede}</p>
      <Find asked={asked} search={search} />
      <List asked={asked} search={search} list={list} />
    </Page>,
  );
}
