import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { joinCommunity, listMembers, readCommunity } from "@boundaryless/core";
import {
  administratorWith,
  beginStory,
  type FreshTable,
  freshTable,
  joinOf,
  type Story,
  testSecret,
} from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bundle, bundle } from "../src/bundle.ts";
import { entries, type EntryName } from "../src/entries.ts";
import { type Aws, startAws } from "./aws.ts";
import { bounced, complained, request, type Asking } from "./events.ts";
import { startFront } from "./front.ts";
import { resourcesOf, theOne, variablesOf } from "./house.ts";
import { bootLambda, type Lambda } from "./lambda.ts";
import { batchesFor } from "./records.ts";
import { recordsOf } from "./stream-records.ts";

const names = Object.keys(entries) as EntryName[];
const folder = mkdtempSync(join(tmpdir(), "bundles-"));
const frontSecret = "f".repeat(48);
const bundles = Object.create(null) as Record<EntryName, Bundle>;
const lambdas = Object.create(null) as Record<EntryName, Lambda>;
let table: FreshTable;
let story: Story;
let slug: string;
let aws: Aws;

/** Exactly what the template tells a function, with our table and our edge of AWS in the place of AWS's. */
const environmentOf = (name: EntryName): Record<string, string> => {
  const told = Object.entries(variablesOf("prod", name)).map(([key, value]) => [
    key,
    key === "TABLE_NAME" ? table.tableName : typeof value === "string" ? value : JSON.stringify(value),
  ]);
  return {
    PATH: process.env.PATH ?? "",
    ...(Object.fromEntries(told) as Record<string, string>),
    ...(name === "http" ? { OIDC_ISSUER: "https://login.example", OIDC_CLIENT_ID: "boundaryless" } : {}),
    AWS_REGION: "eu-west-2",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    DYNAMODB_ENDPOINT: table.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: aws.address,
    AWS_ENDPOINT_URL_SESV2: aws.address,
  };
};

beforeAll(async () => {
  table = await freshTable({ stream: true });
  aws = await startAws({ LinkSecret: testSecret, FrontSecret: frontSecret, ClientSecret: "c".repeat(32) });
  story = await beginStory(table);
  slug = await story.starts();
  for (const name of names) bundles[name] = await bundle(name, folder);
  for (const name of names) lambdas[name] = await bootLambda(bundles[name].folder, environmentOf(name));
}, 300_000);
afterAll(async () => {
  for (const { close } of Object.values(lambdas)) close();
  aws.close();
  rmSync(folder, { recursive: true, force: true });
  await table.close();
});

interface Answer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

const ask = async (address: string, asking?: Asking): Promise<Answer> =>
  (await lambdas.http.invoke(request(address, frontSecret, asking))) as Answer;

const streamed = () => recordsOf(table);

let readTo = 0;
/** Hands what is new in the stream to a consumer, or all of it once more. */
const consume = async (name: "project" | "notify", { from = 0 } = {}): Promise<number> => {
  const records = (await streamed()).slice(from);
  for (const batch of batchesFor(name, records))
    expect(await lambdas[name].invoke(batch)).toEqual({ batchItemFailures: [] });
  return from + records.length;
};

const email = "bronwen.hughes@hospital.example";
const membersIn = async (): Promise<number> => (await readCommunity(table.ctx(), { slug })).people;

const link = /https:\/\/boundaryless\.example\/confirm\?[^#\s]*#([\w-]+)/;

describe("http", () => {
  test("answers what came through CloudFront, from the table, and nothing that came past it", async () => {
    expect(await ask("/v1/health")).toMatchObject({ statusCode: 200 });
    expect(await ask("/v1/nowhere")).toMatchObject({ statusCode: 404 });
    expect(await ask(`/c/${slug}`)).toMatchObject({ statusCode: 200 });
    const past = (await lambdas.http.invoke(request("/v1/health", ""))) as Answer;
    expect([past.statusCode, past.body]).toEqual([403, ""]);
    expect(past.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  });

  test("takes a body as the gateway encodes it: a request to join is one row that waits for its confirmation", async () => {
    readTo = (await streamed()).length;
    const body = JSON.stringify(joinOf({ name: "Bronwen Hughes", email }));
    const { statusCode } = await ask(`/v1/communities/${slug}/joins`, { method: "POST", body });
    expect(statusCode).toBe(202);
    const rows = (await streamed()).slice(readTo).filter(({ eventName }) => eventName === "INSERT");
    expect(rows.map(({ dynamodb }) => dynamodb?.NewImage?.type?.S)).toEqual(
      expect.arrayContaining(["confirmation", "outbox"]),
    );
  });
});

describe("notify", () => {
  test("hands the letter to Amazon SES, in our name, once, however often the record comes", async () => {
    await consume("notify", { from: readTo });
    await consume("notify", { from: readTo });
    const letters = aws.mail.filter(({ to }) => to.includes(email));
    expect(letters).toHaveLength(1);
    expect(letters[0]?.from).toContain("communities@boundaryless.example");
    expect(letters[0]?.raw).toMatch(link);
  });

  test("names the configuration set that tells of bounces", () => {
    const { Name } = theOne("prod", "AWS::SES::ConfigurationSet").resource.Properties;
    for (const { configurationSet } of aws.mail) expect(configurationSet).toBe(Name);
    expect(aws.mail.length).toBeGreaterThan(0);
  });
});

describe("project", () => {
  test("counts a confirmed member once, however often the record comes", async () => {
    await consume("project");
    const before = await membersIn();
    const [, token] = link.exec(aws.mail.find(({ to }) => to.includes(email))?.raw ?? "") ?? [];
    const confirmed = await ask("/v1/confirmations", { method: "POST", body: JSON.stringify({ token }) });
    expect([confirmed.statusCode, confirmed.body]).toEqual([200, expect.stringContaining('"join"')]);
    await consume("project");
    await consume("project");
    expect(await membersIn()).toBe(before + 1);
  });

  const of = (sequence: string, image: object) => ({
    eventID: sequence,
    eventName: "INSERT",
    eventSource: "aws:dynamodb",
    dynamodb: { SequenceNumber: sequence, Keys: { pk: { S: "X#1" }, sk: { S: "X" } }, NewImage: image },
  });

  test("sets aside the record that it can never apply, and goes on with the rest", async () => {
    const unreadable = of("1", { type: { S: "membership" } });
    const harmless = of("2", { type: { S: "limit" } });
    expect(await lambdas.project.invoke({ Records: [unreadable, harmless] })).toEqual({
      batchItemFailures: [],
    });
    const set = (await streamed()).map(({ dynamodb }) => dynamodb?.NewImage?.type?.S);
    expect(
      set.filter((type) => type === "poison"),
      "it is set aside in the table",
    ).toHaveLength(1);
  });

  test("gives back the record at which the table is away, so that what was done before is not repeated", async () => {
    const away = { ...environmentOf("project"), DYNAMODB_ENDPOINT: "http://127.0.0.1:9" };
    const lambda = await bootLambda(bundles.project.folder, away);
    const member = (await streamed()).find(({ dynamodb }) => dynamodb?.NewImage?.type?.S === "membership");
    const harmless = of("1", { type: { S: "limit" } });
    const answer = await lambda.invoke({ Records: [harmless, member, of("9", {})] }).finally(lambda.close);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: member?.dynamodb?.SequenceNumber }] });
  });
});

describe("feedback", () => {
  test("stops mail to an address that is gone, or whose reader complains, however often the event comes, and refuses any other", async () => {
    const { Name } = theOne("prod", "AWS::SES::ConfigurationSet").resource.Properties;
    const mailOfMember = async () => {
      const { members } = await listMembers(table.ctx(administratorWith("platform")), { slug, limit: 50 });
      return members.find(({ name }) => name === "Bronwen Hughes")?.mail;
    };
    for (const [event, mail] of [
      [bounced(email, Name), "bouncing"],
      [complained(email, Name), "complained"],
    ] as const) {
      for (const _ of [1, 2]) expect(await lambdas.feedback.invoke(event)).toBeNull();
      expect(await mailOfMember()).toBe(mail);
    }
    await expect(lambdas.feedback.invoke({ detail: {} })).rejects.toThrow();
  });
});

describe("jobs", () => {
  test("carries out every input that the deployed schedule hands over, and refuses any other", async () => {
    // Owed since before: the stream never told anybody.
    table.clock.now = new Date(Date.now() - 30 * 60_000);
    await joinCommunity(table.ctx(), { slug, ...joinOf({ email: "forgotten@hospital.example" }) });
    const inputs = resourcesOf("prod", "AWS::Scheduler::Schedule")
      .filter(({ id }) => id !== "ProbeTick")
      .map(({ resource }): unknown => JSON.parse(resource.Properties.Target.Input));
    expect(inputs.length).toBeGreaterThan(5);
    for (const input of inputs) expect(await lambdas.jobs.invoke(input), JSON.stringify(input)).toBeNull();
    expect(aws.mail.filter(({ to }) => to.includes("forgotten@hospital.example"))).toHaveLength(1);
    await expect(lambdas.jobs.invoke({ job: "make-tea" })).rejects.toThrow();
  });
});

describe("probe", () => {
  test("does the main job against the other bundles, and says at which step it fails", async () => {
    const front = await startFront(ask);
    const ORIGIN = front.origin;
    const lambda = await bootLambda(bundles.probe.folder, { ...environmentOf("probe"), ORIGIN });
    try {
      const before = (await streamed()).length;
      expect(await lambda.invoke({})).toBeNull();
      const types = (await streamed()).slice(before).map(({ dynamodb }) => dynamodb?.NewImage?.type?.S);
      expect(types, "it asked to join").toContain("confirmation");
      for (const [part, step] of [
        ["/joins", "a request to join"],
        ["/embed", "the frame page"],
      ] as const) {
        front.break(part);
        await expect(lambda.invoke({})).rejects.toThrow(`the main job fails at: ${step}`);
      }
    } finally {
      lambda.close();
      front.close();
    }
  });
});

test.each([
  ["http", 300],
  ["project", 180],
  ["feedback", 115],
] as const)("what %s loads before its first request is at most %i kB of our own", (name, kilobytes) => {
  const { bytes, ownBytesAtStart } = bundles[name];
  const ready = Math.round(lambdas[name].initMilliseconds);
  console.log(`${name}: ${bytes} bytes, ${ownBytesAtStart} of our own at the start, ready in ${ready} ms`);
  expect(ownBytesAtStart).toBeGreaterThan(10_000);
  expect(ownBytesAtStart).toBeLessThanOrEqual(kilobytes * 1000);
});

// What is loaded lazily costs a cold start nothing but its download, so this only tells that something large slipped in.
test("no function is larger than two megabytes", () => {
  for (const name of names) expect(bundles[name].bytes, name).toBeLessThan(2_000_000);
});

// Lambda ends a start after ten seconds; a busy machine with two cores is slower than any of its.
test("every function is ready before Lambda loses its patience", () => {
  for (const name of names) expect(lambdas[name].initMilliseconds, name).toBeLessThan(10_000);
});
