import { subscribe } from "node:diagnostics_channel";
import type { ClientRequest, IncomingMessage } from "node:http";
import { type Span, SpanKind, SpanStatusCode, type Tracer, context, trace } from "@opentelemetry/api";
import { isTracingSuppressed } from "@opentelemetry/core";

// Each request by the object that Node or its fetch has for it.
const open = new WeakMap<object, Span>();

const begin = (spans: Tracer, request: object, method: string, host: string): void => {
  const parent = context.active();
  if (!trace.getSpan(parent) || isTracingSuppressed(parent)) return;
  // The host alone: a path may carry what opens a door.
  const attributes = { "http.request.method": method, "server.address": host };
  open.set(request, spans.startSpan(`${method} ${host}`, { kind: SpanKind.CLIENT, attributes }, parent));
};

const noteStatus = (request: object, status: number | undefined): void => {
  if (status !== undefined) open.get(request)?.setAttribute("http.response.status_code", status);
};

const end = (request: object, error?: unknown): void => {
  const span = open.get(request);
  if (error instanceof Error)
    span?.setStatus({ code: SpanStatusCode.ERROR }).setAttribute("error.type", error.name);
  span?.end();
  open.delete(request);
};

const on = <Message>(channel: string, hear: (message: Message) => void): void =>
  subscribe(channel, (message) => hear(message as Message));

interface Fetched {
  readonly request: { readonly origin: string; readonly method: string };
}

/**
 * Follows what leaves by Node's own client and by `fetch`, by what both tell of themselves: nothing is wrapped, and
 * nothing about the trace is sent along.
 */
export const followOutgoing = (spans: Tracer): void => {
  on<{ request: ClientRequest }>("http.client.request.start", ({ request }) => {
    begin(spans, request, request.method, request.host);
    request.once("close", () => end(request));
  });
  on<{ request: ClientRequest; response: IncomingMessage }>(
    "http.client.response.finish",
    ({ request, response }) => noteStatus(request, response.statusCode),
  );
  on<{ request: ClientRequest; error: Error }>("http.client.request.error", ({ request, error }) =>
    end(request, error),
  );
  on<Fetched>("undici:request:create", ({ request }) =>
    begin(spans, request, request.method, new URL(request.origin).hostname),
  );
  on<Fetched & { response: { statusCode: number } }>("undici:request:headers", ({ request, response }) =>
    noteStatus(request, response.statusCode),
  );
  on<Fetched>("undici:request:trailers", ({ request }) => end(request));
  on<Fetched & { error: Error }>("undici:request:error", ({ request, error }) => end(request, error));
};
