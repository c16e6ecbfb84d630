import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { type FreshTable, freshTable } from "@boundaryless/testing";
import { grantAdministrator } from "@boundaryless/core";
import type { DynamoDBRecord } from "aws-lambda";
import { openOutlet } from "@boundaryless/stream/webhooks";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { ensureTable, followStream } from "./stream.ts";
import { temporaryFolder } from "../test/run.ts";
import { openDataFolder } from "./data.ts";
import { type Consumer, fitsFilter, follow } from "./follow.ts";

const temporary = temporaryFolder();
const closers: (() => Promise<void> | void)[] = [];
afterAll(async () => {
  for (const close of closers.reverse()) await close();
});

let table: FreshTable;
let client: DynamoDBStreamsClient;
let arn: string;
const openTable = async () => {
  table = await freshTable({ stream: true });
  const { endpoint } = table;
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  client = new DynamoDBStreamsClient({ endpoint, region: "eu-west-2", credentials });
  arn = await ensureTable(endpoint);
  const opened = { table, client };
  closers.push(
    () => opened.table.close(),
    () => opened.client.destroy(),
  );
};
beforeEach(openTable);

/** Writes one item with a number for a name. */
const writes = (number: number) =>
  grantAdministrator(table.ctx({ kind: "system", name: "test" }), {
    issuer: "https://issuer.example.org",
    subject: String(number),
    name: `number ${number}`,
    email: null,
    grants: [],
  });
const numberOf = ({ dynamodb }: DynamoDBRecord) => Number(dynamodb?.NewImage?.subject?.S);
const checkpoint = (at?: string) => {
  const kept = { at };
  return { kept, read: () => kept.at, write: (sequence: string) => void (kept.at = sequence) };
};

const consumer = (handle: Consumer["handle"], changes: Partial<Consumer> = {}) => {
  const aside: number[] = [];
  const onFailure = (record: DynamoDBRecord) => Promise.resolve(void aside.push(numberOf(record)));
  return { name: "test", filters: [{}], handle, onFailure, aside, ...changes };
};
const done = { batchItemFailures: [] };
const collecting = (seen: number[]) =>
  consumer((records) => {
    seen.push(...records.map(numberOf));
    return Promise.resolve(done);
  });

describe("following the stream", () => {
  test("hands over every record in order, those of before it began too", async () => {
    for (let number = 1; number <= 5; number++) await writes(number);
    const seen: number[] = [];
    const following = follow(client, arn, collecting(seen), checkpoint());
    for (let number = 6; number <= 250; number++) await writes(number);
    await following.caughtUp();
    await following.stop();
    expect(seen).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
  });

  test("goes on from its checkpoint after a restart, and sees nothing twice", async () => {
    const kept = checkpoint();
    const seen: number[] = [];
    const begin = () => follow(client, arn, collecting(seen), kept);
    for (const batch of [[1, 2], [3], []]) {
      for (const number of batch) await writes(number);
      const following = begin();
      await following.caughtUp();
      await following.stop();
    }
    expect(seen).toEqual([1, 2, 3]);
  });

  test("of another table begins at its beginning, whatever was read of the one before", async () => {
    const data = await openDataFolder(temporary, true);
    const followed = async () => {
      const following = followStream(table.endpoint, arn, data, table.ctx(), {
        ctx: table.ctx(),
        send: () => Promise.resolve(),
        outlet: openOutlet("https://communities.example.org"),
      });
      await following.caughtUp();
      await following.stop();
    };
    await writes(1);
    await followed();
    const first = Object.entries(data.settings.readTo);
    expect(first).toHaveLength(2);
    const before = arn;
    await openTable();
    expect(arn).not.toBe(before);
    await followed();
    expect(Object.entries(data.settings.readTo)).toEqual(first);
    await writes(2);
    await followed();
    expect(Object.keys(data.settings.readTo)).toHaveLength(4);
  });

  test("tries a failing record again until it works, with those behind it in order", async () => {
    for (let number = 1; number <= 4; number++) await writes(number);
    const seen: number[] = [];
    let failures = 2;
    const handle: Consumer["handle"] = (records) => {
      for (const record of records) {
        if (numberOf(record) === 2 && failures-- > 0)
          return Promise.resolve({
            batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }],
          });
        seen.push(numberOf(record));
      }
      return Promise.resolve(done);
    };
    const failing = consumer(handle);
    const following = follow(client, arn, failing, checkpoint());
    await expect.poll(() => seen).toEqual([1, 2, 3, 4]);
    await following.stop();
    expect(failing.aside).toEqual([]);
  });

  test("sets a record aside that fails every time, and goes on behind it", async () => {
    for (let number = 1; number <= 3; number++) await writes(number);
    const seen: number[] = [];
    const failing = consumer((records) => {
      if (records.some((record) => numberOf(record) === 1)) return Promise.reject(new Error("always"));
      seen.push(...records.map(numberOf));
      return Promise.resolve(done);
    });
    const following = follow(client, arn, failing, checkpoint());
    await expect.poll(() => seen, { timeout: 10_000 }).toEqual([2, 3]);
    await following.stop();
    expect(failing.aside).toEqual([1]);
  });

  test("survives that the table is away for a moment", async () => {
    const seen: number[] = [];
    const following = follow(client, arn, collecting(seen), checkpoint());
    await following.caughtUp();
    let away = true;
    client.middlewareStack.add(
      (next) => (args) => (away ? Promise.reject(new Error("ECONNREFUSED")) : next(args)),
      { step: "initialize", name: "away" },
    );
    await writes(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(seen).toEqual([]);
    away = false;
    await expect.poll(() => seen, { timeout: 5000 }).toEqual([1]);
    await following.stop();
  });
});

test("a filter lets through what has one of the values at every leaf", () => {
  const filter = { eventName: ["INSERT"], dynamodb: { NewImage: { type: { S: ["outbox", "other"] } } } };
  const record = (eventName: string, type: string) => ({
    eventName,
    dynamodb: { NewImage: { type: { S: type } } },
  });
  expect(fitsFilter(record("INSERT", "outbox"), filter)).toBe(true);
  expect(fitsFilter(record("MODIFY", "outbox"), filter)).toBe(false);
  expect(fitsFilter(record("INSERT", "person"), filter)).toBe(false);
  expect(fitsFilter({ eventName: "INSERT", dynamodb: {} }, filter)).toBe(false);
});
