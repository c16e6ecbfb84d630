import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveNode } from "./serve.ts";
import { startTable, TableError } from "./table.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "table-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function client(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: "eu-west-2",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
}

async function createTable(endpoint: string, name: string): Promise<void> {
  await client(endpoint).send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
    }),
  );
}

async function tables(endpoint: string): Promise<string[]> {
  return (await client(endpoint).send(new ListTablesCommand({}))).TableNames ?? [];
}

async function refusal(options: Parameters<typeof startTable>[0]): Promise<string> {
  const table = await startTable(options).catch((error: unknown) => error);
  if (table instanceof TableError) return table.message;
  throw new Error(`expected a TableError, got ${String(table)}`);
}

test("a table kept in a file is there again after a restart, one in memory is not", async () => {
  const file = join(folder, "deep", "kept.db");
  const first = await startTable({ port: 0, file });
  await createTable(first.origin, "kept");
  await first.close();
  const second = await startTable({ port: 0, file });
  expect(await tables(second.origin)).toEqual(["kept"]);
  await second.close();
  const fresh = await startTable({ port: 0 });
  expect(await tables(fresh.origin)).toEqual([]);
  await fresh.close();
});

test("many engines start at once and each has tables of its own", async () => {
  const engines = await Promise.all([1, 2, 3, 4].map(() => startTable({ port: 0 })));
  expect(new Set(engines.map(({ port }) => port)).size).toBe(4);
  await createTable(engines[0]!.origin, "mine");
  expect(await tables(engines[1]!.origin)).toEqual([]);
  await Promise.all(engines.map((engine) => engine.close()));
});

test("close leaves nothing listening and tells those who wait for the end", async () => {
  const engine = await startTable({ port: 0 });
  await engine.close();
  await engine.ended;
  await expect(fetch(engine.origin)).rejects.toThrow();
});

test("a taken port is refused in one sentence, whoever answers there", async () => {
  const other = await serveNode((_request, response) => response.end("not a table"), 0);
  expect(await refusal({ port: other.port })).toBe(
    `Port ${other.port} (table) is already in use. Stop what uses it or start with another PORT.`,
  );
  await other.close();
});

test("a broken data file is named, left untouched, and the way out is told", async () => {
  const file = join(folder, "broken.db");
  await writeFile(file, "This was never a database. ".repeat(400));
  const message = await refusal({ port: 0, file });
  expect(message).toContain(file);
  expect(message).toContain("npm start -- --fresh");
  expect(await readFile(file, "utf8")).toContain("This was never a database.");
});

test("a data file cut off in the middle is refused before anybody writes to it", async () => {
  const file = join(folder, "cut.db");
  const whole = await startTable({ port: 0, file });
  await createTable(whole.origin, "kept");
  await whole.close();
  const bytes = await readFile(file);
  await rm(`${file}-wal`, { force: true });
  await rm(`${file}-shm`, { force: true });
  await writeFile(file, bytes.subarray(0, Math.max(512, bytes.length >> 1)).fill(0xff, 100, 512));
  expect(await refusal({ port: 0, file })).toContain("npm start -- --fresh");
});

test("a folder where the data file should be is refused in one sentence", async () => {
  expect(await refusal({ port: 0, file: folder })).toContain(
    `The data file ${folder} cannot be read and written`,
  );
});

test("a platform without an engine is told to set DYNAMODB_ENDPOINT", async () => {
  expect(await refusal({ port: 0, platform: "sunos-sparc" })).toBe(
    "There is no bundled table engine for sunos-sparc: start a DynamoDB yourself and set DYNAMODB_ENDPOINT to its address.",
  );
});
