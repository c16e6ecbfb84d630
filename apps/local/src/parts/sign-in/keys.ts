import { generateKeyPair, randomUUID } from "node:crypto";
import { promisify } from "node:util";
import type { JWKS } from "oidc-provider";

/** A new private signing key as a key set, ready to be kept as JSON and passed in again. */
export async function newKeys(): Promise<JWKS> {
  const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  return { keys: [{ ...privateKey.export({ format: "jwk" }), kid: randomUUID(), alg: "RS256", use: "sig" }] };
}
