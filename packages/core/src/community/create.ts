import { CreateCommunityRequest, type ManagedCommunity } from "@boundaryless/contract";
import * as z from "zod/mini";
import { generalActionsOf, requireTrust } from "../administrator/index.ts";
import { firstEntry } from "../audit/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { Refusal } from "../errors.ts";
import { randomToken, sha256 } from "../keys.ts";
import { transact } from "../store.ts";
import { requireOpenTrust } from "../trust/index.ts";
import { type CommunityRecord, nothingKnown, slugOf } from "./community.ts";
import { addCommunity } from "./store.ts";
import { managedCommunity } from "./wire.ts";

class SlugTaken extends Error {}

/** A new community of that goal, open at stage `potential`. */
export const newCommunity = (
  ctx: Pick<Ctx, "now">,
  goal: Pick<
    CommunityRecord,
    "name" | "problem" | "difference" | "topics" | "language" | "homeTrust" | "licence"
  >,
): Omit<CommunityRecord, "slug"> => {
  const at = ctx.now().toISOString();
  return {
    type: "community",
    ...goal,
    stage: "potential",
    status: "open",
    statusReason: null,
    startedAt: at,
    changedAt: at,
    version: 1,
  };
};

const mostNumbers = 9;
const mostTries = 20;

// Many names share one slug, such as all those without a Latin letter; behind the numbers come random endings.
const candidateOf = (slug: string, attempt: number): string => {
  if (attempt === 1) return slug;
  return attempt <= mostNumbers ? `${slug}-${attempt}` : `${slug}-${sha256(randomToken()).slice(0, 6)}`;
};

/**
 * Runs `begin` with the slug of the name, and with `-2`, `-3` … or a random ending while that is taken.
 * @param begin gets the community with its slug, and the error to throw when the slug is in use
 * @param slug where it is another one than that of the name
 */
export const withFreeSlug = async (
  community: Omit<CommunityRecord, "slug">,
  begin: (community: CommunityRecord, taken: Error) => Promise<void>,
  slug = slugOf(community.name),
): Promise<CommunityRecord> => {
  for (let attempt = 1; attempt <= mostTries; attempt++) {
    const candidate = { ...community, slug: candidateOf(slug, attempt) };
    try {
      await begin(candidate, new SlugTaken());
      return candidate;
    } catch (error) {
      if (!(error instanceof SlugTaken)) throw error;
    }
  }
  throw new Refusal("conflict", "check-fields", { fields: [{ field: "name", rule: "taken" }] });
};

/** Creates a community that is open at once. @throws forbidden without the platform's or the home trust's grant */
export const createCommunity = async (ctx: Ctx, input: CreateCommunityRequest): Promise<ManagedCommunity> => {
  const administrator = requireAdministrator(ctx);
  if (!generalActionsOf(administrator.grants).includes("create-community"))
    throw new Refusal("forbidden", "no-grant");
  const { homeTrust = null, ...goal } = z.parse(CreateCommunityRequest, input);
  requireTrust(ctx, homeTrust);
  if (homeTrust !== null) await requireOpenTrust(ctx, homeTrust, "homeTrust");
  const community = await withFreeSlug(newCommunity(ctx, { ...goal, homeTrust }), (candidate, taken) =>
    transact(ctx.db, [
      ...addCommunity(candidate, taken),
      ...firstEntry(ctx, { slug: candidate.slug, action: "community-created" }),
    ]),
  );
  return managedCommunity(ctx, administrator, community, nothingKnown);
};
