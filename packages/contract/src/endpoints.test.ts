import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import type { Endpoint } from "./endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { errorStatus } from "./problem.ts";

const all = Object.entries<Endpoint>(endpoints);

test("no two endpoints share an address", () => {
  const addresses = all.map(([, { method, path }]) => `${method} ${path}`);
  expect(new Set(addresses).size).toBe(addresses.length);
});

describe.each(all)("%s", (_, endpoint) => {
  const { method, path, params, query, body, answer, status, errors, access } = endpoint;

  test("has schemas that can be written into the OpenAPI document", () => {
    for (const [io, schema] of [
      ["input", params],
      ["input", query],
      ["input", body],
      ["output", answer],
    ] as const)
      if (schema) {
        const written = Object.keys(z.toJSONSchema(schema, { io, unrepresentable: "throw" }));
        expect(written.some((key) => ["type", "$ref", "anyOf"].includes(key))).toBe(true);
      }
  });

  test("declares the parameters of its path, and no others", () => {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const schema = params ? z.toJSONSchema(params, { io: "input" }) : { properties: {} };
    expect(Object.keys(schema.properties ?? {})).toEqual(named);
  });

  test("answers as its method and status promise, with errors of the closed list", () => {
    if (method === "GET") expect(body).toBeUndefined();
    expect(answer === undefined).toBe(status === 204 || status === 302);
    for (const code of errors) expect(Object.keys(errorStatus)).toContain(code);
    expect(new Set(errors).size).toBe(errors.length);
    if (access === "administrator") expect(errors).toContain("unauthenticated");
    if (params) expect(errors).toEqual(expect.arrayContaining(["not-found"]));
  });
});
