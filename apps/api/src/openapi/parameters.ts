import type { Endpoint } from "@boundaryless/contract";
import { type Components, type JsonSchema, fieldsOf } from "./schemas.ts";

/** A parameter as OpenAPI writes it. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

/** Parameters that many operations share, by the name they have in the document. */
export const sharedParameters: Readonly<Record<string, Parameter>> = {
  AcceptLanguage: {
    name: "Accept-Language",
    in: "header",
    required: false,
    description: "Language of messages for people: `en` or `cy`",
    schema: { type: "string", examples: ["cy"] },
  },
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    required: false,
    description:
      "A key of your own, new for each thing to be done. The same request with the same key again gets the answer of before, for 24 hours",
    schema: { type: "string", minLength: 1, maxLength: 255, pattern: "^[\\x21-\\x7e]+$" },
  },
  IfNoneMatch: {
    name: "If-None-Match",
    in: "header",
    required: false,
    description: "The `ETag` of the answer you have; 304 when it still holds",
    schema: { type: "string" },
  },
};

const refer = (name: string): { $ref: string } => ({ $ref: `#/components/parameters/${name}` });

const own = (endpoint: Endpoint, place: "path" | "query", components: Components): Parameter[] => {
  const schema = place === "path" ? endpoint.params : endpoint.query;
  return schema === undefined
    ? []
    : fieldsOf(schema).map((field) => ({
        name: field.name,
        in: place,
        required: place === "path" || field.required,
        schema: components.add(field.schema, "output"),
      }));
};

/** Everything an operation takes outside its body. */
export const parametersOf = (
  endpoint: Endpoint,
  components: Components,
): (Parameter | { $ref: string })[] => [
  ...own(endpoint, "path", components),
  ...own(endpoint, "query", components),
  refer("AcceptLanguage"),
  ...(endpoint.method === "POST" ? [refer("IdempotencyKey")] : []),
  ...(endpoint.method === "GET" && endpoint.answer ? [refer("IfNoneMatch")] : []),
];
