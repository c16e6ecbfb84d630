import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type AttributeValue, DynamoDBClient, PutItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { type Ctx, erasePeople, openDatabase, orderErasure } from "@boundaryless/core";
import {
  type FreshTable,
  administratorWith,
  beginStory,
  createTable,
  freshTable,
  testSecret,
} from "@boundaryless/testing";
import { writeCard } from "@boundaryless/core/projection";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run, temporaryFolder } from "../test/run.ts";
import { forgetAgain } from "./forget-again.ts";
import { HumanError } from "./human-error.ts";

type Row = Record<string, AttributeValue>;

const folder = temporaryFolder();
const email = "forgotten@example.org";
const restored = "boundaryless-restored";
let table: FreshTable;
let client: DynamoDBClient;
let inRestored: Ctx;

const rowsOf = async (name: string): Promise<Row[]> =>
  (await client.send(new ScanCommand({ TableName: name }))).Items ?? [];
const erases = async (ctx: Ctx) => {
  for (let found = 1; found > 0;) ({ erased: found } = await erasePeople(ctx));
};

beforeAll(async () => {
  table = await freshTable();
  client = new DynamoDBClient({
    endpoint: table.endpoint,
    region: "eu-west-2",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  const story = await beginStory(table);
  const slug = await story.starts({ name: "Lights" });
  await story.joins(slug, { email });
  await story.joins(slug, { email: "stays@example.org" });
  // The stream would have made its entry in the search.
  await writeCard(table.db, slug, table.clock.now.toISOString());
  // The backup, from before somebody was forgotten.
  await createTable(table.endpoint, restored, { stream: false });
  for (const Item of await rowsOf(table.tableName))
    await client.send(new PutItemCommand({ TableName: restored, Item }));
  const admin = table.ctx(administratorWith("platform"));
  for (const each of [email, "nobody@example.org"])
    await orderErasure(admin, { email: each, words: "stay", language: "en", reason: "They wrote in" });
  await erases(table.ctx());
  inRestored = { ...table.ctx(), db: openDatabase({ tableName: restored, endpoint: table.endpoint }) };
});
afterAll(async () => {
  inRestored.db.client.destroy();
  client.destroy();
  await table.close();
});

const environment = () => ({ DYNAMODB_ENDPOINT: table.endpoint, LINK_SECRET: testSecret, INIT_CWD: folder });
const again = (args: string[], changes: Record<string, string> = {}) =>
  forgetAgain(args, { ...environment(), ...changes });
const keep = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
const isIn = async (name: string) =>
  (await rowsOf(name)).some((row) => row["type"]?.S === "person" && row["email"]?.S === email);

test("whoever was forgotten since the backup is counted first, then forgotten again, and the second time nobody is", async () => {
  expect([await isIn(table.tableName), await isIn(restored)]).toEqual([false, true]);
  const before = await rowsOf(restored);
  const asked = ["--from", table.tableName, "--to", restored];
  expect((await again(asked)).split("\n").map((line) => line.trim())).toEqual([
    "1 people would be forgotten again.",
    "1 entries of people who are not in the restored table.",
    "0 entries stand in its ledger already.",
    "Nothing was changed. Add --yes to do it.",
  ]);
  expect(await rowsOf(restored)).toEqual(before);
  const rows = await rowsOf(table.tableName);
  keep("export.json.gz", gzipSync(rows.map((Item) => JSON.stringify({ Item })).join("\n")));
  const fromFile = ["--from", "export.json.gz", "--to", restored, "--yes"];
  const done = await run("erase-again.ts", fromFile, environment());
  expect(done.output).toContain("✓ 1 people are being forgotten again");
  expect(done.output).toContain("1 entries of people who are not in the restored table were kept");
  expect(done.output).not.toContain("@");
  expect(done.code).toBe(0);
  const twice = await again([...asked, "--yes"]);
  expect(twice).toContain("✓ 0 people are being forgotten again");
  expect(twice).toContain("2 entries stand in its ledger already");
  await erases(inRestored);
  expect(await isIn(restored)).toBe(false);
  expect(JSON.stringify(await rowsOf(restored))).toContain("stays@example.org");
}, 60_000);

test("what is wrong is said in a sentence, and nothing is changed", async () => {
  keep("text.json", "{}\nforgotten@example.org");
  keep("damaged.json.gz", "not compressed");
  keep("empty.json", "");
  const to = ["--to", restored];
  const cases: [string[], RegExp, Record<string, string>?][] = [
    [[], /Say where the ledger is/u],
    [["--from", restored, ...to], /Say where the ledger is/u],
    [["--from", "a", "--fast"], /Say where the ledger is/u],
    [["--from", "no/where.json", ...to], /neither a file nor the name of a table/u],
    [["--from", "not-there", ...to], /There is no table not-there/u],
    [["--from", table.tableName, "--to", "not-there"], /There is no table not-there/u],
    [["--from", "text.json", ...to], /text\.json, line 1: not a row/u],
    [["--from", "damaged.json.gz", ...to], /damaged\.json\.gz, line 0: not a row/u],
    [["--from", "empty.json", ...to], /its ledger is empty/u],
    [["--from", table.tableName, ...to], /LINK_SECRET is missing/u, { LINK_SECRET: "" }],
    [["--from", table.tableName, ...to, "--yes"], /another LINK_SECRET/u, { LINK_SECRET: "x".repeat(40) }],
  ];
  const before = await rowsOf(restored);
  for (const [args, said, changes] of cases) {
    const refused = await again(args, changes).catch((error: unknown) => error);
    expect(refused, args.join(" ")).toBeInstanceOf(HumanError);
    expect(String(refused)).toMatch(said);
    expect(String(refused)).not.toContain("@");
  }
  expect(await rowsOf(restored)).toEqual(before);
});
