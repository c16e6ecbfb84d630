import { endpoints } from "@boundaryless/contract";
import { Refusal, countView, placedView, readPlacing } from "@boundaryless/core/start";
import { aside } from "../aside.ts";
import { isDrawn } from "../asked/counted.ts";
import { mayStand } from "../asked/page.ts";
import { route } from "../handle.ts";

const { readWidget } = endpoints;
// Pages are rarely refused: what notes that waits until one is.
const administering = () => import("@boundaryless/core/administering");

export const widgetRoutes = [
  route<typeof readWidget>(
    readWidget,
    (ctx, { query, language }) => placedView(ctx, { ...query, otherwise: query.otherwise ?? language }),
    {
      speaks: true,
      kept: true,
      first: async (ctx, { query }, c, deps) => {
        c.header("Vary", "Origin", { append: true });
        const page = c.req.header("origin") ?? null;
        const { callers, counted, keeper } = await readPlacing(ctx, query);
        if (!mayStand(page, callers, deps.origin)) {
          if (keeper !== null && page !== null)
            await aside(deps.log, c, "refused page not noted", async () =>
              (await administering()).noteRefused(ctx, keeper, page),
            );
          throw new Refusal("forbidden", "placement-locked");
        }
        if (counted === null || query.count === "no" || !isDrawn(deps, c.req.raw)) return;
        c.set("unshared", true);
        await aside(deps.log, c, "view not counted", () => countView(ctx, counted));
      },
    },
  ),
];
