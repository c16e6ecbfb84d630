import { describe, expect, test } from "vitest";
import { Webhook } from "standardwebhooks";
import { openKeys } from "../keys.ts";
import { secretText, signatureOf, signedHeaders } from "./sign.ts";
import { type WebhookRecord, rotated, signingKeys } from "./webhook.ts";

const keys = openKeys("a secret for tests and for nothing else at all");
const webhookId = "webhook_01J00000000000000000000000";
const webhookWith = (signing: WebhookRecord["keys"]): WebhookRecord => ({
  type: "webhook",
  webhookId,
  of: "trust:RJ1",
  name: "Night team",
  lockedUrl: "",
  host: "hooks.example.org",
  format: "standard",
  kinds: ["lesson"],
  keys: signing,
  status: "active",
  disabledBecause: null,
  failingSince: null,
  createdAt: "2026-11-24T00:00:00.000Z",
  createdBy: { id: "ada", name: "Ada", isPerson: false },
  version: 1,
});
const later = (milliseconds: number) => new Date(Date.now() + milliseconds);
const day = 24 * 60 * 60_000;

describe("a signature", () => {
  test("is the one that the specification gives for its example", () => {
    const secret = Buffer.from("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "base64");
    expect(signatureOf(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, '{"test": 2432232314}')).toBe(
      "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    );
  });

  test("holds for what receivers use, and not for another body", () => {
    const webhook = webhookWith(rotated([], "key_1", later(0)));
    const headers = signedHeaders({ keys, now: () => new Date() }, webhook, "msg_1", '{"a":1}');
    const receiver = new Webhook(secretText(keys.webhookSecret(webhookId, "key_1")));
    expect(receiver.verify('{"a":1}', headers)).toEqual({ a: 1 });
    expect(() => receiver.verify('{"a":2}', headers)).toThrow();
  });
});

describe("after a rotation", () => {
  const before = rotated([], "key_1", later(0));
  const after = rotated(before, "key_2", later(0));
  const verifies = (keyId: string, signing: WebhookRecord["keys"], now = new Date()) => {
    const headers = signedHeaders({ keys, now: () => now }, webhookWith(signing), "msg_1", "{}");
    const receiver = new Webhook(secretText(keys.webhookSecret(webhookId, keyId)));
    try {
      // The library allows five minutes around its own clock.
      receiver.verify("{}", headers);
      return true;
    } catch {
      return false;
    }
  };

  test("whoever has either key can verify", () => {
    expect(verifies("key_1", after)).toBe(true);
    expect(verifies("key_2", after)).toBe(true);
    expect(verifies("key_2", before)).toBe(false);
  });

  test("the older key stops after a week, and at once when there is a third", () => {
    const names = (signing: WebhookRecord["keys"], now: Date) =>
      signingKeys({ keys: signing }, now).map(({ keyId }) => keyId);
    expect(names(after, later(6 * day))).toEqual(["key_2", "key_1"]);
    expect(names(after, later(7 * day + 1))).toEqual(["key_2"]);
    expect(names(rotated(after, "key_3", later(0)), later(0))).toEqual(["key_3", "key_2"]);
    expect(verifies("key_1", rotated(after, "key_3", later(0)))).toBe(false);
  });
});
