import type { FreshTable, Story } from "@boundaryless/testing";
import { openDatabase, readCommunity } from "@boundaryless/core";
import { poisonRecords } from "@boundaryless/core/projection";
import type { DynamoDBRecord } from "aws-lambda";
import { beforeAll, describe, expect, test } from "vitest";
import { quietly } from "../test/quietly.ts";
import { openScene } from "../test/scene.ts";
import type { Stream } from "../test/table.ts";
import { isPassing } from "./batch.ts";
import { consumeForReadModels } from "./read-models.ts";

let table: FreshTable;
let story: Story;
let stream: Stream;
beforeAll(async () => {
  const scene = await openScene();
  ({ table, story, stream } = scene);
  return scene.close;
});

const image = (changes: object) => ({
  dynamodb: { Keys: { pk: { S: "COMMUNITY#x" }, sk: { S: "MEMBER#y" } }, ...changes },
});
const poison = (eventID: string, changes: object): DynamoDBRecord => {
  const { dynamodb } = image(changes);
  return { eventID, eventName: "INSERT", dynamodb: { SequenceNumber: eventID, ...dynamodb } };
};
const people = async (slug: string) => (await readCommunity(table.ctx(), { slug })).people;

describe("a record that cannot be applied", () => {
  test("is set aside with its cause, once, and those around it are applied", async () => {
    const slug = await story.starts({ name: "Around poison" });
    const records = await stream.reads();
    const unreadable = poison("1", {
      NewImage: { type: { S: "membership" }, email: { S: "secret@example.org" } },
    });
    const typeless = poison("2", { NewImage: { pk: { S: "x" } } });
    const broken = poison("3", { NewImage: { type: { NONSENSE: "x" } } });
    const batch = [unreadable, ...records.slice(0, 5), typeless, ...records.slice(5), broken];
    const { log: logged } = await quietly(async () => {
      expect(await consumeForReadModels(table.ctx(), batch)).toEqual({ batchItemFailures: [] });
      await consumeForReadModels(table.ctx(), batch);
    });
    expect(await people(slug)).toBe(1);
    const aside = await poisonRecords(table.db);
    expect(aside).toHaveLength(3);
    expect(aside.find(({ eventId }) => eventId === "1")).toMatchObject({
      itemPk: "COMMUNITY#x",
      itemSk: "MEMBER#y",
      cause: expect.stringMatching(/membership with unreadable fields: .*personId/) as string,
    });
    expect(aside.find(({ eventId }) => eventId === "2")?.cause).toMatch(/no type/);
    expect(logged).toContain("stream-poison");
    expect(logged + JSON.stringify(aside)).not.toContain("secret@example.org");
  });

  test("is one of an item that nothing follows from: that is left alone", async () => {
    const unknown = poison("9", { NewImage: { type: { S: "something-new" } } });
    expect(await consumeForReadModels(table.ctx(), [unknown])).toEqual({ batchItemFailures: [] });
    expect((await poisonRecords(table.db)).map(({ eventId }) => eventId)).not.toContain("9");
  });
});

describe("a failure that passes", () => {
  test("stops the batch at that record, sets nothing aside, and all is well the next time", async () => {
    const slug = await story.starts({ name: "Away for a moment" });
    const records = await stream.reads();
    const aside = await poisonRecords(table.db);
    const away = openDatabase({
      tableName: table.tableName,
      endpoint: "http://127.0.0.1:9",
      region: "eu-west-2",
    });
    const { result } = await quietly(() => consumeForReadModels({ ...table.ctx(), db: away }, records));
    const { batchItemFailures } = result;
    away.client.destroy();
    const [failure] = batchItemFailures;
    expect(batchItemFailures).toHaveLength(1);
    const from = records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failure?.itemIdentifier);
    expect(from).toBeGreaterThanOrEqual(0);
    expect(await poisonRecords(table.db)).toEqual(aside);
    expect(await consumeForReadModels(table.ctx(), records.slice(from))).toEqual({ batchItemFailures: [] });
    expect(await people(slug)).toBe(1);
  });

  test.each([
    [true, Object.assign(new Error("x"), { code: "ECONNREFUSED" })],
    [true, Object.assign(new Error("x"), { name: "ThrottlingException" })],
    [true, Object.assign(new Error("x"), { name: "SomethingNew", $fault: "server" })],
    [true, new Error("Transaction cancelled [TransactionConflict, None]")],
    [true, new Error("Transaction cancelled [None, ThrottlingError]")],
    [true, new Error("wrapped", { cause: Object.assign(new Error("x"), { name: "TimeoutError" }) })],
    [false, Object.assign(new Error("x"), { name: "ValidationException", $fault: "client" })],
    [false, new TypeError("x is not a function")],
    [false, "a text"],
  ])("is told from one that stays: %s for %s", (passes, error) => {
    expect(isPassing(error)).toBe(passes);
  });
});
