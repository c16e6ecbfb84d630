import { type CommunityCard, LeaveRequest, type Left } from "@boundaryless/contract";
import * as z from "zod/mini";
import { cardOf, legible, noSuchCommunity, pageNow } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { endMembership } from "../membership/index.ts";
import { personIdOfAddress } from "../person/index.ts";
import { transact } from "../store.ts";
import { isPending } from "./confirmation.ts";
import { confirmationsOf, withdraw } from "./store.ts";

class NoMember extends Error {}

/** The token of the link that leaves a community; it stands in every e-mail about it and never expires. */
export const leaveToken = ({ keys }: Pick<Ctx, "keys">, email: string, slug: string): string =>
  keys.seal("leave", [keys.addressKey(email), slug]);

const open = (ctx: Ctx, input: LeaveRequest): { addressKey: string; slug: string } => {
  const { token } = z.parse(LeaveRequest, input);
  const [addressKey, slug] = ctx.keys.unseal("leave", token) ?? [];
  if (addressKey === undefined || slug === undefined) throw new Refusal("not-found", "unknown-token");
  return { addressKey, slug };
};

/** What a leave link is about; changes nothing. @throws not-found */
export const readLeaving = async (ctx: Ctx, input: LeaveRequest): Promise<CommunityCard> => {
  const { slug } = open(ctx, input);
  const page = await pageNow(ctx.db, slug);
  if (!page) throw noSuchCommunity();
  return cardOf(legible(page.community), page, ctx.now());
};

const endIfThere = (ctx: Ctx, slug: string, personId: string): Promise<void> =>
  transact(ctx.db, [endMembership(slug, personId, new NoMember())]).catch((error: unknown) => {
    if (!(error instanceof NoMember)) throw error;
  });

/**
 * Ends the membership of the address, and takes back its pending joins of that community. No password; doing it again
 * is success.
 */
export const leaveCommunity = async (ctx: Ctx, input: LeaveRequest): Promise<Left> => {
  const { addressKey, slug } = open(ctx, input);
  const community = await readLeaving(ctx, input);
  // After a merge the membership is in the other community, or still on its way there: the old one goes first.
  const slugs = slug === community.slug ? [slug] : [slug, community.slug];
  const [personId, requests] = await Promise.all([
    personIdOfAddress(ctx.db, addressKey),
    confirmationsOf(ctx.db, addressKey, ctx.now()),
  ]);
  for (const request of requests) {
    const joins =
      isPending(request) && request.requested.kind === "join" && slugs.includes(request.requested.slug);
    if (joins) await withdraw(ctx.db, request);
  }
  if (personId !== undefined) for (const each of slugs) await endIfThere(ctx, each, personId);
  return { left: true, community };
};
