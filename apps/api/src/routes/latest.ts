import { endpoints } from "@boundaryless/contract";
import type { Ctx } from "@boundaryless/core";
import { listedPage } from "../asked/listed.ts";
import type { ApiDeps } from "../deps.ts";
import type { Asked } from "../frame.ts";
import { route } from "../handle.ts";

// Most requests only read communities: no cold start waits for this.
const latest = () => import("@boundaryless/core/latest");

// A trust may list the pages that name it: these lists stand on no others, as the widget does.
const first = async (
  ctx: Ctx,
  { query: { trust } }: { query: { trust?: string | undefined } },
  c: Asked,
  deps: ApiDeps,
): Promise<void> => void (await listedPage(ctx, { trust }, c, deps));

export const latestRoutes = [
  route(
    endpoints.listLatestLessons,
    async (ctx, { query }) => (await latest()).listLatestLessons(ctx, query),
    { kept: true, first },
  ),
  route(
    endpoints.listNextGatherings,
    async (ctx, { query }) => (await latest()).listNextGatherings(ctx, query),
    { kept: true, first },
  ),
];
