import type { MiddlewareHandler } from "hono";
import type { ApiDeps } from "../deps.ts";
import type { Frame } from "../frame.ts";

const always: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

const twoYears = "max-age=63072000; includeSubDomains";

/** Headers that every answer carries; whoever answers may set its own instead. */
export const secured = ({ origin }: ApiDeps): MiddlewareHandler<Frame> => {
  const headers = Object.entries({
    ...always,
    ...(origin.startsWith("https:") ? { "Strict-Transport-Security": twoYears } : {}),
  });
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  };
};
