import {
  type CareRecord,
  askedBeforeMilliseconds,
  orphanedAfterMilliseconds,
  pageOf,
  saveCare,
} from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { type MembershipRecord, facilitatorsIn, termOf } from "../membership/index.ts";

type World = Pick<Ctx, "db" | "now">;
type Marks = Partial<Pick<CareRecord, "askedFor" | "offeredFor" | "offeredUpTo">>;

const latest = (instants: readonly string[]): string => instants.toSorted().at(-1) ?? "";

/** When a facilitator was last seen looking after the community; beginning and going on count too. */
const activeAt = (membership: MembershipRecord): string =>
  latest([termOf(membership).began, membership.facilitatorActiveAt ?? ""]);

const later = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

/** When facilitators are asked whether they are still here, and when members are asked instead. */
export const askAt = ({ lastActiveAt }: CareRecord): string =>
  later(lastActiveAt, orphanedAfterMilliseconds - askedBeforeMilliseconds);
export const offerAt = ({ lastActiveAt }: CareRecord): string =>
  later(lastActiveAt, orphanedAfterMilliseconds);

/** Facilitators whose term ends, or has ended, without a word about it so far. */
export const unreminded = (facilitators: readonly MembershipRecord[]): MembershipRecord[] =>
  facilitators.filter((one) => one.termReminded !== termOf(one).began);

/** When there is something to do for a community next; null for nothing. */
const dueAt = (care: CareRecord, facilitators: readonly MembershipRecord[]): string | null => {
  const terms = unreminded(facilitators).map((one) => termOf(one).until);
  const open = care.offeredFor !== care.lastActiveAt;
  const ask = open && care.facilitators > 0 && care.askedFor !== care.lastActiveAt ? [askAt(care)] : [];
  const offer = open ? [offerAt(care)] : [];
  return [...terms, ...ask, ...offer].toSorted()[0] ?? null;
};

const lastActive = (
  now: Date,
  startedAt: string,
  before: CareRecord | undefined,
  facilitators: readonly MembershipRecord[],
): string => {
  if (facilitators.length > 0) return latest(facilitators.map(activeAt));
  if (!before) return startedAt;
  // The last one has just gone, and was there until now.
  return before.facilitators > 0 ? now.toISOString() : before.lastActiveAt;
};

/**
 * Makes anew what is known of who looks after a community, from the memberships as they are now: doing it twice changes
 * nothing. Only an open community is looked after by the daily job.
 * @param marks what that job has done
 */
export const writeCare = async ({ db, now }: World, slug: string, marks: Marks = {}): Promise<void> => {
  const page = await pageOf(db, slug, true);
  if (!page) return;
  const facilitators = await facilitatorsIn(db, slug);
  const { community, care: before } = page;
  const care: CareRecord = {
    ...before,
    ...marks,
    type: "care",
    slug,
    facilitators: facilitators.length,
    lastActiveAt: lastActive(now(), community.startedAt, before, facilitators),
  };
  await saveCare(db, care, community.status === "open" ? dueAt(care, facilitators) : null);
};

/** Whether a change of a membership has to do with who looks after the community. */
export const isOfFacilitator = ({
  before,
  after,
}: {
  before: MembershipRecord | undefined;
  after: MembershipRecord | undefined;
}): boolean => before?.role === "facilitator" || after?.role === "facilitator";
