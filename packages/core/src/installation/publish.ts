import { sign } from "node:crypto";
import {
  type Directory,
  type DirectoryCard,
  type SignedDirectory,
  directoryLimits,
  directoryType,
} from "@boundaryless/contract";
import { openEntries } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { type Signer, signersOf } from "./key.ts";

const dayMilliseconds = 24 * 60 * 60 * 1000;
const validMilliseconds = 7 * dayMilliseconds;

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

const signatureOf = (payload: string, { privateKey, key }: Signer): SignedDirectory["signatures"][number] => {
  const header = encoded({ alg: "EdDSA", typ: directoryType, kid: key });
  const signature = sign(null, Buffer.from(`${header}.${payload}`), privateKey).toString("base64url");
  return { protected: header, signature };
};

/** Leaves the last ones out where all together would be more than others take. */
const fitting = (cards: readonly DirectoryCard[]): DirectoryCard[] => {
  // base64url makes four characters of three bytes; keys, signatures and the rest need little.
  let left = directoryLimits.bytes * 0.75 - 10_000;
  return cards.slice(0, directoryLimits.communities).filter((card) => {
    left -= Buffer.byteLength(JSON.stringify(card)) + 1;
    return left > 0;
  });
};

/**
 * Our open communities, latest activity first, signed. Nothing is stored for it: the sequence is the instant of the
 * last change, or the beginning of the day, so that it only grows and the bytes stay the same while nothing changes.
 */
export const signDirectory = async (ctx: Ctx, { origin }: { origin: string }): Promise<SignedDirectory> => {
  const [{ newest, earlier }, { entries, changedAt }] = await Promise.all([signersOf(ctx), openEntries(ctx)]);
  const now = ctx.now().getTime();
  const today = now - (now % dayMilliseconds);
  const sequence = Math.max(today, changedAt ? Math.min(now, Date.parse(changedAt)) : 0);
  const signers = earlier ? [newest, earlier] : [newest];
  const directory: Directory = {
    version: 1,
    origin,
    sequence,
    issuedAt: new Date(sequence).toISOString(),
    validUntil: new Date(sequence + validMilliseconds).toISOString(),
    keys: signers.map(({ key }) => key),
    communities: fitting(
      entries.map(({ card, language, licence }) => {
        const { slug, name, goal, topics, stage, people, trusts, disciplines } = card;
        const url = `${origin}/c/${slug}`;
        return { slug, name, goal, topics, language, stage, licence, people, trusts, disciplines, url };
      }),
    ),
  };
  const payload = encoded(directory);
  return { payload, signatures: signers.map((signer) => signatureOf(payload, signer)) };
};

/** Our public keys as a JSON Web Key Set (RFC 7517), the newest first. */
export const directoryKeys = async (ctx: Ctx): Promise<{ keys: Record<string, string>[] }> => {
  const { newest, earlier } = await signersOf(ctx);
  const all = earlier ? [newest, earlier] : [newest];
  return {
    keys: all.map(({ key: x }) => ({ kty: "OKP", crv: "Ed25519", alg: "EdDSA", use: "sig", kid: x, x })),
  };
};
