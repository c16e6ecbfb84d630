import { Refusal, readPlacing } from "@boundaryless/core/start";
import type { Ctx } from "@boundaryless/core";
import { aside } from "../aside.ts";
import type { ApiDeps } from "../deps.ts";
import type { Asked } from "../frame.ts";
import { mayStand } from "./page.ts";

// Pages are rarely refused: what notes that waits until one is.
const administering = () => import("@boundaryless/core/administering");

type Named = Parameters<typeof readPlacing>[1];

/**
 * Refuses a page that the trust or the placement it names does not list, and notes that for its administrators; each
 * page around gets an answer of its own.
 * @returns what is known of the page
 * @throws forbidden where the page is not listed
 */
export const listedPage = async (
  ctx: Ctx,
  named: Named,
  c: Asked,
  deps: ApiDeps,
): ReturnType<typeof readPlacing> => {
  c.header("Vary", "Origin", { append: true });
  const page = c.req.header("origin") ?? null;
  const placing = await readPlacing(ctx, named);
  const { callers, keeper } = placing;
  if (mayStand(page, callers, deps.origin)) return placing;
  if (keeper !== null && page !== null)
    await aside(deps.log, c, "refused page not noted", async () =>
      (await administering()).noteRefused(ctx, keeper, page),
    );
  throw new Refusal("forbidden", "placement-locked");
};
