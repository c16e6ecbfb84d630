import { describe, expect, test } from "vitest";
import { type Purpose, openKeys, randomToken, sameText } from "./keys.ts";

const keys = openKeys("a secret that is long enough for anybody");
const others = openKeys("another secret that is long enough, too!");
const purposes: Purpose[] = ["confirm", "leave", "cursor", "sign-in"];

describe("a token", () => {
  test("gives back its parts to this installation, for its purpose only", () => {
    for (const purpose of purposes) {
      const token = keys.seal(purpose, ["one", "two", "Ŵyn"]);
      expect(token).toMatch(/^[\w-]+$/);
      for (const other of purposes)
        expect(keys.unseal(other, token)).toEqual(other === purpose ? ["one", "two", "Ŵyn"] : null);
      expect(others.unseal(purpose, token)).toBeNull();
    }
  });

  test("is void when any byte of it is another, when it is cut, and when there is none", () => {
    const token = keys.seal("confirm", ["address", "ask_1", "1700000000"]);
    const bytes = Buffer.from(token, "base64url");
    for (let at = 0; at < bytes.length; at++) {
      const forged = Buffer.from(bytes);
      forged[at] = (forged[at] ?? 0) ^ 1;
      expect(keys.unseal("confirm", forged.toString("base64url")), `byte ${at}`).toBeNull();
      expect(keys.unseal("confirm", bytes.subarray(0, at).toString("base64url")), `cut at ${at}`).toBeNull();
    }
    for (const garbage of ["", "x", "💥", "=".repeat(50), "A".repeat(200)])
      expect(keys.unseal("confirm", garbage), garbage).toBeNull();
  });

  test("carries at least 128 bits that nobody can guess", () => {
    expect(Buffer.from(keys.seal("confirm", [""]), "base64url").length).toBeGreaterThanOrEqual(16);
    expect(Buffer.from(randomToken(), "base64url").length).toBe(32);
    expect(randomToken()).not.toBe(randomToken());
  });
});

describe("a typed code", () => {
  test("is six characters that nobody confuses, and always the same for one confirmation", () => {
    const codes = Array.from({ length: 500 }, (_, number) => keys.code(`ask_${number}`));
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
    expect(new Set(codes).size).toBeGreaterThan(495);
    expect(new Set(codes.join("")).size).toBe(31);
    expect(keys.code("ask_1")).toBe(codes[1]);
    expect(others.code("ask_1")).not.toBe(codes[1]);
  });
});

describe("what is kept of a person", () => {
  test("is a key of the address that case does not change and nobody can turn back", () => {
    expect(keys.addressKey("A@B.NHS.UK")).toBe(keys.addressKey("a@b.nhs.uk"));
    expect(keys.addressKey("a@b.nhs.uk")).not.toBe(keys.addressKey("a+x@b.nhs.uk"));
    expect(others.addressKey("a@b.nhs.uk")).not.toBe(keys.addressKey("a@b.nhs.uk"));
  });

  test("is a key of the network that is another one tomorrow", () => {
    expect(keys.networkKey("192.0.2.1", "2026-11-23")).not.toBe(keys.networkKey("192.0.2.1", "2026-11-24"));
  });
});

test("a secret of fewer than 32 characters is refused by its name", () => {
  expect(() => openKeys("x".repeat(31))).toThrow("LINK_SECRET must have at least 32 characters");
});

test("texts are equal when they are", () => {
  expect(sameText("ABC", "ABC")).toBe(true);
  for (const other of ["ABD", "AB", "", "abc"]) expect(sameText("ABC", other)).toBe(false);
});
