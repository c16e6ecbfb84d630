import { ROOT_CONTEXT } from "@opentelemetry/api";
import { ExportResultCode, hrTimeToMilliseconds } from "@opentelemetry/core";
import type { ReadableSpan } from "@opentelemetry/sdk-trace";
import { type Tracer, openTracer } from "./tracer.ts";

const lineOf = (
  { name, duration, startTime, attributes }: ReadableSpan,
  from: number,
  depth: number,
): string => {
  const at = hrTimeToMilliseconds(startTime) - from;
  const told = (key: string, unit = ""): string[] =>
    attributes[key] === undefined ? [] : [`${JSON.stringify(attributes[key])}${unit}`];
  const more = [
    ...told("http.response.status_code"),
    ...told("boundaryless.capacity_units", " units"),
    ...told("error.type"),
  ];
  const times = `${at.toFixed(1).padStart(8)} ${hrTimeToMilliseconds(duration).toFixed(1).padStart(7)} ms`;
  return `${times}  ${"  ".repeat(depth)}${[name, ...more].join(" · ")}`;
};

/** A trace as lines: when each part began, how long it took, and in it those that belong to it. */
const linesOf = (root: ReadableSpan, all: readonly ReadableSpan[]): string[] => {
  const from = hrTimeToMilliseconds(root.startTime);
  const below = (span: ReadableSpan, depth: number): string[] => [
    lineOf(span, from, depth),
    ...all
      .filter(({ parentSpanContext }) => parentSpanContext?.spanId === span.spanContext().spanId)
      .toSorted((a, b) => hrTimeToMilliseconds(a.startTime) - hrTimeToMilliseconds(b.startTime))
      .flatMap((part) => below(part, depth + 1)),
  ];
  return below(root, 0);
};

/**
 * A tracer for whoever develops: prints each trace when it has ended.
 * @param unnamed invocations that nobody named are not printed, such as those for files
 */
export const openPrinted = (print: (line: string) => void, unnamed: string): Tracer => {
  const waiting = new Map<string, ReadableSpan[]>();
  return openTracer({
    parentOf: () => ROOT_CONTEXT,
    exporter: {
      export: (spans, done) => {
        for (const span of spans) {
          const { traceId } = span.spanContext();
          const all = [...(waiting.get(traceId) ?? []), span];
          waiting.set(traceId, all);
          // The whole ends last.
          if (span.parentSpanContext) continue;
          waiting.delete(traceId);
          if (span.name !== unnamed) for (const line of linesOf(span, all)) print(line);
        }
        done({ code: ExportResultCode.SUCCESS });
      },
      shutdown: async () => undefined,
    },
  });
};
