import { type Endpoint, type ErrorCode, Problem, errorStatus } from "@boundaryless/contract";
import { errors } from "@boundaryless/words/en/errors";
import type { Components, JsonSchema } from "./schemas.ts";

/** A response as OpenAPI writes it. */
export interface Response {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { description: string; schema: JsonSchema }>>;
  readonly content?: Readonly<Record<string, { schema: JsonSchema }>>;
}

const etag = { ETag: { description: "Tells these bytes from others", schema: { type: "string" } } };
const retryAfter = { "Retry-After": { description: "Seconds to wait", schema: { type: "integer" } } };
const location = { Location: { description: "Where to go on", schema: { type: "string" } } };

const good: Readonly<Record<Endpoint["status"], string>> = {
  200: "Done",
  201: "Created",
  202: "Accepted: an e-mail with the next step is on its way, whoever asks",
  204: "Done; there is nothing to say",
  302: "Go on elsewhere",
};

const goodResponse = ({ status, answer, method }: Endpoint, components: Components): Response => ({
  description: good[status],
  ...(status === 302 ? { headers: location } : {}),
  ...(method === "GET" && answer ? { headers: etag } : {}),
  ...(answer ? { content: { "application/json": { schema: components.add(answer, "output") } } } : {}),
});

/** Codes that an endpoint may answer with beyond those it names, because of what every request goes through. */
const codesOf = ({ errors, body }: Endpoint): ErrorCode[] => [
  ...new Set<ErrorCode>([...errors, ...(body ? (["invalid", "too-large"] as const) : [])]),
];

const titleOf = (code: ErrorCode): string => `\`${code}\`: ${errors.titles[code]}`;

/** Every response of an operation by status. */
export const responsesOf = (endpoint: Endpoint, components: Components): Record<string, Response> => {
  const content = { "application/problem+json": { schema: components.add(Problem, "output") } };
  const byStatus = Map.groupBy(codesOf(endpoint), (code) => errorStatus[code]);
  const responses: Record<string, Response> = { [endpoint.status]: goodResponse(endpoint, components) };
  if (endpoint.method === "GET" && endpoint.answer) responses[304] = { description: "You have it already" };
  for (const [status, codes] of byStatus) {
    const waits = codes.includes("too-many") ? { headers: retryAfter } : {};
    responses[status] = { description: codes.map(titleOf).join("; "), ...waits, content };
  }
  if (endpoint.body) {
    responses[400] = {
      description: "`invalid`: the body is not JSON, or the `Idempotency-Key` is malformed",
      content,
    };
    responses[415] = { description: "`invalid`: the content type is not `application/json`", content };
  }
  return { ...responses, default: { description: "Any other problem", content } };
};
