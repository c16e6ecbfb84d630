import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { joinOf } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, brokenRules, openApi, origin, problemIn } from "./api.ts";

let api: Api;
let joins: string;

beforeAll(async () => {
  api = await openApi();
  joins = `POST /v1/communities/${await api.story.starts()}/joins`;
});
afterAll(() => api.close());

const statusOf = async (body: string, headers: Record<string, string> = {}): Promise<number> =>
  (await problemIn(await api.ask(joins, { body, headers }))).status;

describe("bodies that are not what was asked for", () => {
  test.each([
    ["truncated", '{"name":"Ama'],
    ["empty", ""],
    ["no JSON", "name=Amara"],
    ["two values", "{}{}"],
  ])("%s JSON is refused as malformed", async (_, body) => {
    expect(await statusOf(body)).toBe(400);
  });

  test.each([
    ["null", "null"],
    ["an array", "[]"],
    ["a number", "1"],
    ["deeply nested", "[".repeat(20_000) + "]".repeat(20_000)],
  ])("%s is refused as the wrong form", async (_, body) => {
    const problem = await problemIn(await api.ask(joins, { body }));
    expect(problem.status).toBe(422);
    expect(problem.errors?.length).toBeGreaterThan(0);
  });

  test("bytes that are not UTF-8 are refused as malformed", async () => {
    const response = await api.app.request(origin + joins.slice(5), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]),
    });
    expect(response.status).toBe(400);
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1", ""])(
    "the content type %j is refused, and the right one named",
    async (type) => {
      const response = await api.ask(joins, {
        body: JSON.stringify(joinOf()),
        headers: { "content-type": type },
      });
      expect(response.status).toBe(415);
      expect(response.headers.get("accept")).toBe("application/json");
    },
  );

  test("a body of 2 MB is refused whatever it announces", async () => {
    const body = JSON.stringify({ name: "n".repeat(2_000_000) });
    expect(await statusOf(body)).toBe(413);
    expect(await statusOf(body, { "content-length": "10" })).toBe(413);
  });

  test("a body is refused while it streams, before its end is seen", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 16_384;
        controller.enqueue(new Uint8Array(16_384).fill(0x20));
      },
    });
    const request = new Request(origin + joins.slice(5), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: endless,
      duplex: "half",
    });
    expect((await api.app.request(request)).status).toBe(413);
    expect(sent).toBeLessThan(200_000);
  });

  test("over a real port, 2 MB with and without a length is answered 413 and the port lives on", async () => {
    const server = createAdaptorServer({ fetch: api.app.fetch, createServer });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const headers = { "content-type": "application/json" };
    const big = "x".repeat(2_000_000);
    const stream = () => new Blob([big]).stream();
    for (const body of [big, stream()]) {
      const init: RequestInit = { method: "POST", headers, body, duplex: "half" };
      const response = await fetch(base + joins.slice(5), init).catch((error: unknown) => error);
      // A server that stops reading may close before all is written; then the caller sees a broken connection.
      if (response instanceof Response) expect(response.status).toBe(413);
      expect((await fetch(`${base}/v1/health`)).status).toBe(200);
    }
    server.close();
  });
});

describe("what people may type", () => {
  test.each([
    ["HTML", "<script>alert(1)</script>"],
    ["emoji", "Zoë 👩🏽‍⚕️"],
    ["right-to-left text", "\u202eفاطمة\u202c"],
    ["zero-width characters", "Am\u200bara"],
  ])("%s in a name is accepted as text", async (_, name) => {
    expect((await api.ask(joins, { body: joinOf({ name, email: "typed@example.org" }) })).status).toBe(202);
  });

  test("a name of nothing but invisible characters is empty", async () => {
    const problem = await problemIn(await api.ask(joins, { body: joinOf({ name: "\u200b\u2060 " }) }));
    expect(brokenRules(problem)).toEqual({ name: "required" });
  });

  test("a name of 10,000 characters is refused with the figure that fits", async () => {
    const problem = await problemIn(await api.ask(joins, { body: joinOf({ name: "n".repeat(10_000) }) }));
    expect(problem.errors).toEqual([
      { field: "name", rule: "tooLong", message: "Use 100 characters or fewer for the name" },
    ]);
  });

  test("a@b is no address; capitals and plus signs are", async () => {
    expect(brokenRules(await problemIn(await api.ask(joins, { body: joinOf({ email: "a@b" }) })))).toEqual({
      email: "email",
    });
    for (const email of ["A@B.NHS.UK", "a+ward7@b.nhs.uk"]) {
      expect((await api.ask(joins, { body: joinOf({ email }) })).status).toBe(202);
    }
  });

  test("fields that nobody asked for change nothing, not even through __proto__", async () => {
    const body = JSON.stringify(joinOf()).replace("{", '{"__proto__":{"admin":true},"role":"facilitator",');
    expect((await api.ask(joins, { body })).status).toBe(202);
    expect("admin" in {}).toBe(false);
  });
});

describe("queries", () => {
  const rules = async (query: string) =>
    brokenRules(await problemIn(await api.ask(`GET /v1/communities?${query}`)));

  test("a parameter that is given twice is refused: which one counts would be a guess", async () => {
    expect(await rules("q=a&q=b")).toEqual({ q: "unexpected" });
  });

  test.each(["0", "51", "x", "1.5", "-1", "1e9"])("limit=%s is refused", async (limit) => {
    expect(await rules(`limit=${limit}`)).toEqual({ limit: "limit" });
  });

  test("a trust code of another form is refused; an unknown one gives the list for everyone", async () => {
    expect(await rules("trust=%3Cb%3E")).toEqual({ trust: "odsCode" });
    const response = await api.ask("GET /v1/widget?trust=ZZ9");
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ trust: null });
  });

  test("a cursor that was tampered with, made up or taken from another question is refused", async () => {
    await api.lists("sepsis-in-the-first-hour", await api.story.starts({ name: "Green theatres" }));
    await new Promise((passed) => setTimeout(passed, 2100));
    const first = (await (await api.ask("GET /v1/communities?limit=1")).json()) as { next: string };
    expect(first.next).toBeTypeOf("string");
    const on = async (cursor: string, query = "limit=1") =>
      (await api.ask(`GET /v1/communities?${query}&cursor=${encodeURIComponent(cursor)}`)).status;
    expect(await on(first.next)).toBe(200);
    expect(await on(`${first.next.slice(0, -2)}AA`)).toBe(422);
    expect(await on("made-up")).toBe(422);
    expect(await on(first.next, "limit=1&q=sepsis")).toBe(422);
    expect(await on("")).toBe(422);
    expect(await on("x".repeat(1025))).toBe(422);
  });

  test("an address that cannot be decoded is refused, not thrown at", async () => {
    expect((await api.ask("GET /v1/communities/%E0%A4%A")).status).toBe(422);
    expect((await api.ask("GET /v1/communities?q=%E0%A4%A")).status).toBe(200);
    expect((await api.ask("GET /v1/communities/..%2f..%2fadmin")).status).toBe(422);
  });
});

test("nothing above was an error that nobody foresaw", () => {
  expect(api.log).toEqual([]);
});
