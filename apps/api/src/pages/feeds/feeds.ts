import { CommunityQuery, type Community, type CommunityList, type Gathering } from "@boundaryless/contract";
import { listCommunities, readCommunity, Refusal } from "@boundaryless/core";
import { listGatherings } from "@boundaryless/core/meeting";
import { exportCommunity } from "@boundaryless/core/bundle";
import type { Answer } from "../frame/answer.ts";
import type { Asked } from "../frame/asked.ts";
import { readNamed } from "../parts/read.ts";
import { atom, type Entry, type Feed } from "./atom.ts";
import { type CalendarEvent, calendar } from "./calendar.ts";
import { eventsOf } from "./gathering.ts";
import { jsonFeed } from "./json-feed.ts";

const perFeed = 20;

const answer = (type: string, body: string): Answer => ({ status: 200, type, body });
const asJson = (value: unknown): Answer => answer("application/json; charset=utf-8", JSON.stringify(value));
const asAtom = (body: string): Answer => answer("application/atom+xml; charset=utf-8", body);
const asJsonFeed = (body: string): Answer => answer("application/feed+json; charset=utf-8", body);
const asCalendar = (body: string): Answer => answer("text/calendar; charset=utf-8", body);

const pageOf = (asked: Asked, slug: string) => `${asked.origin}/c/${slug}`;

/** The beginning of a community as an entry. The slug never changes, so its address may be the identity. */
function startOf(asked: Asked, community: Community): Entry {
  const { feeds } = asked.words.pages;
  const page = pageOf(asked, community.slug);
  return {
    id: `${page}#started`,
    title: feeds.started(community.name),
    href: page,
    published: community.startedAt,
    updated: community.startedAt,
    author: community.name,
    language: community.language,
    text: feeds.goal(community.problem, community.difference),
    topics: community.topics,
    licence: community.licence,
  };
}

/** The newest open lessons as entries; an address of ours never changes, so it is the identity too. */
function lessonsOf(asked: Asked, community: Community): Entry[] {
  const { lesson: say } = asked.words.pages;
  return (community.lessons ?? []).map(({ title, url, sharedAt, outcome }) => {
    const href = asked.origin + url;
    return {
      id: href,
      title,
      href,
      published: sharedAt,
      updated: sharedAt,
      author: community.name,
      language: community.language,
      text: `${title}. ${say.outcomes[outcome]}.`,
      topics: community.topics,
      licence: community.licence,
    };
  });
}

/** One community as JSON, in the shape of the API. */
export async function communityJson(asked: Asked): Promise<Answer> {
  const community = await readNamed(asked);
  // Read far away from here, so the address has to be a whole one.
  return asJson({ ...community, url: pageOf(asked, community.slug) });
}

/** Everything that anybody may read of one community, as a file that another installation can take in. */
export async function communityBundle(asked: Asked): Promise<Answer> {
  const { slug } = await readNamed(asked);
  const after = asked.query("after") || undefined;
  const bundle = await exportCommunity(asked.ctx, { slug, origin: asked.origin, after });
  const name = `${slug}${after ? `-${after}` : ""}.json`;
  return { ...asJson(bundle), headers: { "Content-Disposition": `attachment; filename="${name}"` } };
}

/** What is new in one community. */
async function feedOfOne(asked: Asked, ending: string): Promise<Feed> {
  const community = await readNamed(asked);
  const page = pageOf(asked, community.slug);
  return {
    id: page,
    title: community.name,
    subtitle: community.goal,
    language: community.language,
    self: page + ending,
    page,
    updated: community.startedAt,
    publisher: community.name,
    licence: community.licence,
    entries: [...lessonsOf(asked, community), startOf(asked, community)],
  };
}

/** What is new in one community, as Atom. */
export async function communityAtom(asked: Asked): Promise<Answer> {
  return asAtom(atom(await feedOfOne(asked, ".atom")));
}

/** What is new in one community, as JSON Feed. */
export async function communityJsonFeed(asked: Asked): Promise<Answer> {
  return asJsonFeed(jsonFeed(await feedOfOne(asked, ".feed.json")));
}

// Fifty weekly series of a year, each with a long agenda, would be more than a function may answer with.
const perCalendar = { times: 300, letters: 500 } as const;

/** The next times of gatherings, and the beginning of what each is about: its page says the rest. */
function nextTimes(asked: Asked, gatherings: readonly Gathering[]): CalendarEvent[] {
  const now = asked.ctx.now().toISOString();
  return gatherings
    .flatMap((gathering) => eventsOf(asked, gathering))
    .filter(({ endsAt = "" }) => endsAt > now)
    .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
    .slice(0, perCalendar.times)
    .map((event) => ({ ...event, text: beginningOf(event.text ?? "") }));
}

const beginningOf = (text: string): string =>
  text.length <= perCalendar.letters ? text : `${text.slice(0, perCalendar.letters - 1).trimEnd()}…`;

/** The gatherings of one community. */
export async function communityCalendar(asked: Asked): Promise<Answer> {
  const community = await readNamed(asked);
  const page = pageOf(asked, community.slug);
  const { name, language, slug } = community;
  const { gatherings } = await listGatherings(asked.ctx, { slug, limit: 50 });
  const events = nextTimes(asked, gatherings);
  return asCalendar(calendar({ name, language, page, events, now: asked.ctx.now() }));
}

/** Communities as JSON, with the search and the pages of the API's list. */
export async function allJson(asked: Asked): Promise<Answer> {
  const { searchParams } = new URL(asked.request.url);
  // `lang` is the pages' own.
  searchParams.delete("lang");
  const query = CommunityQuery.safeParse(Object.fromEntries(searchParams));
  if (!query.success) throw new Refusal("invalid", "check-fields");
  return asJson(await listCommunities(asked.ctx, query.data));
}

// Listed a moment ago and hidden by moderators since.
const gone = (error: unknown): [] => {
  if (error instanceof Refusal && error.code === "not-found") return [];
  throw error;
};

/** Communities that were active lately, each with its beginning. A card has no date, so each is read once. */
async function feedOfAll(asked: Asked, path: string): Promise<Feed> {
  const { feeds } = asked.words.pages;
  const { communities: cards, next } = await latest(asked);
  const read = await Promise.allSettled(cards.map(({ slug }) => readCommunity(asked.ctx, { slug })));
  const communities = read.flatMap((each) =>
    each.status === "fulfilled" ? [each.value] : gone(each.reason),
  );
  const page = `${asked.origin}/`;
  const self = asked.origin + path;
  return {
    id: page,
    title: feeds.allTitle,
    subtitle: feeds.allSubtitle,
    language: asked.language,
    self,
    page,
    next: next === null ? undefined : `${self}?${new URLSearchParams({ cursor: next })}`,
    updated: asked.ctx.now().toISOString(),
    publisher: asked.words.common.product,
    entries: communities.map((community) => startOf(asked, community)),
  };
}

/** All communities as Atom, twenty a page. */
export async function allAtom(asked: Asked): Promise<Answer> {
  return asAtom(atom(await feedOfAll(asked, "/communities.atom")));
}

/** All communities as JSON Feed, twenty a page. */
export async function allJsonFeed(asked: Asked): Promise<Answer> {
  return asJsonFeed(jsonFeed(await feedOfAll(asked, "/communities.feed.json")));
}

/** The next gatherings of communities that were active lately. */
export async function allCalendar(asked: Asked): Promise<Answer> {
  const name = asked.words.pages.feeds.allTitle;
  const { communities } = await latest(asked);
  const page = `${asked.origin}/`;
  const events = communities.flatMap(({ slug, nextGathering: next }) => {
    if (!next) return [];
    const { title, startsAt, url } = next;
    return [{ id: `${slug}-${Date.parse(startsAt)}`, title, startsAt, url: new URL(url, page).href }];
  });
  return asCalendar(calendar({ name, language: asked.language, page, events, now: asked.ctx.now() }));
}

async function latest(asked: Asked): Promise<CommunityList> {
  const cursor = asked.query("cursor");
  return listCommunities(asked.ctx, { limit: perFeed, ...(cursor ? { cursor } : {}) });
}
