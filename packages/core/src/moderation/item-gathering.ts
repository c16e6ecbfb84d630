import type { Target } from "@boundaryless/contract";
import * as z from "zod/mini";
import { requirePage } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import {
  GatheringRecord,
  changeGathering,
  dutyOnceModerated,
  gatheringNow,
  noSuchGathering,
} from "../gathering/index.ts";
import { type Item, stale } from "./moderated.ts";

// What a decision may change of a gathering.
const Changed = z.partial(
  z.pick(GatheringRecord, {
    title: true,
    agenda: true,
    place: true,
    notes: true,
    status: true,
    statusReason: true,
    changedAt: true,
  }),
);

const gatheringOf = async (
  { db }: Pick<Ctx, "db">,
  { slug, itemId: gatheringId = "" }: Target,
): Promise<GatheringRecord> => {
  const gathering = await gatheringNow(db, { slug, gatheringId }, true);
  if (!gathering) throw noSuchGathering();
  return gathering;
};

const textsOf = ({ title, agenda, place, notes }: GatheringRecord): Item["texts"] => ({
  title,
  ...(agenda === "" ? {} : { agenda }),
  ...(place === null ? {} : { place }),
  ...(notes === null ? {} : { notes }),
});

/** A gathering as moderators read and change it. Those who are going are told when it is hidden, and when it is back. @throws not-found */
export const readGatheringItem = async (ctx: Ctx, target: Target): Promise<Item> => {
  const gathering = await gatheringOf(ctx, target);
  const { community, facts } = await requirePage(ctx, gathering.slug);
  const { title: name, language, status, statusReason, author } = gathering;
  return {
    target,
    community,
    facts,
    name,
    texts: textsOf(gathering),
    topics: [],
    language,
    status,
    statusReason,
    writerId: author.personId,
    can: ["dismiss", "redact", ...(status === "hidden" ? [] : (["hide"] as const))],
    change: (to) => {
      const now = ctx.now();
      const set = z.parse(Changed, { ...to, changedAt: now.toISOString() });
      const duty = dutyOnceModerated(gathering, set.status ?? status, now);
      return changeGathering(gathering, { ...set, duty }, stale());
    },
  };
};

/** What lists call a gathering. @throws not-found */
export const nameOfGathering = async (ctx: Ctx, target: Target): Promise<string> =>
  (await gatheringOf(ctx, target)).title;

/** @throws not-found for one that moderators have hidden already */
export const requireVisibleGathering = ({ status }: Item): void => {
  if (status === "hidden") throw noSuchGathering();
};
