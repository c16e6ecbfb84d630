import { type Accepted, StartRequest } from "@boundaryless/contract";
import * as z from "zod/mini";
import { goalOf } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { limitNetwork, networkLimits } from "../limit/index.ts";
import { askForConfirmation, checkedDetails } from "./ask.ts";
import type { Formed } from "./press.ts";

/**
 * Asks to start a community. It is live, with its starter as facilitator, once the address is confirmed.
 * @throws invalid, too-many
 */
export const startCommunity = async (
  ctx: Ctx,
  { once, first, ...input }: StartRequest & Formed,
): Promise<Accepted> => {
  const { starter, proof, ...goal } = z.parse(StartRequest, input);
  const work = await limitNetwork(ctx, networkLimits.start, proof);
  const person = await checkedDetails(ctx, starter, "starter.");
  const requested = { kind: "start" as const, ...goal, language: starter.language };
  const community = { slug: "", name: goal.name, goal: goalOf(goal) };
  const kept = { person, wording: starter.wording, requested };
  const message = { template: "confirm-start" as const, community };
  await askForConfirmation(ctx, { recipient: person, kept, message, work, once, first });
  return { accepted: true, community: null };
};
