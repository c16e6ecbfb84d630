import { transactAudited } from "../audit/index.ts";
import { communityBySlug, goalOf, noSuchCommunity } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import {
  type MembershipRecord,
  changeRoleOf,
  changeTerm,
  membershipOf,
  termOf,
} from "../membership/index.ts";
import { requireUnblocked } from "../block/index.ts";
import { owe } from "../outbox/index.ts";
import { personById } from "../person/index.ts";
import { transact } from "../store.ts";

/** Whose task a link is about, and the instant that the offer depends on. */
export interface Task {
  readonly slug: string;
  readonly personId: string;
  readonly instant: string;
}

/** A membership as it is now, and the name of its community; neither is there once somebody has left. */
export const stateOfTask = async (
  { db }: Pick<Ctx, "db">,
  { slug, personId }: Task,
): Promise<{ name: string; membership: MembershipRecord | undefined }> => {
  const [community, membership] = await Promise.all([
    communityBySlug(db, slug, true),
    membershipOf(db, slug, personId),
  ]);
  return { name: community?.name ?? "", membership };
};

const noMember = (): Refusal => new Refusal("not-found", "no-such-member");
const raced = (): Refusal => new Refusal("conflict", "stale-version");

const facilitatorAt = async (ctx: Ctx, task: Task): Promise<MembershipRecord> => {
  const { membership } = await stateOfTask(ctx, task);
  if (membership?.role !== "facilitator") throw noMember();
  return membership;
};

/** Goes on for another year; nothing when the term has begun anew already. */
export const renewByLink = async (ctx: Ctx, task: Task): Promise<void> => {
  const membership = await facilitatorAt(ctx, task);
  if (termOf(membership).began !== task.instant) return;
  const { slug, personId } = task;
  const at = ctx.now().toISOString();
  await transactAudited(ctx, { slug, action: "facilitator-renewed", subjectId: personId, personId }, [
    changeTerm(membership, { termRenewedAt: at, facilitatorActiveAt: at }, noMember()),
  ]);
};

/** Notes that somebody is still there. */
export const stayByLink = async (ctx: Ctx, task: Task): Promise<void> => {
  const membership = await facilitatorAt(ctx, task);
  const facilitatorActiveAt = ctx.now().toISOString();
  await transact(ctx.db, [changeTerm(membership, { facilitatorActiveAt }, noMember())]);
};

/** Makes a facilitator a member, also the last one: looking after a community is voluntary. */
export const stepDownByLink = async (ctx: Ctx, task: Task): Promise<void> => {
  const { membership } = await stateOfTask(ctx, task);
  if (membership?.role !== "facilitator") return;
  // A link of an earlier time in the role says nothing about this one.
  if (termOf(membership).since !== task.instant) throw new Refusal("expired", "act-lapsed");
  const { slug, personId } = task;
  const deed = { slug, action: "facilitator-stepped-down", subjectId: personId, personId } as const;
  await transactAudited(ctx, deed, [changeRoleOf(membership, "member", ctx.now().toISOString(), raced())]);
};

/**
 * Makes a member facilitator of a community that looks for one, at once and without asking anybody. Nothing when they
 * are one already. @throws not-found for whoever is no member any more, forbidden for a blocked address
 */
export const takeOver = async (ctx: Ctx, task: Task): Promise<void> => {
  const { slug, personId } = task;
  const [community, membership, person] = await Promise.all([
    communityBySlug(ctx.db, slug, true),
    membershipOf(ctx.db, slug, personId),
    personById(ctx.db, personId),
  ]);
  if (!community) throw noSuchCommunity();
  if (!membership || !person) throw noMember();
  if (membership.role === "facilitator") return;
  if (community.status !== "open") throw new Refusal("conflict", "wrong-status");
  const { email: to, name, language } = person;
  await requireUnblocked(ctx, ctx.keys.addressKey(to));
  const about = { slug, name: community.name, goal: goalOf(community) };
  const deed = { slug, action: "facilitator-took-over", subjectId: personId, personId } as const;
  await transactAudited(ctx, deed, [
    changeRoleOf(membership, "facilitator", ctx.now().toISOString(), raced()),
    owe(ctx, { template: "role-changed", to, name, language, community: about, role: "facilitator" }),
  ]);
};
