import { forgetComments } from "../comment/index.ts";
import { eraseCommunity, searchEntries } from "../community/index.ts";
import { type Ctx, requireSystem } from "../context.ts";
import { firstGatherings, keysOfAnswers, keysOfRsvps } from "../gathering/index.ts";
import { membershipKey, membershipsOf } from "../membership/index.ts";
import { keysOfPerson, samplePeople } from "../person/index.ts";
import { type Database, deleteAll } from "../store.ts";
import { eraseWebhooksOf } from "../webhook/index.ts";

const atOnce = 100;

/** Answers to gatherings stand in partitions of their own. */
const eraseAnswers = async (db: Database, slug: string): Promise<void> => {
  const gatherings = await firstGatherings(db, slug, atOnce);
  for (const { gatheringId } of gatherings) await deleteAll(db, await keysOfAnswers(db, gatheringId));
};

const eraseComments = async (ctx: Ctx, personId: string): Promise<void> => {
  const found = await forgetComments(ctx, { personId, words: "stay", most: atOnce });
  if (found.length > 0) await eraseComments(ctx, personId);
};

/** Takes the sample away: its communities with all that hangs on them, and its people. Real people stay. */
export const removeSample = async (ctx: Ctx): Promise<{ communities: number; people: number }> => {
  requireSystem(ctx);
  const entries = await searchEntries(ctx.db);
  const slugs = entries.flatMap(({ entry }) =>
    entry.type === "search" && entry.community.sample && !entry.gone ? [entry.slug] : [],
  );
  for (const slug of slugs) {
    await eraseWebhooksOf(ctx.db, `community:${slug}`);
    await eraseAnswers(ctx.db, slug);
    await eraseCommunity(ctx.db, slug, ctx.now());
  }
  const people = await samplePeople(ctx.db);
  for (const { personId, email } of people) {
    // Somebody may have put a sample person into a real community, or let them say something there.
    const { items } = await membershipsOf(ctx, personId, { limit: 100 });
    await eraseComments(ctx, personId);
    const memberships = items.map(({ slug }) => membershipKey(slug, personId));
    await deleteAll(ctx.db, [
      ...memberships,
      ...(await keysOfRsvps(ctx.db, personId)),
      ...(await keysOfPerson(ctx.db, personId, ctx.keys.addressKey(email))),
    ]);
  }
  return { communities: slugs.length, people: people.length };
};
