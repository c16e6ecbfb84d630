import type { Tracer } from "./tracer.ts";

/** What an AWS client hands to a middleware of its own, as far as a trace looks at it. */
export interface ClientCall {
  /** Such as `DynamoDBClient`. */
  readonly clientName?: string;
  /** Such as `QueryCommand`. */
  readonly commandName?: string;
}

/** Carries a call out. */
export type Next = (call: { input: object }) => Promise<{ output: object }>;

interface Watchable {
  readonly middlewareStack: {
    add(middleware: never, options: { readonly step: "initialize"; readonly name: string }): void;
  };
}

let tracer: Tracer | undefined;
let loading: Promise<void> | undefined;

/** From here on everything that goes through `traced`, `within` and watched clients is told to the tracer. */
export const traceWith = (made: Tracer | undefined): void => {
  tracer = made;
};

/** What Lambda says of the invocation: whether it is traced, and as part of what. It takes one at a time. */
const saidOfInvocation = (): string => process.env._X_AMZN_TRACE_ID ?? "";

const isSampled = (said: string): boolean => /(?:^|;) *Sampled=1(?:;|$)/u.test(said);

// A trace is worth less than any answer: without the library, on we go.
const load = (): Promise<void> =>
  (loading ??= import("./xray.ts")
    .then(({ openXray }) => traceWith(openXray(process.env)))
    .catch(() => undefined));

/**
 * A handler whose sampled invocations are traced; the others cost one look at a variable. The first one that is sampled
 * is answered before the library is loaded, so that nobody waits for it: of that one, Lambda alone tells.
 * @param name of the function, one of ours
 */
export const traced =
  <Asked extends unknown[], Answer>(
    name: string,
    handler: (...asked: Asked) => Promise<Answer>,
  ): ((...asked: Asked) => Promise<Answer>) =>
  async (...asked) => {
    const said = saidOfInvocation();
    if (!isSampled(said)) return handler(...asked);
    if (tracer) return tracer.invocation(name, said, () => handler(...asked));
    try {
      return await handler(...asked);
    } finally {
      void load();
    }
  };

/**
 * A part of an invocation, told apart in its trace; without one it is the work alone.
 * @param name made of words of ours: no identifier, no text that somebody wrote
 */
export const within = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  tracer ? tracer.part(name, work) : work();

/** What became of a request. */
export interface Answered {
  readonly method: string;
  /** The pattern of the route, never the path: that may carry a token. */
  readonly route: string;
  readonly status: number;
}

/** Names the traced invocation by the request that it answered. */
export const answered = (answer: Answered): void => tracer?.answered(answer);

/** Every call of this AWS client becomes a part of the trace of the invocation that makes it, if there is one. */
export const watched = <C extends Watchable>(client: C): C => {
  const middleware = (next: Next, call: ClientCall) => (args: { input: object }) =>
    tracer ? tracer.call(call, args, next) : next(args);
  client.middlewareStack.add(middleware as never, { step: "initialize", name: "trace" });
  return client;
};
