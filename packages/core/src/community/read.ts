import type { AuditAction, Community, History, ManagedCommunity } from "@boundaryless/contract";
import { actionsOn, requireAction } from "../administrator/index.ts";
import { historyOf } from "../audit/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { Refusal } from "../errors.ts";
import { isOrphaned } from "./care.ts";
import { figuresOf } from "./community.ts";
import { recentLessons } from "./latest.ts";
import { pageNow } from "./merged.ts";
import { type Page, pageOf } from "./page.ts";
import { noSuchCommunity } from "./store.ts";
import { factsOf, managedCommunity, publicCommunity } from "./wire.ts";

/** Whether an open community is looking for somebody to look after it. */
const lookingFor = ({ now }: Pick<Ctx, "now">, { community, care }: Page) =>
  community.status === "open" && isOrphaned(care, now()) ? { orphaned: true as const } : {};

/** What a page says of its community to anybody. @throws not-found where there is none, or moderators have hidden it */
export const communityOfPage = (ctx: Pick<Ctx, "now">, page: Page | undefined): Community => {
  if (!page) throw noSuchCommunity();
  if (page.community.status === "hidden") throw new Refusal("not-found", "community-hidden");
  const lessons = recentLessons(page.latest);
  return { ...publicCommunity(page.community, page, ctx.now()), lessons, ...lookingFor(ctx, page) };
};

/**
 * One community for anybody, whatever its status: what was open knowledge stays readable. The slug of one that was
 * merged gives the one that has taken it in, under its own slug.
 */
export const readCommunity = async (ctx: Ctx, { slug }: { slug: string }): Promise<Community> =>
  communityOfPage(ctx, await pageNow(ctx.db, slug));

/** A community's page with what permissions depend on. */
export type ManagedPage = Page & { facts: ReturnType<typeof factsOf> };

/** A community's page, read consistently, with what permissions depend on. @throws not-found */
export const requirePage = async (ctx: Ctx, slug: string): Promise<ManagedPage> => {
  const page = await pageOf(ctx.db, slug, true);
  if (!page) throw noSuchCommunity();
  return { ...page, facts: factsOf(page.community, figuresOf(page.tally).trustCodes) };
};

/** One community for an administrator who may do anything with it. @throws forbidden without a grant for it */
export const readManagedCommunity = async (
  ctx: Ctx,
  { slug }: { slug: string },
): Promise<ManagedCommunity> => {
  const administrator = requireAdministrator(ctx);
  const page = await requirePage(ctx, slug);
  const { community, facts } = page;
  if (actionsOn(administrator.grants, facts).length === 0) throw new Refusal("forbidden", "no-grant");
  const managed = await managedCommunity(ctx, administrator, community, page);
  return { ...managed, ...lookingFor(ctx, page) };
};

const moderatorsOnly: ReadonlySet<AuditAction> = new Set([
  "report-dismissed",
  "address-blocked",
  "address-unblocked",
]);

const isForModerators = ({ action, changes }: { action: AuditAction; changes: readonly string[] }): boolean =>
  moderatorsOnly.has(action) || (action === "decision-undone" && changes.includes("dismiss"));

/** The audit entries of a community, newest first, for those who may edit it. */
export const readHistory = async (
  ctx: Ctx,
  { slug, cursor }: { slug: string; cursor?: string | undefined },
): Promise<History> => {
  requireAdministrator(ctx);
  const { facts } = await requirePage(ctx, slug);
  const { grants } = requireAction(ctx, "edit", facts);
  const moderates = actionsOn(grants, facts).includes("moderate");
  // What moderators did about a report that changed nothing is theirs to know.
  return historyOf(ctx, slug, cursor, (entry) => moderates || !isForModerators(entry));
};
