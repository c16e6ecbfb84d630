import { execFile } from "node:child_process";
import { mkdtemp, realpath, rm, symlink, writeFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type FreshTable, beginStory, freshTable, testSecret } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundle, weigh } from "./bundle.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const mostBytes = 300_000;

let table: FreshTable;
let folder: string;
let weight: ReturnType<typeof weigh>;

beforeAll(async () => {
  table = await freshTable();
  await beginStory(table);
  folder = await realpath(await mkdtemp(join(tmpdir(), "boundaryless-api-")));
  weight = weigh(await bundle(here("../src/http.lambda.ts"), folder));
  // The runtime has the SDK on board; here it is the one that core was tested with.
  await mkdir(join(folder, "node_modules"));
  await symlink(here("../../../packages/core/node_modules/@aws-sdk"), join(folder, "node_modules/@aws-sdk"));
});
afterAll(async () => {
  await table.close();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

const event = (method: string, path: string, body?: string) => ({
  version: "2.0",
  routeKey: "$default",
  rawPath: path.split("?")[0],
  rawQueryString: path.split("?")[1] ?? "",
  headers: {
    host: "communities.example.org",
    ...(body === undefined ? {} : { "content-type": "application/json" }),
  },
  requestContext: { domainName: "communities.example.org", http: { method, path, sourceIp: "192.0.2.1" } },
  isBase64Encoded: false,
  body,
});

const environment = () => ({
  TABLE_NAME: table.tableName,
  DYNAMODB_ENDPOINT: table.endpoint,
  ORIGIN: "https://communities.example.org",
  LINK_SECRET: testSecret,
  OIDC_ISSUER: "https://login.example.org",
  OIDC_CLIENT_ID: "boundaryless",
  OIDC_CLIENT_SECRET: "secret",
});

/** Runs the bundle in a process of its own, as the runtime does, with one event after the other. */
const invoke = async (events: object[], env: Record<string, string>): Promise<Answer[]> => {
  const script = `
    import { handler } from "./http.lambda.mjs";
    const answers = [];
    for (const event of ${JSON.stringify(events)}) answers.push(await handler(event, {}));
    process.stdout.write(JSON.stringify(answers), () => process.exit(0));
  `;
  await writeFile(join(folder, "run.mjs"), script);
  const { stdout } = await promisify(execFile)(process.execPath, ["run.mjs"], {
    cwd: folder,
    env: { PATH: "", ...env },
  });
  return JSON.parse(stdout) as Answer[];
};

describe("the Lambda", () => {
  test("loads at most 300 KB before its first request, the SDK apart", () => {
    expect(weight.eager).toBeGreaterThan(50_000);
    expect(weight.eager).toBeLessThanOrEqual(mostBytes);
    expect(weight.lazy).toBeGreaterThan(50_000);
  });

  test("answers the API, the pages and the documents from its bundle", async () => {
    const answers = await invoke(
      [
        event("GET", "/v1/widget?trust=RJ1"),
        event("GET", "/v1/health"),
        event("GET", "/"),
        event("GET", "/communities.atom"),
        event("GET", "/v1/openapi.json"),
        event("GET", "/v1/docs"),
        event("POST", "/v1/confirmations", "{"),
        event("GET", "/v1/session/sign-in"),
      ],
      environment(),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200, 200, 400, 302]);
    expect(JSON.parse(answers[0]?.body ?? "")).toMatchObject({ trust: { odsCode: "RJ1" } });
    expect(answers[7]?.headers.location).toBe("/admin/?problem=sign-in-failed");
    expect(answers[0]?.headers["strict-transport-security"]).toBeDefined();
  });

  test("does not start with a wrong environment, and says why", async () => {
    await expect(invoke([], { ...environment(), ORIGIN: "" })).rejects.toThrow(/ORIGIN is not right/);
  });
});
