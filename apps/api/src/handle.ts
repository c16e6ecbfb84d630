import type { AnswerOf, Endpoint, ErrorCode } from "@boundaryless/contract";
import type { Ctx } from "@boundaryless/core";
import { Refusal } from "@boundaryless/core/start";
import type { Handler } from "hono";
import * as z from "zod/mini";
import type { Keeper } from "./answer/keep.ts";
import { type Outcome, once } from "./answer/replay.ts";
import { make, sendRead, sendWritten } from "./answer/send.ts";
import { actorOf } from "./asked/actor.ts";
import { languageOf } from "./asked/language.ts";
import { type InputOf, parseAsked } from "./asked/parse.ts";
import type { ApiDeps } from "./deps.ts";
import type { Asked, Frame } from "./frame.ts";

interface RouteOptions<E extends Endpoint> {
  /** The answer speaks the language of the request. */
  readonly speaks?: boolean;
  /** Which answers are kept in the process for a moment, as made bytes. */
  readonly kept?: boolean | ((input: InputOf<E>) => boolean);
  /** What is done for each request once it is parsed, also where the answer itself is kept. */
  readonly first?: (ctx: Ctx, input: InputOf<E>, c: Asked, deps: ApiDeps) => Promise<void>;
  /** No copy of the answer is kept for a repetition with the same `Idempotency-Key`. */
  readonly holdsSecret?: boolean;
}

/** An endpoint of the contract bound to whatever answers it. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly handler: (deps: ApiDeps, keep: Keeper) => Handler<Frame>;
}

type Operation<E extends Endpoint> = (
  ctx: Ctx,
  input: InputOf<E>,
  c: Asked,
  deps: ApiDeps,
) => AnswerOf<E> | Promise<AnswerOf<E>>;

const contextOf = ({ db, keys, now, newId }: ApiDeps, actor: Ctx["actor"]): Ctx => ({
  actor,
  db,
  keys,
  now,
  newId,
});

/** The answer without anything its schema does not name. */
const strip = ({ answer }: Endpoint, value: unknown): unknown =>
  answer ? z.parse(answer, value) : undefined;

// The other refusals depend on how things stand: the same request may succeed a minute later.
const lasting: ReadonlySet<ErrorCode> = new Set([
  "invalid",
  "not-found",
  "already-confirmed",
  "expired",
  "too-large",
]);

const refusalAsOutcome = async (c: Asked, { origin }: ApiDeps, error: unknown): Promise<Outcome> => {
  if (!(error instanceof Refusal)) throw error;
  const { problemOf } = await import("./answer/problem.ts");
  const { status, problem, headers } = problemOf(error, languageOf(c), origin);
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return { status, body: JSON.stringify(problem), lasting: lasting.has(problem.code) };
};

/** Binds an endpoint to one operation: parse, call it, answer. */
export const route = <E extends Endpoint>(
  endpoint: E,
  operation: Operation<E>,
  { speaks = false, kept = false, first, holdsSecret = false }: RouteOptions<E> = {},
): Route => ({
  endpoint,
  handler: (deps, keep) => async (c) => {
    const ctx = contextOf(deps, await actorOf(deps, c, endpoint));
    const { input, bodyText } = await parseAsked(c, endpoint);
    const answer = async () => strip(endpoint, await operation(ctx, input, c, deps));
    if (endpoint.method === "GET") {
      if (speaks) c.header("Vary", "Accept-Language");
      await first?.(ctx, input, c, deps);
      const read = async () => make(await answer());
      const keeps = typeof kept === "function" ? kept(input) : kept;
      return sendRead(
        c,
        await (keeps ? keep(JSON.stringify([endpoint.path, input]), read) : read()),
        endpoint,
      );
    }
    const write = async (): Promise<Outcome> => {
      try {
        return { status: endpoint.status, body: JSON.stringify(await answer()) ?? "", lasting: true };
      } catch (error) {
        return refusalAsOutcome(c, deps, error);
      }
    };
    const { status, body } =
      endpoint.method === "POST" && !holdsSecret ? await once(c, ctx, bodyText, write) : await write();
    return sendWritten(c, status, body);
  },
});

/** Binds an endpoint that sends the browser elsewhere instead of answering. */
export const redirectRoute = <E extends Endpoint>(
  endpoint: E,
  go: (deps: ApiDeps, ctx: Ctx, input: InputOf<E>, c: Asked) => Promise<string>,
): Route => ({
  endpoint,
  handler: (deps) => async (c) => {
    const ctx = contextOf(deps, await actorOf(deps, c, endpoint));
    const { input } = await parseAsked(c, endpoint);
    const location = await go(deps, ctx, input, c);
    c.header("Cache-Control", "no-store");
    return c.redirect(location, 302);
  },
});
