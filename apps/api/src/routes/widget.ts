import { endpoints } from "@boundaryless/contract";
import { countView, placedView } from "@boundaryless/core/start";
import { aside } from "../aside.ts";
import { isDrawn } from "../asked/counted.ts";
import { listedPage } from "../asked/listed.ts";
import { route } from "../handle.ts";

const { readWidget } = endpoints;

export const widgetRoutes = [
  route<typeof readWidget>(
    readWidget,
    (ctx, { query, language }) => placedView(ctx, { ...query, otherwise: query.otherwise ?? language }),
    {
      speaks: true,
      kept: true,
      first: async (ctx, { query }, c, deps) => {
        const { counted } = await listedPage(ctx, query, c, deps);
        if (counted === null || query.count === "no" || !isDrawn(deps, c.req.raw)) return;
        c.set("unshared", true);
        await aside(deps.log, c, "view not counted", () => countView(ctx, counted));
      },
    },
  ),
];
