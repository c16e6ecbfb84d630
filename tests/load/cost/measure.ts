import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { sampleCommunities } from "@boundaryless/local/sample/communities";
import { runJob } from "@boundaryless/stream/consume";
import { schedules } from "@boundaryless/stream/schedule";
import { joinOf } from "@boundaryless/testing";
import { root } from "@boundaryless/infra/src/bundle.ts";
import type { Measured, Sizes, Work } from "@boundaryless/infra/src/cost/measured.ts";
import { sites } from "@boundaryless/infra/src/entries.ts";
import { measure, openSystem, shared, type System } from "./system.ts";

const rounds = 60;
const emailOf = (number: number): string => `person.number${number}@hospital.example`;

const expecting = async (status: number, answer: Promise<Response>): Promise<Response> => {
  const got = await answer;
  if (got.status !== status)
    throw new Error(`${got.status} where ${status} was expected: ${await got.text()}`);
  return got;
};

/** The communities that a first start shows, on show here too. @returns their slugs */
const begin = async ({ story, table, consume }: System): Promise<string[]> => {
  const slugs: string[] = [];
  for (const { name, problem, difference, topics, status } of sampleCommunities) {
    if (status !== "open") continue;
    table.clock.now = new Date(table.clock.now.getTime() + 600_000);
    const email = `starter${slugs.length}@hospital.example`;
    slugs.push(await story.starts({ name, problem, difference, topics: [...topics] }, { email }));
  }
  for (const name of ["project", "notify"] as const) await (await consume(name)).handle();
  table.clock.now = new Date(table.clock.now.getTime() + 120_000);
  return slugs;
};

/** What each of so many people costs who ask, are written to, confirm, are counted and welcomed. */
const joining = async ({ table, mail, ask, consume }: System, slug: string) => {
  const consumed = async (name: "project" | "notify"): Promise<Work> => {
    const { handle } = await consume(name);
    return shared(await measure(table, 1, handle), rounds);
  };
  const before = mail.length;
  const askToJoin = await measure(table, rounds, (number) =>
    expecting(202, ask(`/v1/communities/${slug}/joins`, joinOf({ email: emailOf(number) }))),
  );
  const notify = await consumed("notify");
  const tokens = mail.slice(before).map(({ text }) => /\/confirm\?[^#\s]*#([\w-]+)/.exec(text)?.[1]);
  const confirm = await measure(table, rounds, (number) =>
    expecting(200, ask("/v1/confirmations", { token: tokens[number] })),
  );
  return {
    askToJoin,
    notify,
    confirm,
    project: await consumed("project"),
    welcome: await consumed("notify"),
  };
};

/** Bytes of all rows of people and memberships, names of attributes included, as DynamoDB counts them. */
const memberRows = async ({ table }: System, members: number): Promise<number> => {
  const { db, tableName } = table;
  let bytes = 0;
  let ExclusiveStartKey: Record<string, never> | undefined;
  do {
    const page = await db.client.send(
      new ScanCommand({ TableName: tableName, ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}) }),
    );
    for (const item of page.Items ?? [])
      if (["person", "membership"].includes(item.type?.S ?? "")) bytes += JSON.stringify(item).length;
    ExclusiveStartKey = page.LastEvaluatedKey as typeof ExclusiveStartKey;
  } while (ExclusiveStartKey);
  return Math.round(bytes / members);
};

const compressed = (text: string): number => brotliCompressSync(text).byteLength;

const sizesOf = async (system: System, slug: string, starters: number): Promise<Sizes> => {
  const folder = join(root, sites.widget);
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Record<
    string,
    { brotli: number }
  >;
  const first = Object.entries(manifest).filter(([name]) => /^(v1\.js|join-community\.)/.test(name));
  const letter = system.mail.at(-1);
  return {
    widgetCode: first.reduce((sum, [, { brotli }]) => sum + brotli, 0),
    view: compressed(await (await system.ask("/v1/widget?trust=RJ1&brief=yes")).text()),
    page: compressed(await (await system.ask(`/c/${slug}`)).text()),
    letter: JSON.stringify(letter).length,
    memberRows: await memberRows(system, rounds + starters),
  };
};

/** Measures everything that `docs/cost.md` is computed from; half a minute. */
export const measureAll = async (): Promise<Measured> => {
  const system = await openSystem();
  const { table, ask, outward } = system;
  try {
    const slugs = await begin(system);
    const slug = slugs[0] ?? "";
    for (let warm = 0; warm < 20; warm++) await ask(`/v1/widget?limit=${(warm % 20) + 1}`);
    for (let warm = 0; warm < 20; warm++) await ask(`/c/${slug}`);
    // Each limit is an answer of its own; asked for again within two seconds it is the one that is kept.
    const view = await measure(table, 20, (number) =>
      expecting(200, ask(`/v1/widget?trust=RJ1&brief=yes&limit=${number + 1}`)),
    );
    await ask("/v1/widget?trust=RJ1&brief=yes");
    const keptView = await measure(table, rounds, () =>
      expecting(200, ask("/v1/widget?trust=RJ1&brief=yes")),
    );
    const page = await measure(table, rounds, () => expecting(200, ask(`/c/${slug}`)));
    const joined = await joining(system, slug);
    const usual = schedules.flatMap(({ input }) => (input.job === "deliver-webhooks" ? [] : [input]));
    const everyJob = async () => {
      for (const input of usual) await runJob(outward.ctx, input, outward.send);
    };
    await everyJob();
    const idle = shared(await measure(table, 10, everyJob), usual.length);
    const sizes = await sizesOf(system, slug, slugs.length);
    const day = new Date().toISOString().slice(0, 10);
    // A view that is drawn to be counted is kept nowhere, and one in twenty is.
    const kept = (await ask("/v1/widget?trust=RJ1&brief=yes&count=no")).headers.get("cache-control");
    const viewKeptSeconds = Number(/s-maxage=(\d+)/.exec(kept ?? "")?.[1] ?? 0);
    return { day, sizes, viewKeptSeconds, work: { view, keptView, page, ...joined, idle } };
  } finally {
    await table.close();
  }
};
