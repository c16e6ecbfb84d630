import { type Endpoint, endpoints } from "@boundaryless/contract";
import { sessionCookie } from "../asked/actor.ts";
import { oembedPath } from "./oembed.ts";
import { type Parameter, parametersOf, sharedParameters } from "./parameters.ts";
import { type Response, responsesOf } from "./responses.ts";
import { type Components, type JsonSchema, newComponents } from "./schemas.ts";

/** One operation as OpenAPI writes it. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly Endpoint["tag"][];
  readonly parameters: readonly (Parameter | { $ref: string })[];
  readonly requestBody?: { required: true; content: { "application/json": { schema: JsonSchema } } };
  readonly responses: Readonly<Record<string, Response>>;
  readonly security?: readonly { session: [] }[];
}

/** The OpenAPI 3.1 document of everything under /v1, and of `/oembed`. */
export interface OpenApiDocument {
  readonly openapi: "3.1.1";
  readonly info: Readonly<Record<string, unknown>>;
  readonly servers: readonly { url: string }[];
  readonly tags: readonly { name: Endpoint["tag"]; description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly securitySchemes: Readonly<Record<string, unknown>>;
  };
}

const tags: OpenApiDocument["tags"] = [
  { name: "Widget", description: "What the widget on a trust's intranet shows first" },
  { name: "Communities", description: "Find communities of all trusts, and start one" },
  { name: "Lessons", description: "What members tried, what happened, and who tried it too" },
  { name: "Joining", description: "Ask to join, confirm the address, leave" },
  { name: "Gatherings", description: "Meetings of communities: find them, call one, answer" },
  { name: "Trusts", description: "Organisations that people come from" },
  {
    name: "Administration",
    description: "For signed-in administrators of a platform, a trust or a community",
  },
  { name: "System", description: "Whether it is well" },
];

const operationOf = (id: string, endpoint: Endpoint, components: Components): Operation => ({
  operationId: id,
  summary: endpoint.summary,
  tags: [endpoint.tag],
  parameters: parametersOf(endpoint, components),
  ...(endpoint.body
    ? {
        requestBody: {
          required: true,
          content: { "application/json": { schema: components.add(endpoint.body, "input") } },
        },
      }
    : {}),
  responses: responsesOf(endpoint, components),
  ...(endpoint.access === "administrator" ? { security: [{ session: [] }] } : {}),
});

const pathsOf = (components: Components): OpenApiDocument["paths"] => {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const [id, endpoint] of Object.entries<Endpoint>(endpoints)) {
    const path = (paths[endpoint.path] ??= {});
    path[endpoint.method.toLowerCase()] = operationOf(id, endpoint, components);
  }
  return paths;
};

/** Writes the document from the endpoints of the contract. @param origin where the system is reached */
export const writeDocument = (origin: string): OpenApiDocument => {
  const components = newComponents();
  const paths = { ...pathsOf(components), ...oembedPath };
  const byName = Object.entries(components.schemas).sort(([one], [other]) => one.localeCompare(other));
  return {
    openapi: "3.1.1",
    info: {
      title: "Boundaryless",
      version: "1.0.0",
      summary: "Communities of practice across organisations",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: origin }],
    tags,
    paths,
    components: {
      schemas: Object.fromEntries(byName),
      parameters: sharedParameters,
      securitySchemes: {
        session: {
          type: "apiKey",
          in: "cookie",
          name: sessionCookie,
          description: "Given by the sign-in. Every write must come from our own origin",
        },
      },
    },
  };
};
