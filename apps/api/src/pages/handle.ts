import { Refusal } from "@boundaryless/core/start";
import type { Asked } from "../frame.ts";
import { factsOf, printLine, routeOf } from "../log.ts";
import { moved, respond, type Answer } from "./frame/answer.ts";
import { asked, type Asked as Page, type PageDeps } from "./frame/asked.ts";
import { type Device, deviceOf } from "./frame/device.ts";
import { brokenPage, notFoundPage, refusalPage } from "./parts/failure.tsx";
import { Moved } from "./parts/read.ts";
import type { PageRoute } from "./routes.ts";

const withoutEnding = (slug: string): string => slug.replace(/\.(?:feed\.json|json|atom|ics)$/u, "");

function askedFor(deps: PageDeps, c: Asked, device: Device | null = null): Page {
  const one = asked(deps, c, device);
  return { ...one, param: (name) => (name === "slug" ? withoutEnding(one.param(name)) : one.param(name)) };
}

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

/** Answers one request for a page. */
export async function answerPage(deps: PageDeps, route: PageRoute, c: Asked): Promise<Response> {
  const request = askedFor(deps, c, route.knowsDevice ? await deviceOf(deps, c) : null);
  try {
    return respond(c.req.raw, await route.answer(request), route);
  } catch (error) {
    if (error instanceof Moved) return respond(c.req.raw, moved(error.location), route);
    return respond(c.req.raw, await failed(deps, c, request, error), { framing: route.framing });
  }
}

/** Answers a request for a page that is not there. */
export const answerNotFound = async (deps: PageDeps, c: Asked): Promise<Response> =>
  respond(c.req.raw, await notFoundPage(askedFor(deps, c)), {});
