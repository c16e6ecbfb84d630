import { createHash, timingSafeEqual } from "node:crypto";
import { frontHeader } from "@boundaryless/contract/headers";
import type { MiddlewareHandler } from "hono";
import type { Frame } from "../frame.ts";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/**
 * Turns away whatever did not come through the front: past it there is no firewall, and anybody can say from which
 * address they ask.
 * @param secret what the front writes into each request
 */
export const onlyThroughFront = (secret: string): MiddlewareHandler<Frame> => {
  const expected = digest(secret);
  return async (c, next) => {
    // Digests, because texts of different length cannot be compared in constant time.
    if (!timingSafeEqual(digest(c.req.header(frontHeader) ?? ""), expected)) return c.body(null, 403);
    await next();
  };
};
