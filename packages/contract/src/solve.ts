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

/** Looks for the solution among a few counters. */
const searcher = (parameters: Challenge["parameters"]) => {
  const derive = deriver(parameters);
  const prefix = bytesOf(parameters.keyPrefix);
  return (from: number): { counter: number; derivedKey: string } | undefined => {
    for (let counter = from; counter < from + triesBetweenLooks; counter++) {
      const key = derive(counter);
      if (prefix.every((byte, at) => byte === key[at])) return { counter, derivedKey: hexOf(key) };
    }
    return undefined;
  };
};

/**
 * Does the work of a challenge in slices between which the page lives on.
 * @param signal gives up when it is aborted
 * @returns the proof to send along
 */
export const solve = async (challenge: Challenge, signal?: AbortSignal): Promise<string> => {
  const { parameters, signature } = challenge;
  const search = searcher(parameters);
  let until = performance.now() + sliceMilliseconds;
  for (let from = 0; ; from += triesBetweenLooks) {
    const solution = search(from);
    if (solution) return btoa(JSON.stringify({ challenge: { parameters, signature }, solution }));
    if (performance.now() < until) continue;
    await rest();
    signal?.throwIfAborted();
    until = performance.now() + sliceMilliseconds;
  }
};
