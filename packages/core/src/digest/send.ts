import type { Ctx } from "../context.ts";
import { type MembershipRecord, frequencyAt, membersBehind } from "../membership/index.ts";
import { areOwed, bulkShareOf, mailPerSecond, oweAlone } from "../outbox/index.ts";
import { inParallel } from "../parallel.ts";
import { type PersonRecord, peopleById } from "../person/index.ts";
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
  /** How many e-mails a second go out. */
  readonly perSecond: number;
}

const perPage = 100;
const atOnce = 16;

/** Whether a membership entitles to an e-mail of the round. Nobody is told of what only they did themselves. */
const isTold = ({ frequency, period, happenings }: Telling, membership: MembershipRecord): boolean =>
  frequencyAt(membership, period.until) === frequency &&
  membership.unreachable === undefined &&
  // Whoever joins while the round is under way would else be looked for in a community that is behind it.
  membership.joinedAt < period.until &&
  (happenings.get(membership.slug) ?? []).some(({ personId }) => personId !== membership.personId);

const partsOf = ({ frequency, period }: Telling, personId: string): readonly string[] => [
  "digest",
  personId,
  frequency,
  period.until,
];

/** Owes somebody the e-mail of the round. @param at how many were owed one before, which says when it is due */
const oweDigest = async (
  { db, now }: Sender,
  telling: Telling,
  { personId, email: to, name, language }: PersonRecord,
  at: number,
): Promise<boolean> => {
  const { frequency, period, beganAt, perSecond } = telling;
  const message = { template: "digest" as const, to, name, language, personId, frequency, ...period };
  const due = Math.max(now().getTime(), Date.parse(beganAt) + (at * 1000) / bulkShareOf(perSecond));
  return oweAlone({ db }, partsOf(telling, personId), message, new Date(due));
};

/**
 * Goes through one page of members. Whoever is owed the e-mail already, as a member of another community, is passed
 * over; what is decided there is never decided anew from memberships that may change meanwhile.
 * @returns how many of them are newly owed an e-mail
 */
const owePage = async (
  ctx: Sender,
  telling: Telling,
  members: readonly MembershipRecord[],
  owedBefore: number,
): Promise<number> => {
  const told = members.filter((member) => isTold(telling, member)).map(({ personId }) => personId);
  const known = await areOwed(
    ctx,
    told.map((personId) => partsOf(telling, personId)),
  );
  const people = await peopleById(
    ctx.db,
    told.filter((_, place) => known[place] !== true),
  );
  let owed = 0;
  await inParallel(people.entries(), atOnce, async ([place, person]) => {
    if (await oweDigest(ctx, telling, person, owedBefore + place)) owed++;
  });
  return owed;
};

const begin = async (
  { db, now }: Sender,
  frequency: DigestFrequency,
): Promise<{
  round: RoundRecord | undefined;
  telling: Pick<Telling, "frequency" | "period" | "beganAt">;
} | null> => {
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

interface Amount {
  /** How many members are looked at. */
  readonly most?: number;
  /** How many e-mails a second the mail service takes from the scheduled work. */
  readonly perSecond?: number;
}

/** Goes on with the round of a frequency, if one is due, until nobody is left or `most` members were looked at. */
const sendRound = async (
  ctx: Sender,
  frequency: DigestFrequency,
  { most, perSecond }: Required<Amount>,
): Promise<Portion> => {
  const begun = await begin(ctx, frequency);
  if (!begun) return { looked: 0, owed: 0 };
  const { period, beganAt } = begun.telling;
  const telling: Telling = { ...begun.telling, perSecond, happenings: await gatherHappenings(ctx, period) };
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
export const sendDigests = async (
  ctx: Sender,
  { most = 5000, perSecond = mailPerSecond }: Amount = {},
): Promise<number> => {
  let left = most;
  let owed = 0;
  for (const frequency of digestFrequencies) {
    if (left <= 0) break;
    try {
      const portion = await sendRound(ctx, frequency, { most: left, perSecond });
      left -= portion.looked;
      owed += portion.owed;
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }
  return owed;
};
