import type { CaseList, CaseQuery } from "@boundaryless/contract";
import { actionsOn, generalActionsOf } from "../administrator/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { openCursor, sealCursor } from "../cursor.ts";
import { Refusal } from "../errors.ts";
import { type CaseRecord, targetOf } from "./case.ts";
import { nameOfItem } from "./item.ts";
import { summaryOf } from "./read.ts";
import { casesOf } from "./store.ts";

type Order = (one: CaseRecord, other: CaseRecord) => number;

const byLatest: Order = (one, other) => other.latestAt.localeCompare(one.latestAt);
const orders: Record<CaseQuery["order"], Order> = {
  newest: byLatest,
  most: (one, other) => other.reports - one.reports || byLatest(one, other),
};

/** The queue: cases within the administrator's grants. @throws forbidden for those who moderate nothing */
export const listCases = async (
  ctx: Ctx,
  { state, reason, order, limit, cursor }: CaseQuery,
): Promise<CaseList> => {
  const { id, grants } = requireAdministrator(ctx);
  if (!generalActionsOf(grants).includes("list-reports")) throw new Refusal("forbidden", "no-grant");
  const within = (await casesOf(ctx.db, state))
    .filter(({ slug, homeTrust }) =>
      actionsOn(grants, { slug, homeTrust, trustCodes: [] }).includes("moderate"),
    )
    .filter(({ reasons }) => reason === undefined || (reasons[reason] ?? 0) > 0)
    .sort(orders[order]);
  const scope = JSON.stringify(["cases", id, state, reason, order]);
  const start = cursor === undefined ? 0 : Number(openCursor(ctx.keys, scope, cursor)["start"]);
  const end = start + limit;
  const cases = within
    .slice(start, end)
    .map(async (record) => summaryOf(record, await nameOfItem(ctx, targetOf(record))));
  return {
    cases: await Promise.all(cases),
    total: within.length,
    next: end < within.length ? sealCursor(ctx.keys, scope, { start: end }) : null,
  };
};
