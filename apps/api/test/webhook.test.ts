import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "./api.ts";

let api: Api;
let of: string;
let platform: string;
beforeAll(async () => {
  api = await openApi();
  of = `community:${await api.story.starts()}`;
  platform = await api.session("platform");
});
afterAll(() => api.close());

test("no copy of a secret waits for a repetition with the same key, and nothing of it is logged", async () => {
  const body = { of, name: "Night team", url: "https://hooks.example.org/?sig=locked", format: "standard" };
  const request = {
    as: platform,
    body: { ...body, kinds: ["lesson"] },
    headers: { "idempotency-key": "twice" },
  };
  const secrets: string[] = [];
  for (let time = 0; time < 2; time++) {
    const response = await api.ask("POST /v1/admin/webhooks", request);
    expect(response.status).toBe(201);
    expect(response.headers.get("idempotency-replayed")).toBeNull();
    expect(response.headers.get("cache-control")).toContain("no-store");
    const { secret, webhookId, version } = (await response.json()) as Record<string, string>;
    const rotation = { as: platform, body: { version }, headers: { "idempotency-key": `key-${time}` } };
    const rotated = await api.ask(`POST /v1/admin/webhooks/${webhookId}/rotation`, rotation);
    secrets.push(secret ?? "", ((await rotated.json()) as { secret: string }).secret);
  }
  expect(new Set(secrets).size).toBe(4);
  const logged = JSON.stringify(api.log);
  for (const secret of [...secrets, "sig=locked"]) expect(logged).not.toContain(secret.replace("whsec_", ""));
});
