import { type Endpoint, endpoints } from "@boundaryless/contract";
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp, routes } from "../src/app.ts";
import { docsPaths } from "../src/docs/mount.ts";
import { type OpenApiDocument, writeDocument } from "../src/openapi/document.ts";
import { type Api, openApi, origin } from "./api.ts";

let api: Api;
let document: OpenApiDocument;

beforeAll(async () => {
  api = await openApi();
  document = (await (await api.ask("GET /v1/openapi.json")).json()) as OpenApiDocument;
});
afterAll(() => api.close());

const declared = Object.values<Endpoint>(endpoints).map(({ method, path }) => `${method} ${path}`);

/** What the router really answers under /v1, apart from catch-alls, preflights and the documents about it. */
const routed = (app: ReturnType<typeof createApp>): string[] => [
  ...new Set(
    app.routes
      .filter(({ path, method }) => path.startsWith("/v1/") && !["ALL", "OPTIONS"].includes(method))
      .map(({ path, method }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`)
      .filter((address) => !docsPaths.some((path) => address === `GET ${path}`)),
  ),
];

describe("completeness", () => {
  test("the router answers every endpoint of the contract, once, and nothing else", () => {
    expect(routed(api.app).sort()).toEqual([...declared].sort());
    expect(new Set(routes.map(({ endpoint }) => endpoint)).size).toBe(declared.length);
  });

  test("the document describes every endpoint of the contract and oEmbed, and nothing else", () => {
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual([...declared, "GET /oembed"].sort());
  });

  test("a route that nobody declared is noticed", () => {
    const app = createApp({
      db: api.table.db,
      keys: api.table.ctx().keys,
      origin,
      oidc: { issuer: "", clientId: "", clientSecret: "" },
    });
    app.get("/v1/secret", (c) => c.text("undeclared"));
    expect(routed(app)).toContain("GET /v1/secret");
    expect(routed(app).sort()).not.toEqual([...declared].sort());
  });
});

describe("the document", () => {
  const operations = () => Object.values(document.paths).flatMap((path) => Object.values(path));

  test("is valid OpenAPI 3.1", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(
      structuredClone(document) as object as Record<string, unknown>,
    );
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(validator.version).toBe("3.1");
  });

  test("refers to nothing that is not there", () => {
    const text = JSON.stringify(document);
    const references = new Set(
      [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)].map(([, kind, name]) => `${kind}/${name}`),
    );
    const { schemas, parameters } = document.components;
    const there = [
      ...Object.keys(schemas).map((name) => `schemas/${name}`),
      ...Object.keys(parameters).map((name) => `parameters/${name}`),
    ];
    expect([...references].filter((reference) => !there.includes(reference))).toEqual([]);
    expect(text.match(/"\$ref":/g)?.length).toBe([...text.matchAll(/"\$ref":"#\/components\//g)].length);
    expect(there.filter((name) => !references.has(name))).toEqual([]);
  });

  test("gives every operation a name of its own, a tag that is explained, and an answer for problems", () => {
    const names = operations().map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    const tags = document.tags.map(({ name }) => name);
    for (const {
      tags: [tag],
      responses,
    } of operations()) {
      expect(tags).toContain(tag);
      expect(responses).toHaveProperty("default");
    }
  });

  test("asks for a session exactly where the API does", () => {
    for (const { operationId, security } of operations()) {
      const endpoint: Endpoint | undefined = endpoints[operationId as keyof typeof endpoints];
      expect(security !== undefined, operationId).toBe(endpoint?.access === "administrator");
    }
  });

  test("states limits, choices and defaults as the schemas do", () => {
    const { JoinRequest, Discipline } = document.components.schemas;
    expect(JoinRequest).toMatchObject({
      required: expect.arrayContaining(["name", "email", "discipline", "language", "wording"]) as unknown,
      properties: { name: { maxLength: 100 }, email: { $ref: "#/components/schemas/Email" } },
    });
    expect(Discipline).toHaveProperty("enum");
    const list = document.paths["/v1/communities"]?.get;
    const limit = list?.parameters.find((each) => "name" in each && each.name === "limit");
    expect(limit).toMatchObject({
      in: "query",
      required: false,
      schema: { type: "integer", minimum: 1, maximum: 50, default: 20 },
    });
  });

  test("may be read by any page, and kept", async () => {
    const response = await api.ask("GET /v1/openapi.json");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    const etag = response.headers.get("etag") ?? "";
    expect((await api.ask("GET /v1/openapi.json", { headers: { "if-none-match": etag } })).status).toBe(304);
  });

  test("names the origin that it was asked at", () => {
    expect(writeDocument("https://communities.example.org").servers).toEqual([
      { url: "https://communities.example.org" },
    ]);
  });
});
