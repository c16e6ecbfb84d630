import { type Accepted, StartRequest } from "@boundaryless/contract";
import * as z from "zod/mini";
import { goalOf } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { limitNetwork, networkLimits } from "../limit/index.ts";
import { askForConfirmation, checkedDetails } from "./ask.ts";

/**
 * Asks to start a community. It is live, with its starter as facilitator, once the address is confirmed.
 * @throws invalid, too-many
 */
export const startCommunity = async (ctx: Ctx, input: StartRequest): Promise<Accepted> => {
  const { starter, proof, ...goal } = z.parse(StartRequest, input);
  const work = await limitNetwork(ctx, networkLimits.start, proof);
  const person = await checkedDetails(ctx, starter, "starter.");
  const requested = { kind: "start" as const, ...goal, language: starter.language };
  const community = { slug: "", name: goal.name, goal: goalOf(goal) };
  const kept = { person, wording: starter.wording, requested };
  await askForConfirmation(ctx, person, kept, { template: "confirm-start", community }, work);
  return { accepted: true, community: null };
};
