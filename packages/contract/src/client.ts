import { createSend } from "./read.ts";
import type {
  Address,
  ClientAnswer,
  ClientOptions,
  ClientRequest,
  LooseRequest,
  ReadOptions,
} from "./read.ts";

export * from "./read.ts";

export interface CallOptions extends ReadOptions {
  readonly idempotencyKey?: string;
}

export type Call = <A extends Address>(
  address: A,
  request: ClientRequest<A>,
  options?: CallOptions,
) => Promise<ClientAnswer<A>>;

/**
 * A typed client: `call("POST /v1/communities/{slug}/joins", { params: { slug }, body }, { idempotencyKey })`.
 * @throws {CallError} when there is no answer, no JSON, or a problem.
 */
export const createClient = (options: ClientOptions): Call => {
  const send = createSend(options);
  const call = (address: string, request: LooseRequest, how: CallOptions = {}): Promise<unknown> => {
    const headers: Record<string, string> = {};
    if (request.body !== undefined) headers["content-type"] = "application/json";
    if (how.idempotencyKey) headers["idempotency-key"] = how.idempotencyKey;
    const body = request.body === undefined ? {} : { body: JSON.stringify(request.body) };
    return send(address, request, how, { ...body, headers });
  };
  return call as Call;
};
