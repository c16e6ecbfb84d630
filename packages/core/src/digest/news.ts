import type { Ctx } from "../context.ts";
import { type HappeningKind, type HappeningRecord, happeningKinds } from "../happening/index.ts";
import { everyMembership, frequencyAt } from "../membership/index.ts";
import { type Telling, tellOf } from "../news/index.ts";
import type { OutboxMessage } from "../outbox/index.ts";
import { inParallel } from "../parallel.ts";
import { type Happenings, gatherHappenings } from "./gather.ts";

/** The message that owes somebody a digest. */
export type DigestMessage = Extract<OutboxMessage, { template: "digest" }>;

/** What a digest says of one community. */
export interface CommunityNews {
  readonly slug: string;
  readonly name: string;
  readonly items: readonly Telling[];
  /** How many more there are than `items`. */
  readonly more: number;
}

/** Reads what a digest says, now; null where nothing of it is left. */
export type ReadNews = (message: DigestMessage) => Promise<readonly CommunityNews[] | null>;

type Reader = Pick<Ctx, "db" | "now">;

const mostItems = 5;
const mostItemsInAll = 30;
const mostTold = 50;
const atOnce = 8;
// What is hidden or redacted is out of digests after that long at most.
const keptMilliseconds = 30_000;

// What asks for time or took somebody's comes before what was said in passing.
const order: readonly HappeningKind[] = ["gathering", "lesson", "adoption", "notes", "comment"];
const rank = new Map(happeningKinds.map((kind) => [kind, order.indexOf(kind)]));

type Told = readonly { readonly telling: Telling; readonly personId: string }[];

/** What was read for one e-mail, for those that are sent in the same half minute. */
interface Shelf {
  readonly sinceMilliseconds: number;
  readonly periods: Map<string, Promise<Happenings>>;
  readonly communities: Map<string, Promise<Told>>;
}

const once = <T>(shelf: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> => {
  const known = shelf.get(key);
  if (known) return known;
  const reading = read();
  shelf.set(key, reading);
  // What failed is read anew for the next e-mail.
  reading.catch(() => shelf.delete(key));
  return reading;
};

const tellAll = async (ctx: Reader, happenings: readonly HappeningRecord[]): Promise<Told> => {
  const latest = [...happenings].sort((one, other) => other.at.localeCompare(one.at)).slice(0, mostTold);
  const told: { telling: Telling; personId: string }[] = [];
  await inParallel(latest, atOnce, async (happening) => {
    const telling = await tellOf(ctx, happening);
    if (telling) told.push({ telling, personId: happening.personId });
  });
  return told.sort(
    (one, other) =>
      (rank.get(one.telling.kind) ?? 0) - (rank.get(other.telling.kind) ?? 0) ||
      other.telling.at.localeCompare(one.telling.at),
  );
};

const newsOf = (slug: string, told: Told, personId: string, room: number): CommunityNews | null => {
  const others = told.filter((each) => each.personId !== personId).map(({ telling }) => telling);
  const items = others.slice(0, Math.min(mostItems, room));
  const [first] = others;
  return first ? { slug, name: first.community.name, items, more: others.length - items.length } : null;
};

/**
 * Reads what digests say. What is told is as it is when the e-mail goes out; who has left, or stopped
 * mail, is not told, and who chose other times is told of the period that was over by then. Readings are shared by e-mails that go out together.
 */
export const newsReader = (ctx: Reader): ReadNews => {
  const empty = (): Shelf => ({
    sinceMilliseconds: ctx.now().getTime(),
    periods: new Map(),
    communities: new Map(),
  });
  let shelf = empty();
  return async ({ personId, frequency, from, until }) => {
    if (ctx.now().getTime() - shelf.sinceMilliseconds >= keptMilliseconds) shelf = empty();
    const { periods, communities } = shelf;
    const period = `${from}/${until}`;
    const happenings = await once(periods, period, () => gatherHappenings(ctx, { from, until }));
    const memberships = await everyMembership(ctx.db, personId);
    const slugs = memberships
      .filter((each) => frequencyAt(each, until) === frequency)
      .map(({ slug }) => slug);
    const news: CommunityNews[] = [];
    let room = mostItemsInAll;
    for (const slug of slugs) {
      const happened = happenings.get(slug);
      if (!happened) continue;
      const told = await once(communities, `${period}/${slug}`, () => tellAll(ctx, happened));
      const one = newsOf(slug, told, personId, room);
      if (one) news.push(one);
      room -= one?.items.length ?? 0;
    }
    return news.length === 0 ? null : news;
  };
};
