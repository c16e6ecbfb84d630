import { type CareRecord, type CommunityRecord, dueCare, goalOf, pageOf } from "../community/index.ts";
import { type Ctx, epochSeconds, realWorld } from "../context.ts";
import { sha256 } from "../keys.ts";
import {
  type MembershipRecord,
  changeTerm,
  facilitatorsIn,
  membersBehind,
  termOf,
} from "../membership/index.ts";
import { type OutboxMessage, owe } from "../outbox/index.ts";
import { personById } from "../person/index.ts";
import { type ConditionalWrite, transact } from "../store.ts";
import { askAt, offerAt, unreminded, writeCare } from "./care.ts";

type World = Pick<Ctx, "db" | "now">;
type About = Extract<OutboxMessage, { template: "still-here" }>["community"];

class Already extends Error {}
class Gone extends Error {}

const aboutOf = (community: CommunityRecord): About => ({
  slug: community.slug,
  name: community.name,
  goal: goalOf(community),
});

/** Owes a member one letter, together with what follows from it; nothing when it was owed before. */
const tell = async (
  world: World,
  personId: string,
  once: readonly string[],
  write: (recipient: Pick<OutboxMessage, "to" | "name" | "language">) => OutboxMessage,
  ...others: readonly ConditionalWrite[]
): Promise<void> => {
  const person = await personById(world.db, personId);
  if (!person) return;
  const { email: to, name, language } = person;
  const outboxId = `mail_${sha256(once.join("#")).slice(0, 32)}`;
  const letter = owe({ ...realWorld, ...world }, write({ to, name, language }), {
    outboxId,
    otherwise: new Already(),
  });
  await transact(world.db, [letter, ...others]).catch((error: unknown) => {
    if (!(error instanceof Already || error instanceof Gone)) throw error;
  });
};

const remind = (world: World, community: About, membership: MembershipRecord): Promise<void> => {
  const { slug, personId } = membership;
  const { since, began } = termOf(membership);
  return tell(
    world,
    personId,
    ["term-ending", slug, personId, began],
    (to) => ({ template: "term-ending", ...to, community, personId, since, began }),
    changeTerm(membership, { termReminded: began }, new Gone()),
  );
};

const askWhetherHere = (
  world: World,
  community: About,
  membership: MembershipRecord,
  lastActiveAt: string,
): Promise<void> => {
  const { slug, personId } = membership;
  const { since } = termOf(membership);
  const once = ["still-here", slug, personId, lastActiveAt];
  return tell(world, personId, once, (to) => ({
    template: "still-here",
    ...to,
    community,
    personId,
    since,
    lastActiveAt,
  }));
};

const atOnce = 50;
/** Letters to the members of one community in one run; the next run goes on where this one stopped. */
const mostInRun = 500;
const offerSeconds = 60 * 24 * 60 * 60;

const offer = async (world: World, community: About, care: CareRecord): Promise<void> => {
  const { slug, lastActiveAt } = care;
  const expiresAtEpochSeconds = epochSeconds(world.now()) + offerSeconds;
  let upTo = care.offeredUpTo;
  for (let told = 0; told < mostInRun; told += atOnce) {
    const members = await membersBehind(world.db, slug, upTo ?? "", atOnce);
    for (const { personId, role } of members) {
      // Facilitators who are not seen have been asked already.
      if (role === "facilitator") continue;
      const own = { personId, lastActiveAt, expiresAtEpochSeconds };
      const once = ["looking-for-facilitator", slug, personId, lastActiveAt];
      await tell(world, personId, once, (to) => ({
        template: "looking-for-facilitator",
        ...to,
        community,
        ...own,
      }));
    }
    upTo = members.at(-1)?.personId;
    if (members.length < atOnce) return writeCare(world, slug, { offeredFor: lastActiveAt });
    await writeCare(world, slug, upTo === undefined ? {} : { offeredUpTo: upTo });
  }
};

const lookAfter = async (world: World, slug: string): Promise<void> => {
  const page = await pageOf(world.db, slug, true);
  const at = world.now().toISOString();
  if (!page?.care || page.community.status !== "open") return writeCare(world, slug);
  const { care } = page;
  const community = aboutOf(page.community);
  const facilitators = await facilitatorsIn(world.db, slug);
  for (const one of unreminded(facilitators))
    if (termOf(one).until <= at) await remind(world, community, one);
  const untold = care.offeredFor !== care.lastActiveAt;
  if (untold && offerAt(care) <= at) return offer(world, community, care);
  const asks = untold && care.facilitators > 0 && askAt(care) <= at;
  if (!asks) return writeCare(world, slug);
  for (const one of facilitators) await askWhetherHere(world, community, one, care.lastActiveAt);
  await writeCare(world, slug, { askedFor: care.lastActiveAt });
};

/**
 * Reminds facilitators of the end of their term, asks those who are not seen whether they are still here, and asks the
 * members of a community that nobody looks after. Each is told once, however often it runs and wherever it breaks off.
 * @returns for how many communities there was something to do
 */
export const lookAfterCommunities = async (world: World, most = 200): Promise<number> => {
  const due = await dueCare(world.db, world.now(), most);
  for (const slug of due) await lookAfter(world, slug);
  return due.length;
};
