import { type Server, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { readCommunity, unsentAgeSeconds } from "@boundaryless/core";
import { type FreshTable, beginStory, freshTable } from "@boundaryless/testing";
import { ROOT_CONTEXT } from "@opentelemetry/api";
import { InMemorySpanExporter, type ReadableSpan } from "@opentelemetry/sdk-trace";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { answered, traceWith, watched, within } from "./index.ts";
import { type Tracer, openTracer } from "./tracer.ts";
import { openXray } from "./xray.ts";

const kept = new InMemorySpanExporter();
// A processor that forgets nothing by itself: what was exported stays until a test looks.
const tracer: Tracer = openTracer({ exporter: kept, parentOf: () => ROOT_CONTEXT });
let table: FreshTable;
let slug: string;
let server: Server;
let port: number;

beforeAll(async () => {
  table = await freshTable();
  slug = await (await beginStory(table)).starts();
  watched(table.db.client);
  server = createServer((asked, answer) => answer.writeHead(asked.url === "/gone" ? 410 : 200).end("x"));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await table.close();
});
beforeEach(() => traceWith(tracer));
afterEach(() => {
  traceWith(undefined);
  kept.reset();
});

const traceOf = async (work: () => Promise<unknown>): Promise<ReadableSpan[]> => {
  await tracer.invocation("http", "", work);
  return kept.getFinishedSpans();
};
const named = (spans: ReadableSpan[], name: string): ReadableSpan => {
  const found = spans.find((span) => span.name === name);
  if (!found) throw new Error(`no span ${name} among ${spans.map((span) => span.name).join(", ")}`);
  return found;
};

describe("a trace", () => {
  test("names the request by its route, and has a part for each call of the table with what it consumed", async () => {
    const spans = await traceOf(async () => {
      await readCommunity(table.ctx(), { slug });
      answered({ method: "GET", route: "/c/:slug", status: 200 });
    });
    const whole = named(spans, "GET /c/:slug");
    expect(whole.attributes).toEqual({
      "http.request.method": "GET",
      "http.route": "/c/:slug",
      "http.response.status_code": 200,
    });
    const calls = spans.filter((span) => span !== whole);
    expect(calls.length).toBeGreaterThan(0);
    for (const { name, attributes, parentSpanContext } of calls) {
      expect(name).toMatch(/^DynamoDB (GetItem|Query)( gsi\d)?$/u);
      expect(attributes["boundaryless.capacity_units"]).toBeGreaterThan(0);
      expect(parentSpanContext?.spanId).toBe(whole.spanContext().spanId);
    }
  });

  test("says which index was asked", async () => {
    const spans = await traceOf(() => unsentAgeSeconds(table.ctx()));
    expect(named(spans, "DynamoDB Query gsi1").attributes["aws.dynamodb.index_name"]).toBe("gsi1");
  });

  test("holds no key, value or text of anybody", async () => {
    const spans = await traceOf(async () => {
      await readCommunity(table.ctx(), { slug });
      await readCommunity(table.ctx(), { slug: "nobody-at-hospital" }).catch(() => undefined);
      answered({ method: "bronwen@hospital.example", route: "/c/:slug", status: 404 });
    });
    const said = JSON.stringify(
      spans.map(({ name, attributes, events, status }) => [name, attributes, events, status]),
    );
    for (const theirs of [slug, "nobody", "bronwen", "COMMUNITY#"]) expect(said).not.toContain(theirs);
    expect(said).toContain("_OTHER /c/:slug");
  });

  test("tells the kind of a failure and not its message, and the failure goes on", async () => {
    const work = traceOf(() =>
      within("part", () => Promise.reject(new TypeError("bronwen@hospital.example"))),
    );
    await expect(work).rejects.toThrow("bronwen");
    const spans = kept.getFinishedSpans();
    expect(named(spans, "part").attributes["error.type"]).toBe("TypeError");
    expect(JSON.stringify(spans.map(({ status, events }) => [status, events]))).not.toContain("bronwen");
  });

  test("keeps apart what two invocations do at the same time", async () => {
    const ask = () => tracer.invocation("http", "", () => readCommunity(table.ctx(), { slug }));
    await Promise.all([ask(), ask()]);
    const [one, two] = Map.groupBy(kept.getFinishedSpans(), (span) => span.spanContext().traceId).values();
    expect(one?.map(({ name }) => name).sort()).toEqual(two?.map(({ name }) => name).sort());
  });

  test.each([
    ["fetch", (url: string) => fetch(url).then((answer) => answer.text())],
    [
      "Node's client",
      (url: string) =>
        new Promise((done) => request(url, (answer) => answer.resume().on("close", done)).end()),
    ],
  ])("follows %s outward by host and status, never by path", async (_, ask) => {
    const spans = await traceOf(async () => {
      await ask(`http://127.0.0.1:${port}/gone`);
      await ask(`http://127.0.0.1:${port}/hooks?token=secret`);
    });
    const outward = spans.filter(({ name }) => name === "GET 127.0.0.1");
    expect(outward.map(({ attributes }) => attributes["http.response.status_code"])).toEqual([410, 200]);
    expect(JSON.stringify(spans.map(({ name, attributes }) => [name, attributes]))).not.toMatch(
      /hooks|secret|gone/u,
    );
  });

  test("says when nobody answered out there", async () => {
    const closed = createServer();
    await new Promise<void>((done) => closed.listen(0, "127.0.0.1", done));
    const { port: nobodys } = closed.address() as AddressInfo;
    await new Promise((done) => closed.close(done));
    const spans = await traceOf(() => fetch(`http://127.0.0.1:${nobodys}/`).catch(() => undefined));
    expect(named(spans, "GET 127.0.0.1").attributes["error.type"]).toBeDefined();
  });
});

test("what nobody traces is not asked for its capacity and makes no span", async () => {
  await within("part", () => readCommunity(table.ctx(), { slug }));
  await fetch(`http://127.0.0.1:${port}/`);
  expect(kept.getFinishedSpans()).toEqual([]);
});

test.each(["nowhere.invalid:2000", "127.0.0.1:1"])(
  "an invocation is the same where the daemon at %s takes nothing",
  async (AWS_XRAY_DAEMON_ADDRESS) => {
    const deaf = openXray({ AWS_XRAY_DAEMON_ADDRESS });
    const said = "Root=1-67891233-abcdef012345678912345678;Parent=53995c3f42cd8ad8;Sampled=1";
    for (const answer of [1, 2]) expect(await deaf.invocation("http", said, async () => answer)).toBe(answer);
  },
  5_000,
);

test("spans that cannot be sent are lost, and the answer is the same", async () => {
  const failing = openTracer({
    exporter: {
      export: () => {
        throw new Error("no daemon");
      },
      shutdown: async () => undefined,
    },
    parentOf: () => ROOT_CONTEXT,
  });
  expect(await failing.invocation("http", "", async () => "answer")).toBe("answer");
});
