import { communityBySlug } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { type MembershipRecord, membersBehind } from "../membership/index.ts";
import { oweOnce } from "../outbox/index.ts";
import { personById } from "../person/index.ts";
import { type ConditionalWrite, transact } from "../store.ts";
import type { BroadcastRecord } from "./broadcast.ts";
import { endBroadcast, moveOn, unsentBroadcasts } from "./store.ts";

type Sender = Pick<Ctx, "db" | "now">;

class Raced extends Error {}

const perTransaction = 25;

const letterFor = async (
  ctx: Sender,
  { broadcastId, message }: BroadcastRecord,
  { personId }: MembershipRecord,
): Promise<ConditionalWrite[]> => {
  const person = await personById(ctx.db, personId);
  if (!person) return [];
  const { name, email: to, language } = person;
  return [oweOnce(ctx, [broadcastId, personId], { ...message, to, name, language }, new Raced())];
};

/** Owes the next members their letter. @returns where it stands then, or null when nobody is left */
const sendPage = async (ctx: Sender, broadcast: BroadcastRecord): Promise<BroadcastRecord | null> => {
  const { slug, behind } = broadcast;
  // What was restored meanwhile has not ended: nobody else is told so.
  const ended = (await communityBySlug(ctx.db, slug, true))?.status === "archived";
  const members = ended ? await membersBehind(ctx.db, slug, behind, perTransaction) : [];
  const last = members.at(-1);
  if (!last) {
    await transact(ctx.db, [endBroadcast(ctx, broadcast, new Raced())]);
    return null;
  }
  const letters = await Promise.all(members.map((member) => letterFor(ctx, broadcast, member)));
  // The place moves with the letters or not at all, so nobody is left out and nobody is told twice.
  await transact(ctx.db, [moveOn(broadcast, last.personId, new Raced()), ...letters.flat()]);
  return { ...broadcast, behind: last.personId };
};

/**
 * Goes on with the messages to all members, in portions; what is left comes the next time. Two processes at once are
 * told apart by the place in the list. @returns how many transactions were made
 */
export const sendBroadcasts = async (ctx: Sender, { most = 40 }: { most?: number } = {}): Promise<number> => {
  let portions = 0;
  for (const unsent of await unsentBroadcasts(ctx.db, most)) {
    let at: BroadcastRecord | null = unsent;
    while (at && portions < most) {
      portions++;
      at = await sendPage(ctx, at).catch((error: unknown) => {
        if (error instanceof Raced) return null;
        throw error;
      });
    }
  }
  return portions;
};
