import { Refusal, realWorld } from "@boundaryless/core/start";
import { Hono } from "hono";
import { allowAllOrigins, answerPreflight, isOpenToAllOrigins } from "./answer/cors.ts";
import { type Keeper, createKeeper } from "./answer/keep.ts";
import { secured } from "./answer/security.ts";
import { sendProblem } from "./answer/send.ts";
import { sameOriginWrites } from "./asked/actor.ts";
import { onlyThroughFront } from "./asked/front.ts";
import { languageOf } from "./asked/language.ts";
import { socketNetwork } from "./asked/network.ts";
import { EdgeRefusal } from "./asked/refusal.ts";
import type { ApiDeps } from "./deps.ts";
import { mountDocs } from "./docs/mount.ts";
import type { Asked, Frame } from "./frame.ts";
import type { Route } from "./handle.ts";
import { factsOf, patternOf, printLine, routeOf } from "./log.ts";
import { createPages, pageNotFound } from "./pages/index.ts";
import { actRoutes } from "./routes/act.ts";
import { bundleRoutes } from "./routes/bundle.ts";
import { commentRoutes } from "./routes/comment.ts";
import { communityRoutes } from "./routes/community.ts";
import { erasureRoutes } from "./routes/erasure.ts";
import { facilitatorRoutes } from "./routes/facilitator.ts";
import { gatheringRoutes } from "./routes/gathering.ts";
import { healthRoutes } from "./routes/health.ts";
import { installationRoutes } from "./routes/installation.ts";
import { joiningRoutes } from "./routes/joining.ts";
import { latestRoutes } from "./routes/latest.ts";
import { lessonRoutes } from "./routes/lesson.ts";
import { limitRoutes } from "./routes/limit.ts";
import { evidenceRoutes } from "./routes/evidence.ts";
import { managedCommunityRoutes } from "./routes/managed-community.ts";
import { memberRoutes } from "./routes/member.ts";
import { moderationRoutes } from "./routes/moderation.ts";
import { placementRoutes } from "./routes/placement.ts";
import { searchRoutes } from "./routes/search.ts";
import { mergingRoutes } from "./routes/merging.ts";
import { sessionRoutes } from "./routes/session.ts";
import { stuckRoutes } from "./routes/stuck.ts";
import { trustRoutes } from "./routes/trust.ts";
import { webhookRoutes } from "./routes/webhook.ts";
import { widgetRoutes } from "./routes/widget.ts";

/** Everything under /v1 that the contract names. */
export const routes: readonly Route[] = [
  ...widgetRoutes,
  ...communityRoutes,
  ...commentRoutes,
  ...searchRoutes,
  ...joiningRoutes,
  ...actRoutes,
  ...stuckRoutes,
  ...erasureRoutes,
  ...gatheringRoutes,
  ...latestRoutes,
  ...lessonRoutes,
  ...limitRoutes,
  ...trustRoutes,
  ...healthRoutes,
  ...sessionRoutes,
  ...managedCommunityRoutes,
  ...evidenceRoutes,
  ...memberRoutes,
  ...facilitatorRoutes,
  ...moderationRoutes,
  ...mergingRoutes,
  ...placementRoutes,
  ...webhookRoutes,
  ...installationRoutes,
  ...bundleRoutes,
];

/** Hono's way of writing an OpenAPI path. */
const honoPath = (path: string): string => path.replace(/\{(\w+)\}/g, ":$1");

const methodsOf = (onPath: readonly Route[]): string[] => {
  const methods = onPath.map(({ endpoint }) => endpoint.method);
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"];
};

const isApi = (c: Asked): boolean => c.req.path === "/v1" || c.req.path.startsWith("/v1/");

/** Mounts what one path takes, and says what it takes to whoever asks otherwise. */
const mountPath = (
  app: Hono<Frame>,
  path: string,
  onPath: readonly Route[],
  [deps, keep]: [ApiDeps, Keeper],
): void => {
  const pattern = honoPath(path);
  for (const { endpoint, handler } of onPath) {
    const handle = handler(deps, keep);
    app.on(endpoint.method, pattern, (c, next) => {
      if (isOpenToAllOrigins(endpoint)) allowAllOrigins(c);
      return handle(c, next);
    });
  }
  const open = onPath.map(({ endpoint }) => endpoint).filter(isOpenToAllOrigins);
  const Allow = methodsOf(onPath).join(", ");
  app.options(pattern, (c) => {
    if (open.length > 0)
      answerPreflight(
        c,
        open.map(({ method }) => method),
      );
    return c.body(null, 204, { Allow });
  });
  app.all(pattern, () => {
    throw new EdgeRefusal(405, "invalid", "method-not-allowed", { headers: { Allow } });
  });
};

/** The sentences of all refusals are loaded with the first one: whoever reads the widget's view needs none. */
const refuse = async (c: Asked, { origin }: ApiDeps, refusal: Refusal): Promise<Response> => {
  const { problemOf } = await import("./answer/problem.ts");
  return sendProblem(c, problemOf(refusal, languageOf(c), origin));
};

const answerError = async (c: Asked, deps: ApiDeps, error: Error): Promise<Response> => {
  if (error instanceof Refusal) return refuse(c, deps, error);
  deps.log({
    level: "error",
    what: "unforeseen",
    requestId: c.get("requestId"),
    route: routeOf(c),
    error: factsOf(error),
  });
  return refuse(c, deps, new EdgeRefusal(500, "unavailable", "unavailable"));
};

export type AppOptions = Pick<ApiDeps, "db" | "keys" | "origin" | "oidc"> & Partial<ApiDeps>;

/** The whole system behind one origin, but for static files: the API under /v1 and the member pages. */
export const createApp = (options: AppOptions): Hono<Frame> => {
  const deps: ApiDeps = { ...realWorld, network: socketNetwork, log: printLine, ...options };
  const app = new Hono<Frame>();
  app.use(async (c, next) => {
    await next();
    deps.answered?.({ method: c.req.method, route: patternOf(c), status: c.res.status });
  });
  app.use(secured(deps));
  if (deps.frontSecret !== undefined) app.use(onlyThroughFront(deps.frontSecret));
  app.use(async (c, next) => {
    c.set("requestId", crypto.randomUUID());
    await next();
    c.res.headers.set("X-Request-Id", c.get("requestId"));
  });
  app.use("/v1/*", sameOriginWrites(deps));
  const keep = createKeeper();
  const byPath = Map.groupBy(routes, ({ endpoint }) => endpoint.path);
  for (const [path, onPath] of byPath) mountPath(app, path, onPath, [deps, keep]);
  mountDocs(app, deps);
  app.route("/", createPages(deps));
  const noPage = pageNotFound(deps);
  app.notFound(async (c) => {
    if (isApi(c)) return refuse(c, deps, new Refusal("not-found", "no-such-page"));
    return (await noPage(c, async () => undefined)) ?? c.body(null, 404);
  });
  app.onError((error, c) => answerError(c, deps, error));
  return app;
};
