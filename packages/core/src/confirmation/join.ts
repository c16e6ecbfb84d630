import { type Accepted, JoinRequest } from "@boundaryless/contract";
import * as z from "zod/mini";
import { communityNow, goalOf, noSuchCommunity, requireJoinable } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { limitNetwork, networkLimits } from "../limit/index.ts";
import { isPlacementId } from "../placement/index.ts";
import { askForConfirmation, checkedDetails } from "./ask.ts";
import type { Formed } from "./press.ts";

/** Where somebody came from, unless they want it forgotten; a name that cannot be a placement counts for the trust. */
const cameThrough = (isForgotten: boolean, named: string | undefined, trust: string | undefined) => {
  if (isForgotten) return { placement: null };
  const placement = named !== undefined && isPlacementId(named) ? named : null;
  const countedFor = placement ?? (trust === undefined ? undefined : `trust:${trust}`);
  return { placement, ...(countedFor === undefined ? {} : { countedFor }) };
};

/**
 * Asks to join. Nothing happens before the address is confirmed, and the answer is the same whoever asks.
 * @throws not-found, conflict when paused or archived, invalid, too-many
 */
export const joinCommunity = async (
  ctx: Ctx,
  { slug: asked, once, ...input }: JoinRequest & { slug: string } & Formed,
): Promise<Accepted> => {
  const { wording, placement: named, count, proof, ...who } = z.parse(JoinRequest, input);
  const work = await limitNetwork(ctx, networkLimits.join, proof);
  const community = await communityNow(ctx.db, asked);
  if (!community) throw noSuchCommunity();
  const { slug } = community;
  requireJoinable(community);
  const person = await checkedDetails(ctx, { ...who, wording });
  const about = { slug, name: community.name, goal: goalOf(community) };
  const requested = { kind: "join" as const, slug, ...cameThrough(count === "no", named, who.trust) };
  const message = { template: "confirm-join" as const, community: about };
  const kept = { person, wording, requested };
  await askForConfirmation(ctx, { recipient: person, kept, message, work, once });
  return { accepted: true, community: slug };
};
