import { matchedRoutes } from "hono/route";
import type { Asked } from "./frame.ts";

/** One finding, free of personal data: no bodies, no addresses, no tokens, no messages of libraries. */
export interface LogLine {
  readonly level: "warning" | "error";
  readonly what: string;
  readonly requestId: string;
  /** Method and pattern of the route, never the address itself: that may carry a token. */
  readonly route: string;
  readonly error: ErrorFacts;
}

export interface ErrorFacts {
  readonly name: string;
  /** Frames only. */
  readonly stack: readonly string[];
  /** What the engine said; only for errors whose message never quotes input. */
  readonly message?: string;
  readonly code?: string;
  readonly cause?: ErrorFacts;
  /** Where a value did not fit its schema: dotted paths. */
  readonly paths?: readonly string[];
}

const quotesNoInput = new Set(["TypeError", "ReferenceError"]);

const pathsOf = (error: Error): string[] | undefined => {
  const issues =
    "issues" in error && Array.isArray(error.issues) ? (error.issues as { path?: unknown[] }[]) : undefined;
  return issues?.map(({ path = [] }) => path.map(String).join("."));
};

/** What may be told about an error. */
export const factsOf = (error: unknown, depth = 0): ErrorFacts => {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  const paths = pathsOf(error);
  return {
    name: error.name,
    stack: (error.stack ?? "")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line.startsWith("at "))
      .slice(0, 8),
    ...(quotesNoInput.has(error.name) ? { message: error.message } : {}),
    ...("code" in error && typeof error.code === "string" ? { code: error.code } : {}),
    ...(paths ? { paths } : {}),
    ...(error.cause instanceof Error && depth < 3 ? { cause: factsOf(error.cause, depth + 1) } : {}),
  };
};

/** Pattern of whatever answers, such as `/c/:slug`. */
export const patternOf = (c: Asked): string => matchedRoutes(c).at(-1)?.path ?? "unknown";

/** Method and pattern of whatever answers. */
export const routeOf = (c: Asked): string => `${c.req.method} ${patternOf(c)}`;

/** Prints a finding as one line of JSON. */
export const printLine = (line: LogLine): void => {
  console.error(JSON.stringify({ at: new Date().toISOString(), ...line }));
};
