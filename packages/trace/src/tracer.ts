import {
  type Attributes,
  type Context,
  type Span,
  SpanKind,
  SpanStatusCode,
  context,
  trace,
} from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { suppressTracing } from "@opentelemetry/core";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, type SpanExporter, TracerProvider } from "@opentelemetry/sdk-trace";
import { capacityOf, factsOfCall } from "./call.ts";
import type { Answered, ClientCall, Next } from "./index.ts";
import { followOutgoing } from "./outgoing.ts";

/** Makes spans of what an invocation does. A span holds words of ours, figures and times, nothing that anybody wrote. */
export interface Tracer {
  /** @param said by Lambda of the invocation: `Root=…;Parent=…;Sampled=1` */
  invocation<T>(name: string, said: string, work: () => Promise<T>): Promise<T>;
  part<T>(name: string, work: () => Promise<T>): Promise<T>;
  call(call: ClientCall, args: { input: object }, next: Next): Promise<{ output: object }>;
  answered(answer: Answered): void;
}

export interface TracerOptions {
  /** Where spans go. What it cannot take is lost, and nobody waits for it. */
  readonly exporter: SpanExporter;
  /** What the invocation is a part of, by what Lambda says of it. */
  readonly parentOf: (said: string) => Context;
}

// One datagram takes 64 KB, and a span has about 300 bytes.
const spansAtOnce = 40;
// An invocation ends no later than this for the sake of its trace.
const patienceMilliseconds = 200;

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

// The kind of an error, never its message: that may quote what somebody wrote.
const fail = (span: Span, error: unknown): void => {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute("error.type", error instanceof Error ? error.name : "unknown");
};

const finished = async <T>(span: Span, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    fail(span, error);
    throw error;
  } finally {
    span.end();
  }
};

/** Opens the one tracer of a process. */
export const openTracer = ({ exporter, parentOf }: TracerOptions): Tracer => {
  const processor = new BatchSpanProcessor({
    exporter,
    maxExportBatchSize: spansAtOnce,
    exportTimeoutMillis: patienceMilliseconds,
  });
  const resource = resourceFromAttributes({ "service.name": "boundaryless" });
  const provider = new TracerProvider({ resource, spanProcessors: [processor] });
  const spans = provider.getTracer("boundaryless");
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  followOutgoing(spans);

  const run = <T>(name: string, parent: Context, work: () => Promise<T>): Promise<T> => {
    const span = spans.startSpan(name, { kind: SpanKind.INTERNAL }, parent);
    return context.with(trace.setSpan(parent, span), () => finished(span, work));
  };
  // Lambda freezes the process with the answer, so what is left has to leave before.
  const flush = (): Promise<void> =>
    provider.forceFlush({ timeoutMillis: patienceMilliseconds }).catch(() => undefined);

  return {
    invocation: async (name, said, work) => {
      try {
        return await run(name, parentOf(said), work);
      } finally {
        await flush();
      }
    },
    part: (name, work) => (trace.getActiveSpan() ? run(name, context.active(), work) : work()),
    call: (call, args, next) => {
      const parent = context.active();
      if (!trace.getSpan(parent)) return next(args);
      const { name, attributes, input } = factsOfCall(call, args.input);
      const span = spans.startSpan(name, { kind: SpanKind.CLIENT, attributes }, parent);
      // The request underneath is the same call once more.
      const quiet = suppressTracing(trace.setSpan(parent, span));
      return finished(span, async () => {
        const result = await context.with(quiet, () => next({ ...args, input }));
        span.setAttributes(capacityOf(result.output));
        return result;
      });
    },
    answered: ({ method, route, status }) => {
      const span = trace.getActiveSpan();
      if (!span) return;
      const known = methods.has(method) ? method : "_OTHER";
      span.updateName(`${known} ${route}`);
      const facts: Attributes = {
        "http.request.method": known,
        "http.route": route,
        "http.response.status_code": status,
      };
      span.setAttributes(facts);
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    },
  };
};
