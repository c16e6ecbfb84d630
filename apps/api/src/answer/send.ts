import { hash } from "node:crypto";
import type { Endpoint } from "@boundaryless/contract";
import type { Asked } from "../frame.ts";
import type { ProblemAnswer } from "./problem.ts";

/** An answer whose bytes are made. */
export interface Made {
  readonly body: string;
  readonly etag: string;
}

/** Makes the bytes of a JSON answer and the tag that tells them from others. */
export const make = (answer: unknown): Made => {
  const body = JSON.stringify(answer);
  return { body, etag: tagOf(body) };
};

/** A strong entity tag of a text. */
export const tagOf = (body: string): string => `"${hash("sha256", body, "base64url").slice(0, 22)}"`;

const cacheControl = (seconds: number | undefined, unshared = false): string =>
  seconds === undefined
    ? "no-store"
    : unshared
      ? `private, max-age=${seconds}`
      : `public, max-age=${seconds}, s-maxage=${seconds}, stale-while-revalidate=${seconds}`;

/** Whether the caller has these bytes already; weak tags count, as RFC 9110 wants for GET. */
export const isKnown = (header: string | undefined, etag: string): boolean =>
  (header ?? "").split(",").some((each) => each.trim() === "*" || each.trim().replace(/^W\//, "") === etag);

/** Sends an answer that was read: with its tag, or just 304 when the caller has it. */
export const sendRead = (c: Asked, { body, etag }: Made, { cacheSeconds }: Endpoint): Response => {
  c.header("Cache-Control", cacheControl(cacheSeconds, c.get("unshared")));
  c.header("ETag", etag);
  if (isKnown(c.req.header("if-none-match"), etag)) return c.body(null, 304);
  c.header("Content-Type", "application/json");
  return c.body(body, 200);
};

/** Sends the answer of a write. */
export const sendWritten = (c: Asked, status: number, body: string): Response => {
  c.header("Cache-Control", "no-store");
  if (status === 204) return c.body(null, 204);
  c.header("Content-Type", status < 400 ? "application/json" : "application/problem+json");
  c.status(status as 200);
  return c.body(body);
};

/** Sends a problem. */
export const sendProblem = (c: Asked, { status, problem, headers }: ProblemAnswer): Response => {
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return sendWritten(c, status, JSON.stringify(problem));
};
