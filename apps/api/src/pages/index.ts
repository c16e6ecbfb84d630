import { Refusal } from "@boundaryless/core";
import { Hono, type Handler } from "hono";
import type { ApiDeps, AppDeps } from "../deps.ts";
import type { Asked, Frame } from "../frame.ts";
import { factsOf, printLine, routeOf } from "../log.ts";
import { moved, respond, type Answer } from "./frame/answer.ts";
import { asked, type Asked as Page } from "./frame/asked.ts";
import { brokenPage, notFoundPage, refusalPage } from "./parts/failure.tsx";
import { Moved } from "./parts/read.ts";
import { pageRoutes, type PageRoute } from "./routes.ts";

const withoutEnding = (slug: string): string => slug.replace(/\.(?:json|atom|ics)$/u, "");

function askedFor(deps: AppDeps, c: Asked): Page {
  const one = asked(deps, c);
  return { ...one, param: (name) => (name === "slug" ? withoutEnding(one.param(name)) : one.param(name)) };
}

/** The pages' dependencies, and where findings go; the usual place prints a line of JSON. */
type PageDeps = AppDeps & Partial<Pick<ApiDeps, "log">>;

async function failed(
  { log = printLine }: PageDeps,
  c: Asked,
  request: Page,
  error: unknown,
): Promise<Answer> {
  if (error instanceof Refusal) return refusalPage(request, error);
  const requestId = c.get("requestId") ?? "";
  log({ level: "error", what: "unforeseen", requestId, route: routeOf(c), error: factsOf(error) });
  return brokenPage(request);
}

const handler =
  (deps: PageDeps, route: PageRoute): Handler<Frame> =>
  async (c) => {
    const request = askedFor(deps, c);
    try {
      return respond(c.req.raw, await route.answer(request), route);
    } catch (error) {
      if (error instanceof Moved) return respond(c.req.raw, moved(error.location), route);
      return respond(c.req.raw, await failed(deps, c, request, error), { framing: route.framing });
    }
  };

/** The member pages, the frame page and the feeds. Sets its own headers; mount it at the root. */
export function createPages(deps: PageDeps): Hono<Frame> {
  const pages = new Hono<Frame>();
  for (const route of pageRoutes) pages.on(route.method, route.path, handler(deps, route));
  return pages;
}

/** The page for an address that nobody answers; for the `notFound` of the whole system. */
export const pageNotFound =
  (deps: AppDeps): Handler<Frame> =>
  async (c) =>
    respond(c.req.raw, await notFoundPage(askedFor(deps, c)), {});
