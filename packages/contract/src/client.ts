import { callOver, type Call } from "./call.ts";
import { createSend, type ClientOptions } from "./read.ts";

export * from "./call.ts";
export * from "./read.ts";

/**
 * A typed client: `call("POST /v1/communities/{slug}/joins", { params: { slug }, body }, { idempotencyKey })`.
 * @throws {CallError} when there is no answer, no JSON, or a problem.
 */
export const createClient = (options: ClientOptions): Call => callOver(createSend(options));
