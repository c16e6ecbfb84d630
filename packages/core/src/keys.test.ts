import { describe, expect, test } from "vitest";
import { type Purpose, openKeys, randomToken, sameText } from "./keys.ts";

const keys = openKeys("a secret that is long enough for anybody");
const others = openKeys("another secret that is long enough, too!");
const purposes: Purpose[] = ["confirm", "leave", "mail", "sign-in"];

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

  test("of a place in a list is good for that list alone, and made nowhere else", () => {
    const place = Buffer.from([0, 255, 10, 128]);
    const token = keys.sealPlace("open", place);
    expect(keys.unsealPlace("open", token)).toEqual(place);
    expect(Buffer.from(token, "base64url")).toHaveLength(16 + place.length);
    for (const scope of ["opened", "ope", "", "open\n"]) expect(keys.unsealPlace(scope, token)).toBeNull();
    expect(others.unsealPlace("open", token)).toBeNull();
    expect(keys.unseal("mail", token)).toBeNull();
    for (const garbage of ["", "x", token.slice(0, 21), `${token}AA`])
      expect(keys.unsealPlace("open", garbage), garbage).toBeNull();
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

describe("a text that is locked", () => {
  const locked = keys.lock("webhook_1", "https://example.org/?sig=secret");

  test("is read again by this installation, for what it belongs to, and is another one each time", () => {
    expect(keys.unlock("webhook_1", locked)).toBe("https://example.org/?sig=secret");
    expect(keys.lock("webhook_1", "https://example.org/?sig=secret")).not.toBe(locked);
    expect(Buffer.from(locked, "base64url").toString("latin1")).not.toContain("secret");
  });

  test("is nothing to others, for something else, or once it was touched", () => {
    const bytes = Buffer.from(locked, "base64url");
    bytes[bytes.length - 1]! ^= 1;
    expect(keys.unlock("webhook_1", bytes.toString("base64url"))).toBeNull();
    expect(keys.unlock("webhook_2", locked)).toBeNull();
    expect(others.unlock("webhook_1", locked)).toBeNull();
    for (const broken of ["", "x", locked.slice(0, 30)])
      expect(keys.unlock("webhook_1", broken), broken).toBeNull();
  });
});

test("the secret of a webhook is its own, and that of each of its keys", () => {
  const secret = keys.webhookSecret("webhook_1", "key_1");
  expect(secret).toHaveLength(32);
  expect(keys.webhookSecret("webhook_1", "key_1")).toEqual(secret);
  const different = [
    keys.webhookSecret("webhook_1", "key_2"),
    keys.webhookSecret("webhook_2", "key_1"),
    others.webhookSecret("webhook_1", "key_1"),
  ];
  for (const other of different) expect(other).not.toEqual(secret);
});

test("a secret of fewer than 32 characters is refused by its name", () => {
  expect(() => openKeys("x".repeat(31))).toThrow("LINK_SECRET must have at least 32 characters");
});

test("texts are equal when they are", () => {
  expect(sameText("ABC", "ABC")).toBe(true);
  for (const other of ["ABD", "AB", "", "abc"]) expect(sameText("ABC", other)).toBe(false);
});
