import type * as z from "zod/mini";
import type { ErrorCode } from "./problem.ts";

type Schema = z.ZodMiniType;

/** One address of the API: what goes in, what comes out, who may call it, how long answers may be kept. */
export interface Endpoint {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** OpenAPI path, parameters in braces. */
  readonly path: `/v1/${string}`;
  readonly summary: string;
  readonly tag:
    "Communities" | "Joining" | "Lessons" | "Gatherings" | "Trusts" | "Widget" | "Administration" | "System";
  readonly access: "anyone" | "administrator";
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  /** Largest body in bytes, where it is more than usual. */
  readonly maxBodyBytes?: number;
  readonly status: 200 | 201 | 202 | 204 | 302;
  /** Schema of the JSON answer; none where the answer has no body. */
  readonly answer?: Schema;
  readonly errors: readonly ErrorCode[];
  /** Seconds that a shared cache may keep the answer; none means `no-store`. */
  readonly cacheSeconds?: number;
}

export const endpoint = <const E extends Endpoint>(declared: E): E => declared;

type Input<S> = S extends Schema ? z.input<S> : never;
type Output<S> = S extends Schema ? z.infer<S> : undefined;

/** What a caller hands to an endpoint. */
export type RequestOf<E extends Endpoint> = (E extends { params: infer P } ? { params: Input<P> } : unknown) &
  (E extends { query: infer Q } ? { query?: Partial<Input<Q>> } : unknown) &
  (E extends { body: infer B } ? { body: Input<B> } : unknown);

/** What an endpoint answers with. */
export type AnswerOf<E extends Endpoint> = E extends { answer: infer A } ? Output<A> : undefined;

/** What a handler receives once parsed. */
export type ParsedOf<E extends Endpoint> = (E extends { params: infer P } ? { params: Output<P> } : unknown) &
  (E extends { query: infer Q } ? { query: Output<Q> } : unknown) &
  (E extends { body: infer B } ? { body: Output<B> } : unknown);
