import type { Address, ClientAnswer, ClientRequest, LooseRequest, Read, ReadOptions, Send } from "./read.ts";

export interface CallOptions extends ReadOptions {
  readonly idempotencyKey?: string;
}

export type Call = <A extends Address>(
  address: A,
  request: ClientRequest<A>,
  options?: CallOptions,
) => Promise<ClientAnswer<A>>;

/** A typed client that also changes things, over one that reads: `call("POST /v1/problems", { body }, { idempotencyKey })`. */
export const callOver = (read: Read | Send): Call => {
  const send = read as Send;
  const call = (address: string, request: LooseRequest, how: CallOptions = {}): Promise<unknown> => {
    const headers: Record<string, string> = {};
    if (request.body !== undefined) headers["content-type"] = "application/json";
    if (how.idempotencyKey) headers["idempotency-key"] = how.idempotencyKey;
    const body = request.body === undefined ? {} : { body: JSON.stringify(request.body) };
    return send(address, request, how, { ...body, headers });
  };
  return call as Call;
};
