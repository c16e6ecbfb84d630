import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { Proof } from "./prove.ts";
import type { Challenge } from "./proof.ts";
import { solve } from "./solve.ts";

const salt = "00112233445566778899aabbccddeeff";
const nonce = "ffeeddccbbaa99887766554433221100";

const keyOf = (counter: number, cost: number): string => {
  const text = Buffer.alloc(36);
  text.write(salt + nonce, "hex");
  text.writeUInt32BE(counter, 32);
  let key: Buffer = text;
  for (let round = 0; round < cost; round++) key = createHash("sha256").update(key).digest();
  return key.toString("hex");
};

const challengeOf = (
  counter: number,
  cost = 1,
  keyPrefix = keyOf(counter, cost).slice(0, 32),
): Challenge => ({
  parameters: {
    algorithm: "SHA-256",
    cost,
    data: { for: "join", until: 4e9 },
    keyLength: 32,
    keyPrefix,
    nonce,
    salt,
  },
  signature: "f".repeat(64),
});
const hopeless = challengeOf(0, 1, "00".repeat(16));

test.each([
  [0, 1],
  [31, 1],
  [32, 1],
  [5000, 1],
  [70, 3],
])(
  "the counter %i of cost %i is found, and proved with the key that node:crypto derives",
  async (counter, cost) => {
    const challenge = challengeOf(counter, cost);
    const proof = JSON.parse(atob(await solve(challenge))) as unknown;
    expect(proof).toEqual({ challenge, solution: { counter, derivedKey: keyOf(counter, cost) } });
  },
);

test("work that is no longer wanted ends, and others have had their turn meanwhile", async () => {
  const stop = new AbortController();
  const work = solve(hopeless, stop.signal);
  let turns = 0;
  while (turns < 5) {
    await new Promise((resolve) => setTimeout(resolve));
    turns++;
  }
  stop.abort();
  await expect(work).rejects.toThrow();
});

test("a form asks for one challenge however often it is entered, and for another once the proof is spent", async () => {
  let asked = 0;
  const proof = new Proof("join", () => Promise.resolve(challengeOf(++asked)));
  for (let time = 0; time < 3; time++) proof.begin();
  const first = await proof.take();
  expect(await proof.take()).toBe(first);
  expect(asked).toBe(1);
  proof.renew();
  expect(await proof.take()).not.toBe(first);
  expect(asked).toBe(2);
});

test("where there was no challenge to be had, the next attempt asks again", async () => {
  let asked = 0;
  const proof = new Proof("join", () => {
    asked++;
    return asked === 1 ? Promise.reject(new TypeError("network")) : Promise.resolve(challengeOf(1));
  });
  expect(await proof.take()).toBeUndefined();
  expect(await proof.take()).toEqual(expect.any(String));
});
