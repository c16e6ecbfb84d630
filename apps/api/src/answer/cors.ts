import type { Endpoint } from "@boundaryless/contract";
import type { Asked } from "../frame.ts";

/** Whether pages of any origin may call it. The sign-in is for our own pages, although nobody is signed in yet. */
export const isOpenToAllOrigins = ({ access, tag }: Endpoint): boolean =>
  access === "anyone" && tag !== "Administration";

/** Lets pages of any origin read the answer, without cookies. */
export const allowAllOrigins = (c: Asked): void => {
  c.header("Access-Control-Allow-Origin", "*");
  c.header("Access-Control-Expose-Headers", "ETag, Retry-After, X-Request-Id");
  c.header("Cross-Origin-Resource-Policy", "cross-origin");
};

/** Answers a browser that asks before it calls. */
export const answerPreflight = (c: Asked, methods: readonly string[]): void => {
  allowAllOrigins(c);
  c.header("Access-Control-Allow-Methods", methods.join(", "));
  c.header("Access-Control-Allow-Headers", "Accept-Language, Content-Type, Idempotency-Key, If-None-Match");
  c.header("Access-Control-Max-Age", "86400");
};
