import { type Accepted, GatheringRequest } from "@boundaryless/contract";
import * as z from "zod/mini";
import { contributionOf } from "../activity/index.ts";
import type { Ctx } from "../context.ts";
import { newGathering, pathOf, plannedTimes } from "../gathering/index.ts";
import { happened } from "../happening/index.ts";
import { transact } from "../store.ts";
import { authorOf, openCommunity } from "./comment.ts";
import type { GatheringRequested } from "./confirmation.ts";
import { type Carry, type Contributed, asMember, contribute } from "./contribute.ts";
import type { Formed } from "./press.ts";

/**
 * Calls a gathering, in one transaction with what counts and tells it, and makes its caller a member.
 * @throws invalid where its time has come before the address was confirmed
 */
const carryOutGathering: Carry<GatheringRequested> = async (ctx, contributor, requested) => {
  const community = await openCommunity(ctx, requested.slug, true);
  const { slug } = community;
  const { kind: _, ...said } = requested;
  const occurrences = await plannedTimes(ctx, said);
  const { personId, person, contributionId: gatheringId, writes } = contributor;
  const { gathering, writes: keep } = newGathering(ctx, {
    ...said,
    gatheringId,
    slug,
    occurrences,
    author: authorOf(contributor),
  });
  const subject = { kind: "gathering" as const, id: gatheringId };
  await asMember(ctx, contributor, slug, (membership) =>
    transact(ctx.db, [
      ...writes,
      ...membership,
      ...keep,
      ...contributionOf(ctx, { slug, personId, trust: person.trust, kind: "gathering" }),
      happened(ctx, { slug, kind: "gathering", subject, personId }),
    ]),
  );
  return { community, path: pathOf(gathering) };
};

export const gatherings: Contributed<GatheringRequested> = {
  carry: carryOutGathering,
  pathOf: ({ slug }, gatheringId) => pathOf({ slug, gatheringId }),
};

/**
 * Calls a gathering of a community, at once from a remembered device, else once the address is confirmed.
 * @throws not-found, conflict when paused or archived, invalid, forbidden for a blocked address, too-many
 */
export const callGathering = async (
  ctx: Ctx,
  { slug: asked, once, first, ...input }: GatheringRequest & { slug: string } & Formed,
): Promise<Accepted & { path?: string }> => {
  const { author, proof, repeats: rule = null, ...request } = z.parse(GatheringRequest, input);
  const { agenda = "", onlineUrl = null, place = null, capacity = null, ...said } = request;
  const community = await openCommunity(ctx, asked);
  const { slug, language } = community;
  await plannedTimes(ctx, { ...said, rule });
  const details = { ...said, agenda, rule, onlineUrl, place, capacity };
  const requested = { kind: "gathering" as const, slug, language: author?.language ?? language, ...details };
  return contribute(ctx, { community, requested, kind: gatherings, author, proof, once, first });
};
