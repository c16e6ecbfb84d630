import { endpoints, errorStatus, Problem, type Language } from "@boundaryless/contract";
import { words } from "@boundaryless/words";
import * as z from "zod/mini";
import { evidenceOperations } from "./evidence.ts";
import { erasureOperations } from "./erasures.ts";
import { installationOperations } from "./installations.ts";
import { mergingOperations } from "./merging.ts";
import { operations, type Input } from "./operations.ts";
import { placementOperations } from "./placements.ts";
import { Refused } from "./refused.ts";
import { gatheringOperations } from "./gatherings.ts";
import { webhookOperations } from "./webhooks.ts";
import type { World } from "./world.ts";

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
  language: Language;
}

export interface Answered {
  status: number;
  body: unknown;
}

export const problemOf = (language: Language, { code, reason, fields }: Refused): Answered => {
  const { errors } = words[language];
  const rules = new Map(Object.entries(errors.rules));
  const special = new Map(Object.entries(errors.fields));
  const status = errorStatus[code];
  const said = fields.map(({ field, rule, maximum, suggestion }) => {
    const say =
      special.get(`${field.split(".").findLast((part) => !/^\d+$/u.test(part))}.${rule}`) ??
      rules.get(rule) ??
      errors.rules.unexpected;
    return { field, rule, message: say({ maximum, suggestion }), ...(suggestion ? { suggestion } : {}) };
  });
  const problem = {
    type: `/problems/${code}`,
    title: errors.titles[code],
    status,
    detail: errors.reasons[reason],
    code,
    ...(said.length > 0 ? { errors: said } : {}),
  };
  return { status, body: z.parse(Problem, problem) };
};

const matching = (template: string, path: string): Record<string, string> | undefined => {
  const pattern = new RegExp(`^${template.replace(/\{(\w+)\}/gu, "(?<$1>[^/]+)")}$`, "u");
  const found = pattern.exec(path);
  return found
    ? Object.fromEntries(Object.entries(found.groups ?? {}).map(([k, v]) => [k, decodeURIComponent(v)]))
    : undefined;
};

const parsed = (schema: z.ZodMiniType | undefined, value: unknown): unknown => {
  if (!schema) return undefined;
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const fields = result.error.issues.map(({ path, message, ...issue }) => ({
    field: path.join("."),
    rule: message,
    ...("maximum" in issue ? { maximum: Number(issue.maximum) } : {}),
  }));
  throw new Refused("invalid", "check-fields", fields);
};

const all = new Map([
  ...operations,
  ...evidenceOperations,
  ...mergingOperations,
  ...installationOperations,
  ...erasureOperations,
  ...placementOperations,
  ...webhookOperations,
  ...gatheringOperations,
]);

/** Answers as the API would: what goes in and what comes out both pass the schemas of the contract. */
export const answer = (world: World, asked: Asked): Answered => {
  try {
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const params = endpoint.method === asked.method ? matching(endpoint.path, asked.path) : undefined;
      const operation = all.get(name);
      if (!params || !operation) continue;
      if (endpoint.access === "administrator" && world.who === "nobody")
        throw new Refused("unauthenticated", "sign-in");
      const input: unknown = {
        ...params,
        ...(parsed(
          "query" in endpoint ? endpoint.query : undefined,
          Object.fromEntries(asked.query),
        ) as object),
        ...(parsed("body" in endpoint ? endpoint.body : undefined, asked.body) as object),
      };
      const body = operation(world, input as Input);
      return {
        status: endpoint.status,
        body: "answer" in endpoint ? z.parse(endpoint.answer, body) : undefined,
      };
    }
    throw new Refused("not-found", "no-such-page");
  } catch (error) {
    if (error instanceof Refused) return problemOf(asked.language, error);
    throw error;
  }
};
