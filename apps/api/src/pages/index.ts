import { Refusal } from "@boundaryless/core";
import { Hono, type Context, type Handler } from "hono";
import * as z from "zod/mini";
import type { AppDeps } from "../deps.ts";
import { respond, type Answer } from "./frame/answer.ts";
import { asked, type Asked } from "./frame/asked.ts";
import { brokenPage, notFoundPage, refusalPage } from "./parts/failure.tsx";
import { pageRoutes, type PageRoute } from "./routes.ts";

const withoutEnding = (slug: string): string => slug.replace(/\.(?:json|atom|ics)$/u, "");

function askedFor(deps: AppDeps, c: Context): Asked {
  const one = asked(deps, c);
  return { ...one, param: (name) => (name === "slug" ? withoutEnding(one.param(name)) : one.param(name)) };
}

async function failed(request: Asked, error: unknown): Promise<Answer> {
  if (error instanceof Refusal) return refusalPage(request, error);
  // A query that the contract does not know; whoever uses our own links and forms never sees this.
  if (error instanceof z.core.$ZodError) return refusalPage(request, new Refusal("invalid", "check-fields"));
  // Name and place only: messages of libraries may quote what somebody typed.
  console.error(
    "page failed",
    error instanceof Error ? `${error.name}\n${error.stack?.split("\n").slice(1).join("\n")}` : typeof error,
  );
  return brokenPage(request);
}

const handler =
  (deps: AppDeps, route: PageRoute): Handler =>
  async (c) => {
    const request = askedFor(deps, c);
    try {
      return respond(c.req.raw, await route.answer(request), route);
    } catch (error) {
      return respond(c.req.raw, await failed(request, error), { framing: route.framing });
    }
  };

/** The member pages, the frame page and the feeds. Sets its own headers; mount it at the root. */
export function createPages(deps: AppDeps): Hono {
  const pages = new Hono();
  for (const route of pageRoutes) pages.on(route.method, route.path, handler(deps, route));
  return pages;
}

/** The page for an address that nobody answers; for the `notFound` of the whole system. */
export const pageNotFound =
  (deps: AppDeps): Handler =>
  async (c) =>
    respond(c.req.raw, await notFoundPage(askedFor(deps, c)), {});
