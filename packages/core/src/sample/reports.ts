import type { Language, ReportReason } from "@boundaryless/contract";
import { communityBySlug } from "../community/index.ts";
import { type Ctx, requireSystem } from "../context.ts";
import { takeReport } from "../moderation/index.ts";

/** A report that shows moderators what one looks like. */
export interface SampleReport {
  readonly slug: string;
  readonly reason: ReportReason;
  readonly text: string;
  readonly email: string;
  readonly language: Language;
}

/** Plants reports of sample communities, never of others; they go when their community goes. */
export const plantReports = async (ctx: Ctx, reports: readonly SampleReport[]): Promise<void> => {
  requireSystem(ctx);
  for (const { slug, ...report } of reports) {
    const community = await communityBySlug(ctx.db, slug);
    if (!community?.sample) continue;
    const reported = { ...report, addressKey: ctx.keys.addressKey(report.email) };
    await takeReport(ctx, { kind: "community", slug }, reported, []);
  }
};
