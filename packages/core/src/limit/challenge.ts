import { type Challenge, ChallengeQuery } from "@boundaryless/contract";
import * as z from "zod/mini";
import type { Ctx } from "../context.ts";
import { makeChallenge } from "../proof/index.ts";
import { loadOf, networkLimits } from "./limit.ts";

/** Some work to do before an open write; harder the nearer the caller's network is to its limit. */
export const readChallenge = async (ctx: Ctx, input: ChallengeQuery): Promise<Challenge> => {
  const { for: purpose } = z.parse(ChallengeQuery, input);
  return makeChallenge(ctx, purpose, await loadOf(ctx, networkLimits[purpose]));
};
