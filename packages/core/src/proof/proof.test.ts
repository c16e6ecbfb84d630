import { solve } from "@boundaryless/contract/solve";
import { forged } from "@boundaryless/testing";
import { beforeAll, describe, expect, test } from "vitest";
import { openKeys } from "../keys.ts";
import { makeChallenge, proofSeconds, verifiedProof } from "./index.ts";
import { effortAt } from "./proof.ts";

const at = new Date("2026-11-24T12:00:00Z");
const installation = (secret = "a secret of one installation and of no other", now = at) => ({
  keys: openKeys(secret),
  now: () => now,
});
const later = (seconds: number) => installation(undefined, new Date(at.getTime() + seconds * 1000));
const verified = (proof: string, here = installation(), purpose = "join") =>
  verifiedProof(here, purpose, proof);

let proof: string;
beforeAll(async () => {
  proof = await solve(await makeChallenge(installation(), "join", 0));
});

describe("a proof of work", () => {
  test("counts for the purpose and the time it was made for, whoever hands it in", async () => {
    expect(await verified(proof)).toMatch(/^[0-9a-f]{32}$/);
    expect(await verified(proof, later(proofSeconds - 1))).not.toBeNull();
    expect(await verified(proof, later(proofSeconds))).toBeNull();
    expect(await verified(proof, installation(), "start")).toBeNull();
  });

  test("of a clock that is a little behind or ahead of ours is as good", async () => {
    expect(await verified(proof, later(-30))).not.toBeNull();
    expect(await verified(proof, later(30))).not.toBeNull();
  });

  test("of another installation counts for nothing", async () => {
    expect(await verified(proof, installation("a secret of another installation altogether"))).toBeNull();
  });

  test("is the same one however it is written", async () => {
    const rewritten = forged(proof, ({ solution, challenge }) => ({ more: 1, solution, challenge }));
    expect(rewritten).not.toBe(proof);
    expect(await verified(rewritten)).toBe(await verified(proof));
  });

  test.each<[string, Parameters<typeof forged>[1]]>([
    ["a wrong counter", (held) => ({ ...held, solution: { ...held.solution, counter: 1 } })],
    ["a negative counter", (held) => ({ ...held, solution: { ...held.solution, counter: -1 } })],
    ["a huge counter", (held) => ({ ...held, solution: { ...held.solution, counter: 2 ** 53 } })],
    ["half a counter", (held) => ({ ...held, solution: { ...held.solution, counter: 0.5 } })],
    ["a counter in words", (held) => ({ ...held, solution: { ...held.solution, counter: "one" } })],
    ["a key that is not one", (held) => ({ ...held, solution: { ...held.solution, derivedKey: "zz" } })],
    ["no solution", ({ challenge }) => ({ challenge })],
    ["no challenge", ({ solution }) => ({ solution })],
    ["an easier prefix", (held) => ({ ...held, ...easier(held.challenge, { keyPrefix: "" }) })],
    ["no cost", (held) => ({ ...held, ...easier(held.challenge, { cost: 0 }) })],
    ["a ruinous cost", (held) => ({ ...held, ...easier(held.challenge, { cost: 1e12 }) })],
    [
      "a longer life",
      (held) => ({ ...held, ...easier(held.challenge, { data: { for: "join", until: 4e9 } }) }),
    ],
    ["another algorithm", (held) => ({ ...held, ...easier(held.challenge, { algorithm: "SCRYPT" }) })],
    [
      "another signature",
      (held) => ({ ...held, challenge: { ...held.challenge, signature: "0".repeat(64) } }),
    ],
    ["no signature", (held) => ({ ...held, challenge: { ...held.challenge, signature: "" } })],
    ["nothing", () => null],
    ["a list", () => []],
  ])("with %s counts for nothing", async (_, change) => {
    expect(await verified(forged(proof, change))).toBeNull();
  });

  test.each(["", "AAAA", "%%%", "null", "{}", "\u0000", "é".repeat(500)])(
    "that is just the text %j counts for nothing",
    async (text) => {
      expect(await verified(text)).toBeNull();
      expect(await verified(Buffer.from(text).toString("base64"))).toBeNull();
    },
  );
});

test("work grows with the load, and never beyond four times the least", () => {
  const efforts = [-1, 0, 0.5, 1, 7].map(effortAt);
  expect(efforts).toEqual([20_000, 20_000, 35_000, 80_000, 80_000]);
});

const easier = (challenge: { parameters: Record<string, unknown> }, parameters: object) => ({
  challenge: { ...challenge, parameters: { ...challenge.parameters, ...parameters } },
});
