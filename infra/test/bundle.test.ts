import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type FreshTable, freshTable, testSecret } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bundle, bundle } from "../src/bundle.ts";
import { entries, type EntryName } from "../src/entries.ts";

const names = Object.keys(entries) as EntryName[];
const folder = mkdtempSync(join(tmpdir(), "bundles-"));
const bundles = new Map<EntryName, Bundle>();
let table: FreshTable;

beforeAll(async () => {
  table = await freshTable();
  for (const name of names) bundles.set(name, await bundle(name, folder));
}, 300_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await table.close();
});

const run = promisify(execFile);

/** Boots the bundled file in a Node process of its own, as Lambda does, and hands it one event. */
const invoke = async (name: EntryName, event: unknown): Promise<unknown> => {
  const script = `
    const { handler } = await import(${JSON.stringify(`file://${bundles.get(name)?.folder}/index.mjs`)});
    const answer = await handler(${JSON.stringify(event)}, {});
    process.stdout.write("\\nanswer:" + JSON.stringify(answer ?? null) + "\\n");
    process.exit(0);`;
  const environment = {
    PATH: process.env.PATH,
    TABLE_NAME: table.tableName,
    DYNAMODB_ENDPOINT: table.endpoint,
    AWS_REGION: "eu-west-2",
    ORIGIN: "https://communities.example",
    LINK_SECRET: testSecret,
    MAIL_FROM: "Communities <communities@communities.example>",
    OIDC_ISSUER: "https://login.example",
    OIDC_CLIENT_ID: "communities",
    OIDC_CLIENT_SECRET: "not asked for here",
    FORWARDED_POSITION: "2",
  };
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script], {
    env: environment,
    cwd: folder,
  });
  return JSON.parse(stdout.slice(stdout.lastIndexOf("\nanswer:") + "\nanswer:".length));
};

const request = (path: string) => ({
  version: "2.0",
  routeKey: "$default",
  rawPath: path,
  rawQueryString: "",
  headers: { host: "communities.example", "x-forwarded-for": "192.0.2.1, 198.51.100.7" },
  requestContext: {
    domainName: "communities.example",
    requestId: "test",
    http: { method: "GET", path, protocol: "HTTP/1.1", sourceIp: "198.51.100.7", userAgent: "test" },
  },
  isBase64Encoded: false,
});

describe("the bundled files, each in a clean process", () => {
  test("http answers from the table", async () => {
    expect(await invoke("http", request("/v1/health"))).toMatchObject({ statusCode: 200 });
    expect(await invoke("http", request("/v1/nowhere"))).toMatchObject({ statusCode: 404 });
  }, 120_000);

  test.each(["project", "notify"] as const)(
    "%s takes a batch from the stream",
    async (name) => {
      const record = {
        eventID: "1",
        eventName: "INSERT",
        dynamodb: { SequenceNumber: "1", Keys: { pk: { S: "LIMIT#a" } }, NewImage: { type: { S: "limit" } } },
      };
      expect(await invoke(name, { Records: [record] })).toEqual({ batchItemFailures: [] });
    },
    120_000,
  );

  test("jobs takes its schedule's input and refuses any other", async () => {
    expect(await invoke("jobs", { job: "send-due-mail" })).toBeNull();
    await expect(invoke("jobs", { job: "make-tea" })).rejects.toThrow();
  }, 120_000);

  test("feedback takes an event of the mail service and refuses any other", async () => {
    const bouncedRecipients = [{ emailAddress: "gone@communities.example" }];
    const bounce = { bounceType: "Permanent", feedbackId: "1", bouncedRecipients };
    expect(await invoke("feedback", { detail: { eventType: "Bounce", bounce } })).toBeNull();
    await expect(invoke("feedback", { detail: {} })).rejects.toThrow();
  }, 120_000);
});

test.each([
  ["http", 300],
  ["project", 180],
  ["feedback", 115],
] as const)("what %s loads before its first request is at most %i kB of our own", (name, kilobytes) => {
  const { bytes = 0, ownBytesAtStart = 0 } = bundles.get(name) ?? {};
  console.log(`${name}: ${bytes} bytes, ${ownBytesAtStart} of our own at the start`);
  expect(ownBytesAtStart).toBeGreaterThan(10_000);
  expect(ownBytesAtStart).toBeLessThanOrEqual(kilobytes * 1000);
});

// What is loaded lazily costs a cold start nothing but its download, so this only tells that something large slipped in.
test("no function is larger than two megabytes", () => {
  for (const [name, { bytes }] of bundles) expect(bytes, name).toBeLessThan(2_000_000);
});
