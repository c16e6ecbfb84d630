import type { Ctx } from "../context.ts";
import { type MembershipRecord, everyMembership, frequencyOf, membersBehind } from "../membership/index.ts";
import { bulkMailPerSecond, oweAlone } from "../outbox/index.ts";
import { inParallel } from "../parallel.ts";
import { personById } from "../person/index.ts";
import { type Happenings, gatherHappenings } from "./gather.ts";
import { type DigestFrequency, type Period, digestFrequencies, lastPeriod } from "./period.ts";
import type { RoundRecord } from "./round.ts";
import { Overtaken, readRound, saveRound } from "./store.ts";

type Sender = Pick<Ctx, "db" | "now">;

/** A round that is under way, and what it tells of. */
interface Telling {
  readonly frequency: DigestFrequency;
  readonly period: Period;
  readonly happenings: Happenings;
  /** The instant from which the e-mails of the round are spread. */
  readonly beganAt: string;
}

const perPage = 100;
const atOnce = 8;

/** Whether a membership entitles to an e-mail of the round. Nobody is told of what only they did themselves. */
const isTold = ({ frequency, period, happenings }: Telling, membership: MembershipRecord): boolean =>
  frequencyOf(membership) === frequency &&
  membership.unreachable === undefined &&
  // Whoever joins while the round is under way would else be looked for in a community that is behind it.
  membership.joinedAt < period.until &&
  (happenings.get(membership.slug) ?? []).some(({ personId }) => personId !== membership.personId);

/** Whether this is the first of somebody's communities in the round: from there they get the one e-mail about all. */
const isFirst = async (
  db: Sender["db"],
  telling: Telling,
  membership: MembershipRecord,
): Promise<boolean> => {
  const others = await everyMembership(db, membership.personId);
  return !others.some((other) => other.slug < membership.slug && isTold(telling, other));
};

/** Owes a member the e-mail of the round. @param at how many were owed one before, which says when it is due */
const oweDigest = async (
  { db, now }: Sender,
  { frequency, period, beganAt }: Telling,
  personId: string,
  at: number,
): Promise<boolean> => {
  const person = await personById(db, personId);
  if (!person) return false;
  const { email: to, name, language } = person;
  const message = { template: "digest" as const, to, name, language, personId, frequency, ...period };
  const due = Math.max(now().getTime(), Date.parse(beganAt) + (at * 1000) / bulkMailPerSecond);
  return oweAlone({ db }, ["digest", personId, frequency, period.until], message, new Date(due));
};

/** Goes through one page of members. @returns how many of them are newly owed an e-mail */
const owePage = async (
  ctx: Sender,
  telling: Telling,
  members: readonly MembershipRecord[],
  owedBefore: number,
): Promise<number> => {
  let owed = 0;
  await inParallel(members, atOnce, async (member) => {
    if (!isTold(telling, member) || !(await isFirst(ctx.db, telling, member))) return;
    if (await oweDigest(ctx, telling, member.personId, owedBefore + owed)) owed++;
  });
  return owed;
};

const begin = async (
  { db, now }: Sender,
  frequency: DigestFrequency,
): Promise<{ round: RoundRecord | undefined; telling: Omit<Telling, "happenings"> } | null> => {
  const round = await readRound(db, frequency);
  const last = lastPeriod(frequency, now());
  const from = round?.from ?? last.from;
  // A round that was interrupted ends with the period that it began with.
  const { until, beganAt } = round?.under ?? { until: last.until, beganAt: now().toISOString() };
  return from >= until ? null : { round, telling: { frequency, period: { from, until }, beganAt } };
};

interface Page {
  readonly slug: string;
  /** The last of the members. */
  readonly personId: string;
  readonly members: readonly MembershipRecord[];
}

/** The members of what the round tells of, page by page, behind the place where it stands. */
async function* pagesBehind(
  { db }: Pick<Sender, "db">,
  happenings: Happenings,
  place: Pick<RoundRecord, "slug" | "personId">,
): AsyncGenerator<Page> {
  for (const slug of [...happenings.keys()].sort()) {
    if (slug < place.slug) continue;
    let personId = slug === place.slug ? place.personId : "";
    for (let left = true; left;) {
      const members = await membersBehind(db, slug, personId, perPage, false);
      left = members.length === perPage;
      personId = members.at(-1)?.personId ?? personId;
      yield { slug, personId, members };
    }
  }
}

interface Portion {
  readonly looked: number;
  readonly owed: number;
}

/** Goes on with the round of a frequency, if one is due, until nobody is left or `most` members were looked at. */
const sendRound = async (ctx: Sender, frequency: DigestFrequency, most: number): Promise<Portion> => {
  const begun = await begin(ctx, frequency);
  if (!begun) return { looked: 0, owed: 0 };
  const { period, beganAt } = begun.telling;
  const telling: Telling = { ...begun.telling, happenings: await gatherHappenings(ctx, period) };
  const { slug = "", personId = "", owed: owedBefore = 0 } = begun.round ?? {};
  const common = { type: "digests", frequency, from: period.from } as const;
  const under = { until: period.until, beganAt };
  let { round } = begun;
  let owed = owedBefore;
  let looked = 0;
  let unsaved = 0;
  for await (const { members, ...place } of pagesBehind(ctx, telling.happenings, { slug, personId })) {
    owed += await owePage(ctx, telling, members, owed);
    looked += members.length;
    unsaved += members.length;
    if (unsaved < perPage && looked < most) continue;
    round = await saveRound(ctx.db, round, { ...common, under, ...place, owed });
    unsaved = 0;
    if (looked >= most) return { looked, owed: owed - owedBefore };
  }
  const next = { ...common, from: period.until, under: null, slug: "", personId: "", owed: 0 };
  await saveRound(ctx.db, round, next);
  return { looked, owed: owed - owedBefore };
};

/**
 * Owes everybody their digest of the period that is over: at once, each morning, each Monday. Done in portions that go
 * on where the last one ended; done twice, nobody is owed a second one, since the e-mail is named after its person and
 * period. Nothing is owed where nothing happened. @returns how many are newly owed one
 */
export const sendDigests = async (ctx: Sender, { most = 5000 }: { most?: number } = {}): Promise<number> => {
  let left = most;
  let owed = 0;
  for (const frequency of digestFrequencies) {
    if (left <= 0) break;
    try {
      const portion = await sendRound(ctx, frequency, left);
      left -= portion.looked;
      owed += portion.owed;
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }
  return owed;
};
