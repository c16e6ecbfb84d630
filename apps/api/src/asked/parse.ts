import type { Endpoint, Language, ParsedOf } from "@boundaryless/contract";
import { Refusal } from "@boundaryless/core/start";
import * as z from "zod/mini";
import type { Asked } from "../frame.ts";
import { readJson } from "./body.ts";
import { languageOf } from "./language.ts";

/** Holds a value against its schema. @throws invalid, naming every field that does not fit */
const check = async (schema: z.ZodMiniType, value: unknown): Promise<unknown> => {
  const { success, data, error } = z.safeParse(schema, value);
  if (success) return data;
  const { refuseIssues } = await import("./faults.ts");
  throw refuseIssues(error.issues, value);
};

/** Query parameters by name. @throws invalid for one that is given twice: which one counts would be a guess */
export const queryOf = (url: string): Record<string, string> => {
  const given = [...new URL(url).searchParams];
  const names = given.map(([name]) => name);
  const twice = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  const fields = [...twice].map((field) => ({ field, rule: "unexpected" }));
  if (fields.length > 0) throw new Refusal("invalid", "check-fields", { fields });
  return Object.fromEntries(given);
};

/** Everything in a request that its endpoint names, and the language of the answer. */
export type InputOf<E extends Endpoint> = ParsedOf<E> & { readonly language: Language };

export interface Parsed<E extends Endpoint> {
  readonly input: InputOf<E>;
  /** The body as it came; empty where the endpoint takes none. */
  readonly bodyText: string;
}

/** Parses what an endpoint takes: path parameters, query, body. */
export const parseAsked = async <E extends Endpoint>(
  c: Asked,
  { params, query, body, maxBodyBytes }: E,
): Promise<Parsed<E>> => {
  const input: Record<string, unknown> = {};
  if (params) input.params = await check(params, c.req.param());
  if (query) input.query = await check(query, queryOf(c.req.url));
  let bodyText = "";
  if (body) {
    const { text, value } = await readJson(c, maxBodyBytes);
    input.body = await check(body, value);
    bodyText = text;
  }
  return { input: { ...input, language: languageOf(c) } as unknown as InputOf<E>, bodyText };
};
