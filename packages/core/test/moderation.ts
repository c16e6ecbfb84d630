import type { Case, ReportRequest } from "@boundaryless/contract";
import { type House, platform } from "./house.ts";
import { confirm, readCase, report } from "../src/index.ts";

/** What a report says when a test does not care. */
export const reportOf = (slug: string, changes: Partial<ReportRequest> = {}): ReportRequest => ({
  target: { kind: "community", slug },
  reason: "patient-information",
  text: "It names the man in bed four",
  email: "reporter@example.org",
  language: "en",
  ...changes,
});

/** Somebody reports a community and confirms their address; a quarter of an hour passes, for the limit of an address. */
export const reports = async (
  { table, story, passes }: House,
  slug: string,
  changes: Partial<ReportRequest> = {},
): Promise<void> => {
  const request = reportOf(slug, changes);
  await report(table.ctx({ kind: "anyone", network: null }), request);
  await confirm(table.ctx(), { token: await story.tokenFor(request.email) });
  passes(900);
};

/** Somebody reports a comment and confirms their address. */
export const reportsComment = (
  house: House,
  slug: string,
  itemId: string,
  changes: Partial<ReportRequest> = {},
): Promise<void> => reports(house, slug, { target: { kind: "comment", slug, itemId }, ...changes });

/** The case of a comment as the platform sees it. */
export const caseOnComment = ({ table }: House, slug: string, itemId: string): Promise<Case> =>
  readCase(table.ctx(platform), { kind: "comment", slug, itemId });

/** The case of a community as the platform sees it. */
export const caseOn = ({ table }: House, slug: string): Promise<Case> =>
  readCase(table.ctx(platform), { kind: "community", slug });
