import type { AnswerOf, RequestOf } from "./endpoint.ts";
import type { Endpoints } from "./endpoints.ts";
import type { Problem } from "./problem.ts";

// Types only from the schemas: a browser that calls the API carries none of the parser.

type ByAddress = {
  [Id in keyof Endpoints as `${Endpoints[Id]["method"]} ${Endpoints[Id]["path"]}`]: Endpoints[Id];
};
export type Address = keyof ByAddress;
export type ClientRequest<A extends Address> = RequestOf<ByAddress[A]>;
export type ClientAnswer<A extends Address> = AnswerOf<ByAddress[A]>;

/** Why a call failed: no answer at all, an answer that is not ours, or a problem the API explains. */
export class CallError extends Error {
  readonly kind: "offline" | "garbled" | "problem";
  readonly problem: Problem | undefined;
  constructor(kind: CallError["kind"], problem?: Problem) {
    super(problem?.detail ?? kind);
    this.name = "CallError";
    this.kind = kind;
    this.problem = problem;
  }
}

export interface ClientOptions {
  /** Origin of the system, such as `https://communities.example.nhs.uk`; empty for our own origin. */
  readonly base: string;
  /** Language of messages: `en` or `cy`. */
  readonly language: string;
  readonly fetch?: typeof fetch;
}

/** A request whose address is not known to the types. */
export interface LooseRequest {
  params?: Record<string, string>;
  query?: Record<string, string | number | undefined>;
  body?: unknown;
}

/** A query, in the order given: strings and numbers by name; what is undefined or empty stays out. */
export const searchOf = (query: object): URLSearchParams =>
  new URLSearchParams(Object.entries(query).filter(([, value]) => (value ?? "") !== ""));

const fill = (path: string, { params = {}, query = {} }: LooseRequest): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const search = searchOf(query);
  return search.size > 0 ? `${filled}?${search}` : filled;
};

const parse = async (response: Response): Promise<unknown> => {
  if (response.status === 204) return undefined;
  try {
    return await response.json();
  } catch {
    throw new CallError("garbled");
  }
};

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "code" in value && "detail" in value;

/** How a request is sent: it ends with the signal, and `fresh` asks past what the browser keeps. */
export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly fresh?: boolean;
}

/** A call that changes nothing. */
export type Read = <A extends Address & `GET ${string}`>(
  address: A,
  request: ClientRequest<A>,
  options?: ReadOptions,
) => Promise<ClientAnswer<A>>;

/** A request of any address; `more` is what a browser's own request has besides. */
export type Send = (
  address: string,
  request: LooseRequest,
  options?: ReadOptions,
  more?: RequestInit,
) => Promise<unknown>;

/** How both clients send. */
export const createSend =
  ({ base, language, fetch: send = (...args) => fetch(...args) }: ClientOptions): Send =>
  async (address, request, { signal, fresh } = {}, more = {}) => {
    const [method, path] = address.split(" ") as [string, string];
    const init: RequestInit = { method, ...more, headers: { "accept-language": language, ...more.headers } };
    if (signal) init.signal = signal;
    if (fresh) init.cache = "no-cache";
    const response = await send(base + fill(path, request), init).catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new CallError("offline");
    });
    const answer = await parse(response);
    if (response.ok) return answer;
    throw isProblem(answer) ? new CallError("problem", answer) : new CallError("garbled");
  };

/**
 * A typed client for what changes nothing, which weighs less: `read("GET /v1/communities/{slug}", { params: { slug } })`.
 * @throws {CallError} when there is no answer, no JSON, or a problem.
 */
export const createReader = (options: ClientOptions): Read => createSend(options) as Read;
