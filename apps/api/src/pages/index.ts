import { Hono, type Handler } from "hono";
import type { Frame } from "../frame.ts";
import type { PageDeps } from "./frame/asked.ts";
import { pageRoutes } from "./routes.ts";

// The pages and their words are loaded with the first request for one; calls of the API do without them.
const handling = () => import("./handle.ts");

/** The member pages, the frame page and the feeds. Sets its own headers; mount it at the root. */
export function createPages(deps: PageDeps): Hono<Frame> {
  const pages = new Hono<Frame>();
  for (const route of pageRoutes)
    pages.on(route.method, route.path, async (c) => (await handling()).answerPage(deps, route, c));
  return pages;
}

/** The page for an address that nobody answers; for the `notFound` of the whole system. */
export const pageNotFound =
  (deps: PageDeps): Handler<Frame> =>
  async (c) =>
    (await handling()).answerNotFound(deps, c);
