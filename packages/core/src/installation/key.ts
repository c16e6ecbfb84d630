import { type KeyObject, createPrivateKey, createPublicKey } from "node:crypto";
import type { Ctx } from "../context.ts";
import { ownDirectory } from "./store.ts";

/** One key that we sign with. */
export interface Signer {
  readonly privateKey: KeyObject;
  /** The public key, base64url (the `x` of RFC 8037). */
  readonly key: string;
}

/** What we sign with: the newest key, and for a while the one before, so that others can follow. */
export interface Signers {
  readonly generation: number;
  readonly newest: Signer;
  readonly earlier: (Signer & { readonly until: Date }) | null;
}

// The fixed beginning of a PKCS #8 document around 32 bytes of an Ed25519 key (RFC 8410).
const beginning = Buffer.from("302e020100300506032b657004220420", "hex");

const signerOf = (seed: Buffer): Signer => {
  const privateKey = createPrivateKey({
    key: Buffer.concat([beginning, seed]),
    format: "der",
    type: "pkcs8",
  });
  return { privateKey, key: createPublicKey(privateKey).export({ format: "jwk" }).x ?? "" };
};

/** The public key in the form that `verify` takes. */
export const publicKeyOf = (key: string): KeyObject =>
  createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: key }, format: "jwk" });

/** How long the key before goes on signing: others look every hour, and may be down for weeks. */
export const followMilliseconds = 30 * 24 * 60 * 60 * 1000;

/** What this installation signs with now. */
export const signersOf = async ({ db, keys, now }: Pick<Ctx, "db" | "keys" | "now">): Promise<Signers> => {
  const record = await ownDirectory(db);
  const generation = record?.generation ?? 1;
  const newest = signerOf(keys.directorySeed(generation));
  if (!record || generation === 1) return { generation, newest, earlier: null };
  const until = new Date(Date.parse(record.since) + followMilliseconds);
  const follows = until > now();
  const earlier = follows ? { ...signerOf(keys.directorySeed(generation - 1)), until } : null;
  return { generation, newest, earlier };
};
