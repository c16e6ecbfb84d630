import { type Accepted, ProblemRequest } from "@boundaryless/contract";
import * as z from "zod/mini";
import { matchCommunities } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { limitNetwork, networkLimits } from "../limit/index.ts";
import { owe } from "../outbox/index.ts";
import { addProblem, newProblem } from "../problem/index.ts";
import { transact } from "../store.ts";
import { problemWordings, wordings } from "../wording.ts";
import { askForConfirmation, checkedDetails } from "./ask.ts";
import { type Pending, type ProblemRequested, withPerson } from "./confirmation.ts";
import type { Formed } from "./press.ts";
import { somebodyAt } from "./somebody.ts";
import { markDone } from "./store.ts";

/**
 * Leaves what somebody is stuck on. Nobody hears of it before the address is confirmed, and the answer is the same
 * whoever asks.
 * @throws invalid, too-many
 */
export const leaveProblem = async (
  ctx: Ctx,
  { once, first, ...input }: ProblemRequest & Formed,
): Promise<Accepted> => {
  const { problem, person: who, proof } = z.parse(ProblemRequest, input);
  const work = await limitNetwork(ctx, networkLimits.problem, proof);
  const person = await checkedDetails(ctx, who, "person.", [problemWordings, wordings]);
  const kept = { person, wording: who.wording, requested: { kind: "problem" as const, text: problem } };
  const message = { template: "confirm-problem" as const, problem };
  await askForConfirmation(ctx, { recipient: person, kept, message, work, once, first });
  return { accepted: true, community: null };
};

const nearestCommunity = async (ctx: Ctx, text: string) => {
  const [nearest] = (await matchCommunities(ctx, { text, limit: 1 })).matches;
  return nearest ? { slug: nearest.community.slug, name: nearest.community.name } : null;
};

/** Keeps a confirmed problem, in one transaction with the message that says how to take it back. */
export const carryOutProblem = async (
  ctx: Ctx,
  confirmation: Pending,
  { text }: ProblemRequested,
): Promise<null> => {
  const pending = withPerson(confirmation);
  const { personId, writes } = await somebodyAt(ctx, pending);
  const problem = newProblem(ctx, { personId, text, wording: pending.wording, ...pending.person });
  const { name, email: to, language } = pending.person;
  const near = await nearestCommunity(ctx, text);
  const { problemId } = problem;
  await transact(ctx.db, [
    markDone(pending, {}, new Refusal("already-confirmed", "already-confirmed")),
    ...writes,
    addProblem(problem),
    owe(ctx, { template: "problem-kept", to, name, language, problem: text, problemId, near }),
  ]);
  return null;
};
