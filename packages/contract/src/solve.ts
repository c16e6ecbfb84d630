import { sha256 } from "@noble/hashes/sha2.js";
import type { Challenge } from "./proof.ts";

// Not WebCrypto: pages on plain http have none. Not a worker: a host page's policy may forbid it.

/** Longest the page is kept busy in one go; far below the 50 ms that browsers call a long task. */
const sliceMilliseconds = 8;
const triesBetweenLooks = 32;

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

const deriver = ({ salt, nonce, cost, keyLength }: Challenge["parameters"]) => {
  const begin = bytesOf(salt + nonce);
  const text = new Uint8Array(begin.length + 4);
  text.set(begin);
  const view = new DataView(text.buffer);
  return (counter: number): Uint8Array => {
    view.setUint32(begin.length, counter);
    let key = sha256(text);
    for (let round = 1; round < cost; round++) key = sha256(key);
    return key.subarray(0, keyLength);
  };
};

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Does the work of a challenge in slices between which the page lives on.
 * @param signal gives up when it is aborted
 * @returns the proof to send along
 */
export const solve = async (challenge: Challenge, signal?: AbortSignal): Promise<string> => {
  const { parameters, signature } = challenge;
  const derive = deriver(parameters);
  const prefix = bytesOf(parameters.keyPrefix);
  const fits = (key: Uint8Array): boolean => prefix.every((byte, at) => byte === key[at]);
  for (let counter = 0; ;) {
    signal?.throwIfAborted();
    const until = performance.now() + sliceMilliseconds;
    do {
      for (const end = counter + triesBetweenLooks; counter < end; counter++) {
        const key = derive(counter);
        if (!fits(key)) continue;
        const solution = { counter, derivedKey: hexOf(key) };
        return btoa(JSON.stringify({ challenge: { parameters, signature }, solution }));
      }
    } while (performance.now() < until);
    await rest();
  }
};
