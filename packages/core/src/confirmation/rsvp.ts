import { type Accepted, RsvpRequest } from "@boundaryless/contract";
import * as z from "zod/mini";
import type { Ctx } from "../context.ts";
import { answerInvitation, openGathering, pathOfTime } from "../gathering/index.ts";
import type { RsvpRequested } from "./confirmation.ts";
import { type Carry, type Contributed, contribute } from "./contribute.ts";
import type { Formed } from "./press.ts";

/** Answers an invitation. It makes nobody a member: coming along is open to everybody. */
const carryOutRsvp: Carry<RsvpRequested> = async (ctx, { personId, person, writes }, requested) => {
  const { answer, ...invitation } = requested;
  const { trust } = person;
  const { community, gathering, status } = await answerInvitation(ctx, {
    invitation,
    answer,
    person: { personId, ...person },
    trust,
    writes,
  });
  return { community, path: pathOfTime(gathering, requested.occurrence), answered: status };
};

export const answersToInvitations: Contributed<RsvpRequested> = {
  carry: carryOutRsvp,
  pathOf: ({ slug, gatheringId, occurrence }) => pathOfTime({ slug, gatheringId }, occurrence),
};

/**
 * Says whether one is going to a gathering, at once from a remembered device, else once the address is confirmed.
 * @throws not-found, conflict once it is cancelled or over, invalid, forbidden for a blocked address, too-many
 */
export const answerGathering = async (
  ctx: Ctx,
  {
    slug: asked,
    gatheringId,
    once,
    first,
    ...input
  }: RsvpRequest & { slug: string; gatheringId: string } & Formed,
): Promise<Accepted & { path?: string }> => {
  const { answer, occurrence, author, proof } = z.parse(RsvpRequest, input);
  const { community, gathering, startsAt } = await openGathering(ctx, {
    slug: asked,
    gatheringId,
    occurrence,
  });
  const { slug } = community;
  const requested = { kind: "rsvp" as const, slug, gatheringId, occurrence, answer };
  const { title, timeZone } = gathering;
  const invitation = { title, startsAt, timeZone, answer };
  const kind = answersToInvitations;
  return contribute(ctx, { community, requested, kind, author, proof, once, first, invitation });
};
