import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FreshTable, beginStory, freshTable, joinOf, testSecret } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Aws, startAws } from "./aws.ts";
import { type Bundle, bundle } from "../src/bundle.ts";
import { type EntryName, entries } from "../src/entries.ts";
import { type Daemon, startDaemon } from "./daemon.ts";
import { reader, request } from "./events.ts";
import { variablesOf } from "./house.ts";
import { type Lambda, bootLambda } from "./lambda.ts";
import { batchesFor } from "./records.ts";
import { recordsOf } from "./stream-records.ts";

const traceId = "67891233abcdef012345678912345678";
const saidOf = (sampled: 0 | 1) =>
  `Root=1-${traceId.slice(0, 8)}-${traceId.slice(8)};Parent=53995c3f42cd8ad8;Sampled=${sampled}`;

const names = ["http", "project", "notify", "jobs"] as const satisfies readonly EntryName[];
const folder = mkdtempSync(join(tmpdir(), "traces-"));
const frontSecret = "f".repeat(48);
const bundles = Object.create(null) as Record<EntryName, Bundle>;
const lambdas = Object.create(null) as Record<(typeof names)[number], Lambda>;
let table: FreshTable;
let slug: string;
let aws: Aws;
let daemon: Daemon;

const environmentOf = (name: EntryName, daemonAddress = daemon.address): Record<string, string> => ({
  ...(Object.fromEntries(
    Object.entries(variablesOf("prod", name)).map(([key, value]) => [
      key,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  ) as Record<string, string>),
  ...(name === "http" ? { OIDC_ISSUER: "https://login.example", OIDC_CLIENT_ID: "boundaryless" } : {}),
  PATH: process.env.PATH ?? "",
  TABLE_NAME: table.tableName,
  DYNAMODB_ENDPOINT: table.endpoint,
  AWS_REGION: "eu-west-2",
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "local",
  AWS_ENDPOINT_URL_SECRETS_MANAGER: aws.address,
  AWS_ENDPOINT_URL_SESV2: aws.address,
  AWS_XRAY_DAEMON_ADDRESS: daemonAddress,
});

beforeAll(async () => {
  table = await freshTable({ stream: true });
  aws = await startAws({ LinkSecret: testSecret, FrontSecret: frontSecret, ClientSecret: "c".repeat(32) });
  daemon = await startDaemon();
  slug = await (await beginStory(table)).starts();
  for (const name of Object.keys(entries) as EntryName[]) bundles[name] = await bundle(name, folder);
  for (const name of names) lambdas[name] = await bootLambda(bundles[name].folder, environmentOf(name));
}, 300_000);
afterAll(async () => {
  for (const { close } of Object.values(lambdas)) close();
  aws.close();
  daemon.close();
  rmSync(folder, { recursive: true, force: true });
  await table.close();
});

const spans = (): string => daemon.told.map(({ spans }) => spans).join();
const patience = { timeout: 10_000 };
/** Datagrams arrive beside the answer, in the order in which they were sent. */
const toldOf = (part: string): Promise<void> => vi.waitFor(() => expect(spans()).toContain(part), patience);

/** The first sampled invocation is answered before anything of the library is there; a later one is told. */
const awaken = (lambda: Lambda, event: unknown): Promise<void> => {
  const before = daemon.told.length;
  return vi.waitFor(async () => {
    await lambda.invoke(event, saidOf(1));
    expect(daemon.told.length).toBeGreaterThan(before);
  }, patience);
};

const ask = (lambda: Lambda, address: string, sampled: 0 | 1) =>
  lambda.invoke(request(address, frontSecret), saidOf(sampled)) as Promise<{ statusCode: number }>;

describe("the daemon that Lambda runs is told", () => {
  test("nothing of the first sampled request, which waits for no library", async () => {
    expect(await ask(lambdas.http, "/v1/health", 1)).toMatchObject({ statusCode: 200 });
    await awaken(lambdas.http, request("/v1/trusts?q=hos", frontSecret));
    expect(spans()).toContain("GET /v1/trusts");
    expect(spans()).not.toContain("/v1/health");
  });

  test("of a sampled request its route and its calls of the table, as a part of Lambda's trace, and of others nothing", async () => {
    expect(await ask(lambdas.http, `/c/${slug}`, 0)).toMatchObject({ statusCode: 200 });
    expect(await ask(lambdas.http, "/v1/health", 1)).toMatchObject({ statusCode: 200 });
    await toldOf("GET /v1/health");
    expect(await ask(lambdas.http, "/v1/communities?q=hos", 0)).toMatchObject({ statusCode: 200 });
    expect(await ask(lambdas.http, "/v1/widget?trust=RJ1", 1)).toMatchObject({ statusCode: 200 });
    await toldOf("GET /v1/widget");
    expect(new Set(daemon.told.map(({ head }) => head))).toEqual(new Set(['{"format":"json","version":1}']));
    for (const part of ["DynamoDB GetItem", "capacity_units", Buffer.from(traceId, "hex").toString("latin1")])
      expect(spans()).toContain(part);
    expect(spans(), "none of what was not sampled").not.toMatch(/\/c\/|communities/u);
  });

  test("of a batch each record by its type, and of the letter that it owes; of nobody's name, address or path", async () => {
    const who = { name: "Bronwen Hughes", email: "bronwen.hughes@hospital.example" };
    const joining = request(`/v1/communities/${slug}/joins?from=ward-7`, frontSecret, {
      method: "POST",
      body: JSON.stringify(joinOf(who)),
    });
    expect(await lambdas.http.invoke(joining, saidOf(1))).toMatchObject({ statusCode: 202 });
    const records = await recordsOf(table);
    for (const name of ["project", "notify"] as const) await awaken(lambdas[name], { Records: [] });
    for (const name of ["project", "notify"] as const)
      for (const batch of batchesFor(name, records)) await lambdas[name].invoke(batch, saidOf(1));
    expect(
      aws.mail.some(({ to }) => to.includes(who.email)),
      "the letter went out",
    ).toBe(true);
    await awaken(lambdas.jobs, { job: "send-due-mail" });
    await toldOf("job send-due-mail");
    for (const part of [
      "POST /v1/communities/:slug/joins",
      "DynamoDB TransactWriteItems",
      "record INSERT community",
      "record INSERT outbox",
      "SESv2 SendEmail",
      "DynamoDB Query gsi1",
    ])
      expect(spans(), part).toContain(part);
    for (const theirs of ["Bronwen", "bronwen", "hospital.example", slug, "ward-7", reader, "COMMUNITY#"])
      expect(spans(), theirs).not.toContain(theirs);
  });
});

test.each([
  ["cannot be found", "nowhere.invalid:2000"],
  ["was never named", ""],
])("a request is answered where the daemon %s", async (_, address) => {
  const lambda = await bootLambda(bundles.http.folder, environmentOf("http", address));
  try {
    for (const sampled of [1, 0, 1, 1, 1] as const)
      expect(await ask(lambda, "/v1/health", sampled)).toMatchObject({ statusCode: 200 });
  } finally {
    lambda.close();
  }
});

test.each(Object.keys(entries) as EntryName[])("%s loads nothing of the tracing library to start", (name) => {
  const { ownAtStart } = bundles[name];
  expect(ownAtStart.some((path) => path.endsWith("packages/trace/src/index.ts"))).toBe(true);
  expect(ownAtStart.filter((path) => path.includes("node_modules/@opentelemetry/"))).toEqual([]);
});
